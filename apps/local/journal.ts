import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { readLines } from './read-lines.ts';

/** What became of one row; a null row: it is gone. */
export type Op = readonly [table: string, pk: string, sk: string, row: unknown];

const journalFile = /^journal-(\d{8})\.ndjson$/;
const snapshotFile = /^snapshot-(\d{8})\.ndjson$/;
const named = (kind: string, n: number): string => `${kind}-${String(n).padStart(8, '0')}.ndjson`;
const numbers = (dir: string, pattern: RegExp): number[] =>
  readdirSync(dir)
    .flatMap((file) => pattern.exec(file)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);

/**
 * An append-only file of committed changes, one line for all that was committed in one turn. The line is written before
 * any caller who awaits the commit goes on, so a killed process has forgotten nothing that anybody was told.
 */
export const createJournal = (dir: string) => {
  mkdirSync(dir, { recursive: true });
  for (const file of readdirSync(dir)) if (file.endsWith('.draft')) rmSync(join(dir, file));
  let current = Math.max(0, ...numbers(dir, journalFile), ...numbers(dir, snapshotFile));
  let file: number | undefined;
  let line: string[] = [];
  let bytes = 0;

  const flush = (): void => {
    if (line.length === 0 || file === undefined) return;
    const text = `[${line.join(',')}]\n`;
    line = [];
    bytes += writeSync(file, text);
  };
  const rotate = (): void => {
    if (file !== undefined) closeSync(file);
    current += 1;
    file = openSync(join(dir, named('journal', current)), 'a');
    bytes = 0;
  };
  const forgetBefore = (n: number): void => {
    for (const [kind, pattern] of [['journal', journalFile] as const, ['snapshot', snapshotFile] as const])
      for (const old of numbers(dir, pattern)) if (old < n) rmSync(join(dir, named(kind, old)));
  };

  return {
    append: (ops: readonly Op[]): void => {
      // A microtask queued here runs before the one in which the caller of the commit goes on.
      if (line.length === 0) queueMicrotask(flush);
      for (const op of ops) line.push(JSON.stringify(op));
    },
    bytes: (): number => bytes,
    /** The newest snapshot and every change since. A torn last line was never acknowledged and is left out. */
    *read(): Generator<readonly Op[]> {
      const newest = numbers(dir, snapshotFile).at(-1);
      const files = newest === undefined ? [] : [named('snapshot', newest)];
      for (const n of numbers(dir, journalFile)) if (n >= (newest ?? 0)) files.push(named('journal', n));
      for (const name of files) yield* readLines(join(dir, name)) as Generator<readonly Op[]>;
    },
    /** Starts a new file from all that is known now, and forgets the files before it. */
    compact: (everything: Iterable<Op>): void => {
      flush();
      rotate();
      const path = join(dir, named('snapshot', current));
      const draft = openSync(`${path}.draft`, 'w');
      for (const op of everything) writeSync(draft, `[${JSON.stringify(op)}]\n`);
      fsyncSync(draft);
      closeSync(draft);
      renameSync(`${path}.draft`, path);
      forgetBefore(current);
    },
    close: (): void => {
      flush();
      if (file !== undefined) closeSync(file);
      file = undefined;
    },
  };
};
export type Journal = ReturnType<typeof createJournal>;
