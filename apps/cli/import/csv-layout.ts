import { parse } from 'csv-parse/sync';
import { Misuse } from '../errors.ts';
import type { Cells, ColumnNames } from './purchase.ts';

const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const COLUMNS = ['member', 'time', 'amount', 'items'] as const;

export interface CsvColumns {
  readonly names: ColumnNames;
  /** Those that were asked for by name: `items` may be missing unless it is one of them. */
  readonly asked: ReadonlySet<keyof Cells>;
}

/** How a file is laid out, as its header says. */
export interface CsvLayout {
  readonly delimiter: Delimiter;
  readonly width: number;
  readonly positions: ReadonlyMap<keyof Cells, number>;
}

/** The cells of one record; `undefined` when it is none, or a quote stays open. */
export const cellsOf = (text: string, delimiter: Delimiter): readonly string[] | undefined => {
  try {
    const options = { delimiter, relax_column_count: true, relax_quotes: true, trim: true };
    const records: string[][] = parse(text, options);
    return records.length === 1 ? records[0] : undefined;
  } catch {
    return undefined;
  }
};

const positionsIn = (header: readonly string[], { names, asked }: CsvColumns): ReadonlyMap<keyof Cells, number> => {
  const found = new Map<keyof Cells, number>();
  for (const column of COLUMNS) {
    const name = names[column];
    const at = header.indexOf(name);
    if (at >= 0 && header.indexOf(name, at + 1) >= 0)
      throw new Misuse(`column "${name}" for ${column} stands twice in the header: ${header.join(', ')}`);
    if (at >= 0) found.set(column, at);
    else if (column !== 'items' || asked.has('items'))
      throw new Misuse(`column "${name}" for ${column} is not in the header: ${header.join(', ')}`);
  }
  return found;
};

/** Between which signs a header has the most cells: a comma, or what Excel writes where the comma stands in numbers. */
export const layoutOf = (text: string, columns: CsvColumns): CsvLayout => {
  const headers = DELIMITERS.map((delimiter) => ({ delimiter, header: cellsOf(text, delimiter) ?? [] }));
  const { delimiter, header } = headers.reduce((best, next) => (next.header.length > best.header.length ? next : best));
  return { delimiter, width: header.length, positions: positionsIn(header, columns) };
};

/** `sep=;`, which some write above the header for Excel. */
export const isSeparatorLine = (text: string): boolean => /^"?sep=.?"?$/i.test(text);
