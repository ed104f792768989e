import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FakeApi } from './fake-api.ts';
import { aFolder, regulars, rowsOf, start, summaryOf } from './regulars.ts';

const ROWS = 2_000;
let api: FakeApi;
let dir: string;
let args: string[];

beforeEach(async () => {
  api = await new FakeApi().start();
  dir = aFolder();
  const rows = Array.from({ length: ROWS }, (_, i) => {
    const amount = i % 100 === 50 ? '66.66' : `${i % 90}.${String(i % 60).padStart(2, '0')}`;
    return i % 100 === 7 ? 'nobody' : `m-${i % 300},2026-01-${String(1 + (i % 28)).padStart(2, '0')},${amount},1`;
  });
  writeFileSync(join(dir, 'shop.csv'), ['member,time,amount,items', ...rows].join('\n'));
  args = ['import', 'purchases', 'shop.csv', '--format', 'csv', '--api', api.url, '--batch', '10', '--json'];
  api.refuse = ({ data }) => (data.amount === 6666 ? 'no' : undefined);
});
afterEach(() => {
  api.stop();
});

/** Starts the import and kills it when the API has answered so many requests. */
const killAfter = async (calls: number, more: readonly string[] = []): Promise<void> => {
  const had = api.calls.length;
  api.delay = 5;
  const { child, ran } = start([...args, ...more], dir);
  while (api.calls.length < had + calls) await sleep(2);
  child.kill('SIGKILL');
  expect((await ran).code).toBeNull();
  api.delay = 0;
};
const READABLE = ROWS - ROWS / 100;
const REFUSED = ROWS / 100;
const GOOD = READABLE - REFUSED;

describe('an import that was killed', () => {
  it.each([[[]], [['--move-clock']]])('goes on and adds up to all rows %p', async (more) => {
    await killAfter(60, more);
    // A death may leave what was being written beside what is kept.
    expect(readdirSync(join(dir, '.local')).filter((name) => !name.endsWith('.new'))).toHaveLength(1);
    const before = api.calls.length;
    const accepted = api.events.length;
    expect(accepted).toBeGreaterThan(0);
    expect(accepted).toBeLessThan(GOOD);

    const counts = summaryOf(await regulars([...args, ...more], dir));
    expect(counts).toMatchObject({ rows: ROWS, rejected: ROWS / 50, members: 297 });
    expect((counts['accepted'] ?? 0) + (counts['duplicate'] ?? 0)).toBe(GOOD);
    // At the kill each lane had one request whose answer was lost; all the others are counted as they were.
    expect(counts['duplicate']).toBeLessThanOrEqual(40);
    expect(api.seen.size).toBe(GOOD);
    expect(api.events).toHaveLength(GOOD);
    expect(api.calls.length - before).toBeLessThan((more.length === 0 ? 1 : 2) * (READABLE / 10 + 28) - 40);

    const lines = rowsOf(join(dir, 'shop.csv.errors.csv'))
      .slice(1)
      .map((row) => Number(row.split(',')[0]));
    expect(new Set(lines).size).toBe(lines.length);
    expect(lines).toHaveLength(ROWS / 50);
    expect(readdirSync(join(dir, '.local'))).toEqual([]);
    expect(summaryOf(await regulars(args, dir))).toMatchObject({ rows: ROWS, accepted: 0, duplicate: GOOD });
  });

  it('may be killed again and again', async () => {
    for (const calls of [20, 30, 40]) await killAfter(calls);
    const counts = summaryOf(await regulars(args, dir));
    expect((counts['accepted'] ?? 0) + (counts['duplicate'] ?? 0)).toBe(GOOD);
    expect(api.seen.size).toBe(GOOD);
  });

  it('does not believe its state when the server has lost what it took', async () => {
    await killAfter(60);
    api.seen.clear();
    api.events.length = 0;
    const counts = summaryOf(await regulars(args, dir));
    expect((counts['accepted'] ?? 0) + (counts['duplicate'] ?? 0)).toBe(GOOD);
    expect(api.seen.size).toBe(GOOD);
  });

  it.each([
    ['--fresh', (): string[] => [...args, '--fresh']],
    [
      'a file that changed',
      (): string[] => {
        const path = join(dir, 'shop.csv');
        writeFileSync(
          path,
          rowsOf(path)
            .toReversed()
            .join('\n')
            .replace(/\n(member,.*)$/, '')
            .replace(/^/, 'member,time,amount,items\n'),
        );
        return args;
      },
    ],
  ])('starts from the first row with %s', async (_, again) => {
    await killAfter(60);
    const taken = api.events.length;
    const counts = summaryOf(await regulars(again(), dir));
    expect(counts).toMatchObject({ rows: ROWS, duplicate: taken, accepted: GOOD - taken });
  });

  it('keeps its state where it is told to', async () => {
    await killAfter(40, ['--state', 'state.json']);
    expect(existsSync(join(dir, 'state.json'))).toBe(true);
    await regulars([...args, '--state', 'state.json'], dir);
    expect(existsSync(join(dir, 'state.json'))).toBe(false);
    expect(api.seen.size).toBe(GOOD);
  });

  it('goes on after the API went away for good', async () => {
    let left = 50;
    api.instead = (_, response) => {
      if ((left -= 1) >= 0) return false;
      FakeApi.json(response, 404, { error: 'gone', path: '' });
      return true;
    };
    const ran = await regulars(args, dir);
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toContain('the API answered 404: gone');
    expect(ran.stderr).toContain('goes on where this one stopped');
    api.instead = () => false;
    expect(summaryOf(await regulars(args, dir))).toMatchObject({ accepted: GOOD, duplicate: 0, rejected: ROWS / 50 });
  });
});
