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
  /** Of a set that measures. */
  readonly blind: boolean;
}

type Column = 'text' | 'meant' | 'language' | 'answered';
interface Source {
  readonly folder: string;
  readonly columns: readonly Column[];
  readonly weight: number;
  readonly blind?: boolean;
}

const ROOT = join(import.meta.dirname, '../..');
const SOURCES: readonly Source[] = [
  {
    folder: 'apps/learning',
    columns: ['language', 'meant', 'text', 'answered'],
    weight: 3,
    blind: true,
  },
  {
    folder: 'test/unit/consent/unseen',
    columns: ['language', 'meant', 'text', 'answered'],
    weight: 3,
    blind: true,
  },
  { folder: 'apps/learning/written', columns: ['meant', 'text'], weight: 2 },
  { folder: 'test/unit/consent/kinds', columns: ['language', 'meant', 'text'], weight: 1 },
  { folder: 'test/unit/consent/phrases', columns: ['text', 'meant'], weight: 1 },
];

const MEANINGS: Readonly<Record<string, Labelled['meant']>> = { 'opt-out': 'opt-out', ask: 'ask', ambiguous: 'ask' };
const unescaped = (column: string): string => column.replaceAll('\\n', '\n');

const rowsOf = ({ folder, columns, weight, blind = false }: Source, file: string): readonly Labelled[] =>
  readFileSync(join(ROOT, folder, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => {
      const cells = line.split('\t');
      const cell = (column: Column): string => cells[columns.indexOf(column)] ?? '';
      return {
        text: unescaped(cell('text')),
        meant: MEANINGS[cell('meant')] ?? 'other',
        language: columns.includes('language') ? cell('language') : basename(file, '.tsv'),
        weight,
        blind,
        ...(cell('answered') === '' ? {} : { answered: unescaped(cell('answered')) }),
      };
    });

/** All that is learned from, in the order of its files. */
export const material = (): readonly Labelled[] =>
  SOURCES.flatMap((source) =>
    readdirSync(join(ROOT, source.folder))
      .filter((file) => file.endsWith('.tsv'))
      .toSorted()
      .flatMap((file) => rowsOf(source, file)),
  );

/** By which weights tell what they were learned from. */
export const digestOf = (labelled: readonly Labelled[]): string =>
  createHash('sha256').update(JSON.stringify(labelled)).digest('hex');

/** What of it is the writer's own: only that is learned. */
export const ownOf = ({ text, answered }: Labelled) => ownWords(text, answered === undefined ? [] : [answered]);
