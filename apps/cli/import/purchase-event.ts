import { digest, type Tally } from './tally.ts';
import type { Purchase } from './row.ts';

export interface EventOptions {
  readonly source: string;
  readonly currency: string;
  readonly history: boolean;
}

/**
 * The event of a purchase. Its id is what the row says and the how-manieth such row it is, not where it stands: a second
 * import finds duplicates even in a file that was edited or sorted, and two equal rows stay two purchases.
 */
export const purchaseEvent = (purchase: Purchase, repeats: Tally, { source, currency, history }: EventOptions) => {
  const content = digest(purchase.content);
  const { memberId, time, amount, items } = purchase;
  return {
    id: `${content.slice(0, 32)}-${repeats.add(content)}`,
    type: 'purchase.completed',
    source,
    time,
    memberId,
    ...(history && { history }),
    data: { amount, currency, ...(items !== undefined && { items }) },
  };
};
export type PurchaseEvent = ReturnType<typeof purchaseEvent>;

/** The file's name is part of what an event is: the same rows from another file are other purchases. */
export const sourceOf = (basename: string): string => `import:${basename}`.slice(0, 200);
