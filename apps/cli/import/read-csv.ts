import { cellsOf, isSeparatorLine, layoutOf, type CsvColumns, type CsvLayout, type Delimiter } from './csv-layout.ts';
import { csvRecords, type CsvRecord } from './csv-records.ts';
import { encodingOf } from './csv-text.ts';
import { instantReader, type DateOrder } from './instant.ts';
import { purchaseOf, type Cells, type Money } from './purchase.ts';
import { BadCell, readRow, type Row } from './row.ts';

export interface CsvFormat {
  readonly zone: string;
  readonly order?: DateOrder | undefined;
  readonly money: Money;
  readonly columns: CsvColumns;
}

const NAMES: Readonly<Record<Delimiter, string>> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' };

/** A row that is not as wide as its header has a cell that fell into two, so none of its cells can be trusted. */
const checkedCells = (raw: string, { delimiter, width }: CsvLayout): readonly string[] => {
  if (raw.includes('\uFFFD')) throw new BadCell('row', 'expected UTF-8 or UTF-16: save the file as "CSV UTF-8"');
  const cells = cellsOf(raw, delimiter);
  if (cells === undefined)
    throw new BadCell('row', `expected cells between ${NAMES[delimiter]}, and every quote closed`);
  if (cells.length > width)
    throw new BadCell(
      'row',
      `expected ${width} cells, as in the header, and found ${cells.length}: quote what holds one of the ${NAMES[delimiter]}`,
    );
  return cells;
};

/** Rows of a CSV file with a header row, as they stream; commas, semicolons or tabs between cells, UTF-8 or UTF-16. */
export async function* readCsv(file: string, { zone, order, money, columns }: CsvFormat): AsyncGenerator<Row> {
  const instant = instantReader({ zone, order });
  const encoding = await encodingOf(file);
  const sizeOf = (raw: string): number => (encoding === 'utf-8' ? Buffer.byteLength(raw) + 1 : (raw.length + 1) * 2);
  const read = (layout: CsvLayout, { lines, line }: CsvRecord): Row => {
    const raw = lines.join('\n');
    return readRow({ line, raw, bytes: sizeOf(raw) }, () => {
      const record = checkedCells(raw, layout);
      const cell = (column: keyof Cells): string => record[layout.positions.get(column) ?? -1] ?? '';
      const cells = { member: cell('member'), time: cell('time'), amount: cell('amount'), items: cell('items') };
      return purchaseOf(cells, columns.names, money, instant);
    });
  };
  let layout: CsvLayout | undefined;
  for await (const record of csvRecords(file, encoding)) {
    const text = record.lines.join('\n');
    if (layout === undefined) {
      if (!isSeparatorLine(text)) layout = layoutOf(text, columns);
      continue;
    }
    const row = read(layout, record);
    if (row.ok || record.lines.length === 1) yield row;
    // Two stray quotes look like one cell over all the lines between them.
    else for (const [i, line] of record.lines.entries()) yield read(layout, { lines: [line], line: record.line + i });
  }
}
