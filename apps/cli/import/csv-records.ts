import { textLines, type Encoding } from './csv-text.ts';

export interface CsvRecord {
  /** The lines of the file it stands on: several when a quoted cell holds a line break. */
  readonly lines: readonly string[];
  /** The first of them, from 1. */
  readonly line: number;
}

/** A quote that is never closed must not take the rest of the file into one record. */
const MAX_LINES = 100;
const quotesIn = (line: string): number => line.split('"').length - 1;

/** Records of a CSV file as it streams: a line goes on in the next one while its quotes are odd. Empty lines are none. */
export async function* csvRecords(file: string, encoding: Encoding): AsyncGenerator<CsvRecord> {
  let open: string[] = [];
  let quotes = 0;
  let line = 0;
  const closed = function* (next: string, at: number): Generator<CsvRecord> {
    if (open.length === 0 && next.trim() === '') return;
    open.push(next);
    quotes += quotesIn(next);
    if (quotes % 2 === 0) {
      yield { lines: open, line: at - open.length + 1 };
      [open, quotes] = [[], 0];
    } else if (open.length === MAX_LINES) yield* giveUp(at);
  };
  const giveUp = function* (at: number): Generator<CsvRecord> {
    const [first = '', ...rest] = open;
    const start = at - rest.length;
    [open, quotes] = [[], 0];
    yield { lines: [first], line: start };
    for (const [i, again] of rest.entries()) yield* closed(again, start + 1 + i);
  };
  for await (const text of textLines(file, encoding)) yield* closed(text, (line += 1));
  while (open.length > 0) yield* giveUp(line);
}
