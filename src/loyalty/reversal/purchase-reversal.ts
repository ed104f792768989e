import type { MemberEvent } from '#words/event.ts';
import { boughtCounts } from '#loyalty/bought.ts';
import { missing } from '#loyalty/move-sums.ts';
import { monthlyCount } from '#loyalty/qualify.ts';
import { dueMoves, followingMoves } from '#loyalty/reversal/due-moves.ts';
import { boughtLeft, lastBought } from '#loyalty/reversal/bought-left.ts';
import { inItsLot, summed, withLapsed } from '#loyalty/reversal/lot-moves.ts';
import { purchasesIn, type Purchase } from '#loyalty/reversal/purchase-left.ts';
import { reversal, reversedIn, type Reversed } from '#loyalty/reversal/reversal.ts';
import type { Rules } from '#loyalty/rules.ts';
import type { Add } from '#loyalty/sums.ts';
import type { LedgerRow } from '#members/move.ts';
import type { MemberRow } from '#members/member-row.ts';

/** Reversals of this purchase so far. */
const reversalsOf = (rows: readonly LedgerRow[], { of }: Purchase): readonly LedgerRow[] =>
  rows.filter(({ type, data }) => type === 'account.reversed' && data?.['of'] === of);

/** The first and the last purchase are others once one of them came back. */
const firstAndLast = (row: MemberRow, others: readonly Purchase[], gone: Purchase): Reversed['restore'] => {
  const times = others.map((one) => one.row.at).toSorted();
  const put = (name: string, at: string | undefined) =>
    row.registers[name]?.at === gone.row.at ? { [name]: at === undefined ? null : { value: null, at } } : {};
  return { ...put('first:purchase', times[0]), ...put('lastPurchase', times.at(-1)) };
};

/** What is the first and the last of something else now; left alone where not all purchases are in the ledger. */
const restoreOf = (
  rules: Rules,
  row: MemberRow,
  rows: readonly LedgerRow[],
  purchase: Purchase,
  changed: { readonly stood: number; readonly purchases: number; readonly bought: Add },
): Reversed['restore'] => {
  const others = purchasesIn(rows).filter((one) => one.of !== purchase.of && one.left !== undefined);
  if (others.length !== (row.counters['purchases'] ?? 0) - changed.stood) return undefined;
  const restore = {
    ...(changed.purchases < 0 ? firstAndLast(row, others, purchase) : {}),
    ...lastBought(rules, row, purchase, others, changed.bought),
  };
  return Object.keys(restore).length === 0 ? undefined : restore;
};

/**
 * What brings a purchase to what it is after all that was said of it; `undefined` where it is there already, or has not come yet.
 * Worked out from a version of the row and its ledger, so it holds only for that one.
 */
export const purchaseReversal = (
  rules: Rules,
  row: MemberRow,
  rows: readonly LedgerRow[],
  of: string,
): MemberEvent | undefined => {
  const purchase = purchasesIn(rows).find((one) => one.of === of);
  if (purchase === undefined) return undefined;
  const before = reversalsOf(rows, purchase);
  const stands = [
    ...purchase.row.moves,
    ...followingMoves(rows, row.memberId, purchase, 'earned'),
    ...followingMoves(rows, row.memberId, purchase, 'surprise'),
    ...before.flatMap(({ moves }) => moves.filter(({ rule }) => rule !== 'expired')),
  ];
  const moves = missing(stands, dueMoves(rules, rows, row.memberId, purchase));
  const told = before.map(({ data }) => reversedIn({ seq: 0, moves: [], add: {}, ...data }));
  const spend =
    Number(purchase.left?.['amount'] ?? 0) -
    told.reduce((sum, one) => sum + one.spend, Number(purchase.told['amount']));
  const stood = told.reduce((sum, one) => sum + one.purchases, 1);
  const purchases = (purchase.left === undefined ? 0 : 1) - stood;
  const bought = boughtLeft(
    rules,
    purchase,
    told.map((one) => one.bought ?? {}),
  );
  const isBoughtOtherwise = Object.keys(bought).length > 0;
  const settled = purchase.about - told.reduce((sum, one) => sum + one.settled, 0);
  if (moves.length === 0 && spend === 0 && purchases === 0 && settled === 0 && !isBoughtOtherwise) return undefined;
  const points = moves.reduce((sum, move) => sum + (move.points ?? 0), 0);
  const restore =
    purchases < 0 || isBoughtOtherwise
      ? restoreOf(rules, row, rows, purchase, { stood, purchases, bought })
      : undefined;
  return reversal(row, purchase.at, {
    seq: row.seq,
    of,
    since: purchase.row.at,
    purchases,
    spend,
    settled,
    moves: [...withLapsed(row, moves)],
    add: summed([
      ...moves.map((move) => inItsLot(row, move)),
      { purchases, revenue: spend, reversals: -settled },
      monthlyCount(purchase.row.at, { points, spend, purchases }, rules),
      boughtCounts(rules, purchase.row.at, bought),
    ]),
    ...(isBoughtOtherwise ? { bought } : {}),
    ...(restore === undefined ? {} : { restore }),
  });
};
