import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openFile, sumOf, type ItemChange } from '../../apps/local/state/state-file.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'regulars-file-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});

const SECRET = '+46701740605';
/** A linear congruence (Numerical Recipes), so that each seed is the same history everywhere. */
const dice = (seed: number) => () => (seed = (seed * 1_664_525 + 1_013_904_223) % 2 ** 32) / 2 ** 32;

/** Items come, grow, shrink and go, so that SQLite moves them between pages; then all that name somebody go. */
const history = (seed: number): string => {
  const path = join(dir, `${seed}.db`);
  const file = openFile(path, 'normal');
  const roll = dice(seed);
  const below = (limit: number) => Math.floor(roll() * limit);
  const named = new Map<number, boolean>();
  let seq = 0;
  const commit = (changes: readonly ItemChange[], forgets = false) => {
    file.commit(changes, { seq: (seq += 1), items: 0, digest: 0 }, forgets);
  };
  const put = (id: number): ItemChange => {
    const [key, value] = [`["t","${id}",""]`, `"${(named.get(id) === true ? SECRET : 'x').repeat(1 + below(60))}"`];
    return { id, key, value, sum: sumOf(id, key, value) };
  };
  const gone = (id: number): ItemChange => ({ id, key: '', value: undefined });
  for (let turn = 0; turn < 400; turn += 1) {
    const id = roll() < 0.5 ? named.size : below(named.size);
    if (!named.has(id)) named.set(id, roll() < 0.3);
    commit([roll() < 0.2 ? gone(id) : put(id)]);
  }
  commit(
    [...named].flatMap(([id, isNamed]) => (isNamed ? [gone(id)] : [])),
    true,
  );
  file.scrub();
  file.rewrite();
  const bytes = readFileSync(path, 'latin1');
  file.close();
  return bytes;
};

test('what was to be forgotten is in no byte of a rewritten file, wherever SQLite had moved it', () => {
  const left = Array.from({ length: 60 }, (_, seed) => seed + 1).filter((seed) => history(seed).includes(SECRET));
  expect(left).toEqual([]);
});

test('a file remembers that it is to be rewritten until it was, over a kill', () => {
  const path = join(dir, 'state.db');
  const [id, key, value] = [1, '["t","1",""]', `"${SECRET}"`] as const;
  const before = openFile(path, 'normal');
  before.commit([{ id, key, value, sum: sumOf(id, key, value) }], { seq: 1, items: 1, digest: 0 }, false);
  before.commit([{ id, key, value: undefined }], { seq: 2, items: 0, digest: 0 }, true);
  before.close();
  const after = openFile(path, 'normal');
  expect(after.mustForget()).toBe(true);
  after.rewrite();
  expect(after.mustForget()).toBe(false);
  after.close();
});
