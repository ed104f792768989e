import { basename } from 'node:path';
import { digitsOf } from '../import/minor-units.ts';
import { purchaseEvent, sourceOf } from '../import/purchase-event.ts';
import { readCdnow } from '../import/read-cdnow.ts';
import type { CsvColumns } from '../import/csv-layout.ts';
import type { DateOrder } from '../import/instant.ts';
import { readCsv } from '../import/read-csv.ts';
import { createTally } from '../import/tally.ts';
import { inOrder, type Given, type GivenEvent, type Unreadable } from './given.ts';

export interface PurchaseFile {
  readonly format: 'cdnow' | 'csv';
  readonly columns: CsvColumns;
  readonly currency: string;
  readonly zone: string;
  readonly order?: DateOrder | undefined;
}

/** The purchases of a file as `regulars import purchases` would post them. */
export const readPurchases = async (
  file: string,
  { format, columns, currency, zone, order }: PurchaseFile,
): Promise<Given> => {
  const money = { digits: digitsOf(currency) };
  const source = sourceOf(basename(file));
  const repeats = createTally();
  const events: GivenEvent[] = [];
  const unreadable: Unreadable[] = [];
  for await (const row of format === 'cdnow'
    ? readCdnow(file, zone, money)
    : readCsv(file, { zone, order, money, columns })) {
    if (!row.ok) {
      unreadable.push({ file, line: row.line, reason: `${row.column}: ${row.reason}` });
      continue;
    }
    const raw = purchaseEvent(row.purchase, repeats, { source, currency, history: false });
    events.push({ at: Date.parse(raw.time), memberId: raw.memberId, type: raw.type, raw });
  }
  return { events: inOrder(events), unreadable };
};
