import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ownWords } from '#consent/own-words/own-words.ts';

/** A reply that somebody has labelled. */
export interface Labelled {
  readonly text: string;
  readonly meant: 'opt-out' | 'ask' | 'other';
  readonly language: string;
  /** How often it counts: what was written without sight of the engine is like what will come. */
  readonly weight: number;
  /** What it answers, and may quote. */
  readonly answered?: string;
  /** The file it stands in, without its ending: of an examination `replies` or `quotes`. */
  readonly paper: string;
  /** The examination it was written for, by somebody without sight of the engine. */
  readonly sitting?: string;
}

type Column = 'text' | 'meant' | 'language' | 'answered';
interface Source {
  readonly columns: readonly Column[];
  readonly weight: number;
  readonly sitting?: string;
}

/** Of an examination's files; a line break stands as `\n`. */
const EXAMINED: Source = { columns: ['language', 'meant', 'text', 'answered'], weight: 3 };

const ROOT = join(import.meta.dirname, '../..');
const SITTINGS = ['1', '2', '3', '4', '5'];
const FOLDERS: Readonly<Record<string, Source>> = {
  ...Object.fromEntries(SITTINGS.map((sitting) => [`apps/learning/examinations/${sitting}`, { ...EXAMINED, sitting }])),
  'apps/learning/written': { columns: ['meant', 'text'], weight: 2 },
  'test/unit/consent/kinds': { columns: ['language', 'meant', 'text'], weight: 1 },
  'test/unit/consent/phrases': { columns: ['text', 'meant'], weight: 1 },
};

const MEANINGS: Readonly<Record<string, Labelled['meant']>> = { 'opt-out': 'opt-out', ask: 'ask', ambiguous: 'ask' };
const unescaped = (column: string): string => column.replaceAll('\\n', '\n');

const rowsOf = ({ columns, ...source }: Source, file: string): readonly Labelled[] =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => {
      const cells = line.split('\t');
      const cell = (column: Column): string => cells[columns.indexOf(column)] ?? '';
      const paper = basename(file, '.tsv');
      return {
        ...source,
        text: unescaped(cell('text')),
        meant: MEANINGS[cell('meant')] ?? 'other',
        language: columns.includes('language') ? cell('language') : paper,
        paper,
        ...(cell('answered') === '' ? {} : { answered: unescaped(cell('answered')) }),
      };
    });

/** The two papers of an examination, or other files in their columns. */
export const examination = (...files: readonly string[]): readonly Labelled[] =>
  files.flatMap((file) => rowsOf(EXAMINED, file));

/** All that is learned from, in the order of its files. */
export const material = (): readonly Labelled[] =>
  Object.entries(FOLDERS).flatMap(([folder, source]) =>
    readdirSync(join(ROOT, folder))
      .filter((file) => file.endsWith('.tsv'))
      .toSorted()
      .flatMap((file) => rowsOf(source, join(ROOT, folder, file))),
  );

/** By which weights tell what they were learned from. */
export const digestOf = (labelled: readonly Labelled[]): string =>
  createHash('sha256').update(JSON.stringify(labelled)).digest('hex');

/** What of it is the writer's own: only that is learned. */
export const ownOf = ({ text, answered }: Labelled) => ownWords(text, answered === undefined ? [] : [answered]);
