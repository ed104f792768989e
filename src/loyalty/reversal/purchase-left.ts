import type { MemberEvent } from '#words/event.ts';
import { idOf } from '#words/ids.ts';
import type { LedgerRow } from '#members/move.ts';

type Data = MemberEvent['data'];

/** A purchase with what others said of it since. */
export interface Purchase {
  readonly of: string;
  readonly row: LedgerRow;
  /** As it was told first. */
  readonly told: Data;
  /** As it stands after what was corrected and paid back; `undefined` when all of it came back. */
  readonly left: Data | undefined;
  /** How many facts were about it since. */
  readonly about: number;
  /** When the newest of all this happened. */
  readonly at: string;
}

export const purchaseId = (source: string, id: string): string => idOf('purchase', source, id);

/** Which purchase a refund or a correction is about; `undefined` for other facts. */
export const reversedBy = ({
  type,
  source,
  data = {},
}: Pick<LedgerRow, 'type' | 'source' | 'data'>): string | undefined =>
  type === 'purchase.refunded' || type === 'purchase.corrected'
    ? purchaseId(typeof data['source'] === 'string' ? data['source'] : source, String(data['reverses']))
    : undefined;

const byTime = (a: LedgerRow, b: LedgerRow): number => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1);

/** What a correction says of the purchase itself. */
const saidOf = (data: Data): Data =>
  Object.fromEntries(Object.entries(data).filter(([name]) => ['amount', 'items', 'store', 'lines'].includes(name)));

/** What is left: what corrections say, each field by the newest that has it, less all that was paid back, so that their order of arrival is no matter. */
const leftOf = (told: Data, about: readonly LedgerRow[]): Data | undefined => {
  const [refunds, corrections] = ['purchase.refunded', 'purchase.corrected'].map((type) =>
    about.filter((row) => row.type === type).toSorted(byTime),
  ) as [LedgerRow[], LedgerRow[]];
  const base = corrections.reduce<Data>((so, { data = {} }) => ({ ...so, ...saidOf(data) }), told);
  const amount = Number(base['amount']);
  const back = refunds.reduce(
    (sum, { data = {} }) => sum + (data['amount'] === undefined ? amount : Number(data['amount'])),
    0,
  );
  return refunds.length > 0 && back >= amount ? undefined : { ...base, amount: amount - back };
};

/** Every purchase of an account, with what came back of it. */
export const purchasesIn = (rows: readonly LedgerRow[]): readonly Purchase[] =>
  rows.flatMap((row) => {
    if (row.type !== 'purchase.completed' || row.data === undefined) return [];
    const of = purchaseId(row.source, row.id);
    const about = rows.filter((one) => reversedBy(one) === of);
    const at =
      [row, ...about]
        .map((one) => one.at)
        .sort()
        .at(-1) ?? row.at;
    return [{ of, row, told: row.data, left: leftOf(row.data, about), about: about.length, at }];
  });
