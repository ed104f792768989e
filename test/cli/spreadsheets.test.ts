import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { DEFAULT_COLUMNS } from '../../apps/cli/import/option-values.ts';
import { readCsv } from '../../apps/cli/import/read-csv.ts';
import type { Row } from '../../apps/cli/import/row.ts';
import { aFolder } from './regulars.ts';

const rowsOf = async (content: string | Uint8Array): Promise<Row[]> => {
  const file = join(aFolder(), 'shop.csv');
  writeFileSync(file, content);
  const rows: Row[] = [];
  for await (const row of readCsv(file, { zone: 'UTC', money: { digits: 2 }, columns: DEFAULT_COLUMNS }))
    rows.push(row);
  return rows;
};
const amounts = (rows: readonly Row[]) => rows.map((row) => (row.ok ? row.purchase.amount : row.reason));

const european = ['member;time;amount;items', 'a;21.11.2026 14:30;1.234,56;3', 'b;21.11.2026;12,5;'].join('\r\n');
const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();

it.each([
  ['semicolons', european],
  ['semicolons below a line that says so', `sep=;\r\n${european}`],
  ['tabs', european.replaceAll(';', '\t')],
  ['UTF-8 with its mark', `\uFEFF${european}`],
  ['UTF-16 with tabs ("Unicode text")', Buffer.from(`\uFEFF${european.replaceAll(';', '\t')}`, 'utf16le')],
  ['UTF-16, the larger byte first', swapped(Buffer.from(`\uFEFF${european}`, 'utf16le'))],
])('reads what Excel writes in Europe: %s', async (_, content) => {
  const rows = await rowsOf(content);
  expect(rows.map((row) => row.ok && row.purchase)).toMatchObject([
    { memberId: 'a', time: '2026-11-21T14:30:00.000Z', amount: 123_456, items: 3 },
    { memberId: 'b', time: '2026-11-21T12:00:00.000Z', amount: 1250 },
  ]);
});

it('refuses a row with a cell too many: an amount with a comma that nobody quoted is two', async () => {
  const lines = [
    'member,time,amount,items',
    'a,2026-01-02,12,50,',
    'b,2026-01-02,1,234.56,1',
    'c,2026-01-02,"1,234.56",1',
  ];
  const says = (found: number) =>
    `expected 4 cells, as in the header, and found ${found}: quote what holds one of the commas`;
  expect(amounts(await rowsOf(lines.join('\n')))).toEqual([says(5), says(5), 123_456]);
});

it('refuses an id of which a spreadsheet lost digits', async () => {
  const [row] = await rowsOf('member;time;amount\n4,67017E+10;2026-01-02;1');
  expect(row).toMatchObject({ ok: false, column: 'member' });
  expect(row?.ok === false && row.reason).toContain('format the column as text');
});

it('refuses text that is no UTF-8, and takes the rows beside it', async () => {
  const latin = Buffer.from('member;time;amount;note\na;2026-01-02;1;Åre\nb;2026-01-02;2;Oslo', 'latin1');
  expect(amounts(await rowsOf(latin))).toEqual(['expected UTF-8 or UTF-16: save the file as "CSV UTF-8"', 200]);
});

it('refuses a header in which a column stands twice', async () => {
  await expect(rowsOf('member,amount,time,amount\na,1,2026-01-02,2')).rejects.toThrow(
    'column "amount" for amount stands twice in the header',
  );
});
