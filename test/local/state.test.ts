import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { keys } from '#store/keys.ts';
import { readState } from '../../apps/local/state/read-state.ts';
import { openState, type State } from '../../apps/local/state.ts';

let root: string;
const open: State[] = [];
const opened = (name: string): State => {
  const dir = join(root, name);
  mkdirSync(dir, { recursive: true });
  const state = openState(dir);
  open.push(state);
  return state;
};
/** The files as a killed process leaves them at this moment. */
const killed = (from: string, to: string): void => {
  cpSync(join(root, from), join(root, to), { recursive: true });
};
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'regulars-state-'));
});
afterEach(async () => {
  for (const state of open.splice(0)) await state.close();
  rmSync(root, { recursive: true });
});
const mark = (id: string) => keys.mark('test', id, () => `test#${id}`);
const at = '2026-11-21T12:00:00.000Z';

describe('what is kept', () => {
  test('is in the files once it is settled: rows, deletions and shelves, in their order', async () => {
    const { tables, kept, settled } = opened('a');
    tables.put(mark('kept'), { at });
    tables.put(mark('gone'), { at });
    tables.delete(mark('gone'));
    for (const id of ['z', 'a', 'm']) kept<number>('s').put(id, 1);
    kept<number>('s').put('z', 2);
    kept<number>('s').remove('a');
    await settled();
    killed('a', 'b');
    const again = opened('b');
    expect(again.tables.get(mark('kept'))).toEqual({ at });
    expect(again.tables.get(mark('gone'))).toBeUndefined();
    expect(again.kept('s').entries()).toEqual([
      ['z', 2],
      ['m', 1],
    ]);
    expect(again.repairs).toEqual(['the last run ended without a stop; 3 records are here']);
  });

  test('is there as a whole turn or not at all, wherever its log is cut off', async () => {
    const { tables, kept, settled } = opened('a');
    tables.onChange((changes) => {
      for (const { key } of changes) kept('stream').put(key.pk, 'follows from the change');
    });
    for (let n = 0; n < 10; n += 1) {
      tables.put(mark(String(n)), { at });
      await settled();
    }
    const size = statSync(join(root, 'a/state.db-wal')).size;
    const counts = new Set<number>();
    for (let cut = 0; cut < 40; cut += 1) {
      const dir = join(root, `cut-${cut}`);
      mkdirSync(dir);
      for (const file of ['state.db', 'state.db-wal']) cpSync(join(root, 'a', file), join(dir, file));
      truncateSync(join(dir, 'state.db-wal'), Math.floor((size * cut) / 40));
      const names = readState(dir).items.map(({ key }) => JSON.parse(key) as [string, string]);
      const of = (table: string): string[] => names.flatMap(([name, pk]) => (name === table ? [pk] : []));
      expect(of('counters')).toEqual(of('local:stream'));
      counts.add(names.length / 2);
    }
    expect(counts).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]));
  });

  test('says nothing after a clean stop', async () => {
    const first = opened('a');
    first.tables.put(mark('1'), { at });
    await first.close();
    open.splice(0);
    const again = opened('a');
    expect(again.repairs).toEqual([]);
    expect(again.tables.get(mark('1'))).toEqual({ at });
  });
});

test('what an earlier version kept is not begun anew without being asked', () => {
  mkdirSync(join(root, 'a/state'), { recursive: true });
  writeFileSync(join(root, 'a/state/journal-00000001.ndjson'), '');
  expect(() => openState(join(root, 'a'))).toThrow(/earlier version; start with --fresh/);
});
