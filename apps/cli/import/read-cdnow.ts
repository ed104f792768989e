import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { wholeNumber } from './cells.ts';
import { instantReader, type Instant } from './instant.ts';
import { purchaseOf, type ColumnNames, type Money } from './purchase.ts';
import { BadCell, readRow, type Purchase, type Row } from './row.ts';

const names: ColumnNames = { member: 'sample id', time: 'date', amount: 'dollars', items: 'CDs' };

/**
 * The CDNOW sample: fixed width, no header: full id, sample id, date YYYYMMDD, CDs, dollars. No column holds a space and
 * every row has all five, so the columns are what stands between spaces.
 */
export async function* readCdnow(file: string, zone: string, money: Money): AsyncGenerator<Row> {
  const instant = instantReader({ zone });
  const day = (text: string): Instant =>
    instant(/^\d{8}$/.test(text) ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` : 'no date');
  const read = (raw: string): Purchase => {
    const [, id = '', time = '', items = '', amount = '', ...rest] = raw.trim().split(/\s+/);
    if (amount === '' || rest.length > 0) throw new BadCell('row', 'expected id, sample id, date, CDs and dollars');
    const sampleId = wholeNumber(id);
    if (Number.isNaN(sampleId)) throw new BadCell(names.member, 'expected a whole number');
    return purchaseOf({ member: `cdnow-${sampleId}`, time, amount, items }, names, money, day);
  };
  let line = 0;
  for await (const raw of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    line += 1;
    if (raw.trim() === '') continue;
    yield readRow({ line, raw, bytes: Buffer.byteLength(raw) + 2 }, () => read(raw));
  }
}
