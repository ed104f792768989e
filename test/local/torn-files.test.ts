import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openState } from '../../apps/local/state.ts';
import { readState } from '../../apps/local/state/read-state.ts';

const ITEMS = 400;
const FILES = ['state.db', 'state-copy.db', 'state.db-wal', 'state-copy.db-wal'];

let root: string;
/** The value of each item that was answered for. */
const answered = new Map<string, string>();

/** Numbers that are the same in every run. */
const numbers = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

const damages: Readonly<Record<string, (path: string, pick: (below: number) => number) => void>> = {
  'cut off': (path, pick) => {
    truncateSync(path, pick(statSync(path).size));
  },
  'cut down to nothing': (path) => {
    truncateSync(path, 0);
  },
  'one bit turned': (path, pick) => {
    const bytes = readFileSync(path);
    const at = pick(bytes.length);
    overwrite(path, at, Buffer.of((bytes[at] ?? 0) ^ (1 << pick(8))));
  },
  'a block of nothing': (path, pick) => {
    overwrite(path, pick(statSync(path).size), Buffer.alloc(512));
  },
  gone: (path) => {
    rmSync(path);
  },
};
const overwrite = (path: string, at: number, bytes: Buffer): void => {
  const file = openSync(path, 'r+');
  writeSync(file, bytes, 0, bytes.length, at);
  closeSync(file);
};

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'regulars-torn-'));
  const dir = join(root, 'whole');
  mkdirSync(dir);
  const state = openState(dir);
  const shelf = state.kept<string>('s');
  const write = async (n: number, text: string): Promise<void> => {
    shelf.put(`item-${n}`, text);
    if (n % 20 === 0) await state.settled();
  };
  for (let n = 0; n < ITEMS; n += 1) await write(n, `first ${n} `.repeat(40));
  await state.settled();
  // What is in the files themselves from now on, and not only in their logs.
  state.scrub();
  await state.settled();
  for (let n = 0; n < ITEMS; n += 3) await write(n, `second ${n} `.repeat(60));
  for (let n = 1; n < ITEMS; n += 9) shelf.remove(`item-${n}`);
  await state.settled();
  for (const [id, text] of shelf.entries()) answered.set(JSON.stringify(['local:s', id, '']), JSON.stringify(text));
  cpSync(dir, join(root, 'killed'), { recursive: true });
  await state.close();
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

/** A copy of what a kill left, then damaged. */
const damaged = (name: string, damage: (dir: string) => void): string => {
  const dir = join(root, name);
  cpSync(join(root, 'killed'), dir, { recursive: true });
  damage(dir);
  return dir;
};
const read = (dir: string) => {
  const { items, repairs } = readState(dir);
  return { values: new Map(items.map(({ key, value }) => [key, value])), repairs };
};

describe.each(FILES)('%s', (file) => {
  test.each(Object.keys(damages))(
    '%s: nothing that was answered is lost, and the start says what it repaired',
    (kind) => {
      expect(existsSync(join(root, 'killed', file))).toBe(true);
      for (let seed = 1; seed <= 5; seed += 1) {
        const pick = numbers(seed * 7_919);
        const dir = damaged(`${file} ${kind} ${seed}`, (folder) => damages[kind]?.(join(folder, file), pick));
        const found = read(dir);
        expect(found.values).toEqual(answered);
        const again = read(dir);
        expect(again.values).toEqual(answered);
        expect(again.repairs).toEqual([]);
        const [unclean, repair] = found.repairs;
        expect(unclean).toBe(`the last run ended without a stop; ${answered.size} records are here`);
        if (kind.startsWith('cut down') || kind === 'gone')
          expect(repair).toMatch(new RegExp(`^${file.replace('-wal', '')} was written anew .* nothing is lost$`));
      }
    },
  );
});

test('where both files are damaged, what can be read is kept, what cannot is counted, and the files are put aside', () => {
  const dir = damaged('both', (folder) => {
    for (const file of ['state.db', 'state-copy.db']) {
      // The logs go too: they hold newer pages of the same items.
      rmSync(join(folder, `${file}-wal`));
      const path = join(folder, file);
      overwrite(path, Math.floor(statSync(path).size / 2 / 4096) * 4096, Buffer.alloc(4096));
    }
  });
  const { values, repairs } = read(dir);
  expect(values.size).toBeGreaterThan(ITEMS * 0.9);
  expect(values.size).toBeLessThan(ITEMS);
  for (const value of values.values()) expect(value).toMatch(/^"(first|second) \d+ /);
  expect(repairs).toEqual([
    expect.stringMatching(new RegExp(`both damaged .*: ${values.size} of ${ITEMS} records could be read`)),
  ]);
  for (const file of ['state.db', 'state-copy.db']) expect(existsSync(join(dir, `${file}.damaged`))).toBe(true);
  expect(read(dir)).toEqual({ values, repairs: [] });
});
