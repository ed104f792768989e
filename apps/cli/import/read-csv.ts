import { parse } from 'csv-parse/sync';
import { Misuse } from '../errors.ts';
import { csvRecords, type CsvRecord } from './csv-records.ts';
import { instantReader } from './instant.ts';
import { purchaseOf, type Cells, type ColumnNames, type Money } from './purchase.ts';
import { BadCell, readRow, type Row } from './row.ts';

const COLUMNS = ['member', 'time', 'amount', 'items'] as const;

export interface CsvColumns {
  readonly names: ColumnNames;
  /** Those that were asked for by name: `items` may be missing unless it is one of them. */
  readonly asked: ReadonlySet<keyof Cells>;
}

const cellsOf = (text: string): readonly string[] | undefined => {
  try {
    const records: string[][] = parse(text, { relax_column_count: true, relax_quotes: true, trim: true });
    return records.length === 1 ? records[0] : undefined;
  } catch {
    return undefined;
  }
};

const positions = (header: readonly string[], { names, asked }: CsvColumns): ReadonlyMap<keyof Cells, number> => {
  const found = new Map<keyof Cells, number>();
  for (const column of COLUMNS) {
    const at = header.indexOf(names[column]);
    if (at >= 0) found.set(column, at);
    else if (column !== 'items' || asked.has('items')) {
      throw new Misuse(`column "${names[column]}" for ${column} is not in the header: ${header.join(', ')}`);
    }
  }
  return found;
};

/** Rows of a CSV file with a header row, as they stream. */
export async function* readCsv(file: string, zone: string, money: Money, columns: CsvColumns): AsyncGenerator<Row> {
  const instant = instantReader(zone);
  const read = (at: ReadonlyMap<keyof Cells, number>, { lines, line }: CsvRecord): Row => {
    const raw = lines.join('\n');
    const bytes = Buffer.byteLength(raw) + 1;
    return readRow({ line, raw, bytes }, () => {
      const record = cellsOf(raw);
      if (record === undefined) throw new BadCell('row', 'expected cells between commas, and every quote closed');
      const cell = (column: keyof Cells): string => record[at.get(column) ?? -1] ?? '';
      const cells = { member: cell('member'), time: cell('time'), amount: cell('amount'), items: cell('items') };
      return purchaseOf(cells, columns.names, money, instant);
    });
  };
  let at: ReadonlyMap<keyof Cells, number> | undefined;
  for await (const record of csvRecords(file)) {
    if (at === undefined) {
      at = positions(cellsOf(record.lines.join('\n')) ?? [], columns);
      continue;
    }
    const row = read(at, record);
    if (row.ok || record.lines.length === 1) yield row;
    // Two stray quotes look like one cell over all the lines between them.
    else for (const [i, line] of record.lines.entries()) yield read(at, { lines: [line], line: record.line + i });
  }
}
