import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { keys } from '#store/keys.ts';
import { openState } from '../../apps/local/state.ts';

const dirs: string[] = [];
const aDir = (): string => {
  const dir = mkdtempSync(join(tmpdir(), 'regulars-state-'));
  dirs.push(dir);
  return dir;
};
afterEach(() => {
  for (const dir of dirs.splice(0)) rmSync(dir, { recursive: true });
});
const mark = (id: string) => keys.mark('test', id, () => `test#${id}`);
const at = '2026-11-21T12:00:00.000Z';
const journalOf = (dir: string): string =>
  join(dir, 'state', readdirSync(join(dir, 'state')).find((file) => file.startsWith('journal')) ?? '');

describe('the journal', () => {
  test('has a change on disk before the one who made it goes on', async () => {
    const dir = aDir();
    const { tables } = openState(dir);
    await Promise.resolve().then(() => {
      tables.put(mark('1'), { at });
    });
    expect(readFileSync(journalOf(dir), 'utf8')).toContain('E#test#1');
  });

  test('brings back everything after a kill: rows, deletions and keptQueues', async () => {
    const dir = aDir();
    const { tables, kept } = openState(dir);
    tables.put(mark('kept'), { at });
    tables.put(mark('gone'), { at });
    tables.delete(mark('gone'));
    kept<number>('s').put('a', 1);
    kept<number>('s').put('b', 2);
    kept<number>('s').remove('a');
    await Promise.resolve();
    const again = openState(dir);
    expect(again.tables.get(mark('kept'))).toEqual({ at });
    expect(again.tables.get(mark('gone'))).toBeUndefined();
    expect(again.kept('s').entries()).toEqual([['b', 2]]);
  });

  test('writes what is committed in one turn as one line, so that a crash cannot part it', async () => {
    const dir = aDir();
    const { tables, kept } = openState(dir);
    tables.onChange(() => {
      kept('stream').put('1', 'follows from the change');
    });
    tables.put(mark('1'), { at });
    await Promise.resolve();
    expect(readFileSync(journalOf(dir), 'utf8').trim().split('\n')).toHaveLength(1);
  });

  test('leaves out a torn last line, and all of it', async () => {
    const dir = aDir();
    const first = openState(dir);
    first.tables.put(mark('whole'), { at });
    await Promise.resolve();
    appendFileSync(journalOf(dir), `[["counters","E#test#torn","EVENT",{"at":"${at}"}],["local:stre`);
    const again = openState(dir);
    expect(again.tables.get(mark('whole'))).toEqual({ at });
    expect(again.tables.get(mark('torn'))).toBeUndefined();
    again.tables.put(mark('after'), { at });
    await Promise.resolve();
    expect(openState(dir).tables.get(mark('after'))).toEqual({ at });
  });

  test('says where it is broken when a line in the middle is', async () => {
    const dir = aDir();
    const first = openState(dir);
    appendFileSync(journalOf(dir), 'nonsense\n');
    first.tables.put(mark('1'), { at });
    await Promise.resolve();
    expect(() => openState(dir)).toThrow(/journal-\d+\.ndjson:1 is not JSON/);
  });

  test('starts over small at every start and stop', async () => {
    const dir = aDir();
    const { tables, close } = openState(dir);
    for (let n = 0; n < 100; n += 1) tables.put(mark('same'), { at: String(n) });
    await Promise.resolve();
    close();
    expect(readdirSync(join(dir, 'state'))).toHaveLength(2);
    expect(readFileSync(journalOf(dir), 'utf8')).toBe('');
    expect(openState(dir).tables.get(mark('same'))).toEqual({ at: '99' });
  });
});
