import type { MemberEvent } from '#words/event.ts';
import { monthlyCount } from '#loyalty/qualify.ts';
import { amountOf, dueMoves, followingMoves, sumName, withAmount } from '#loyalty/reversal/due-moves.ts';
import { purchasesIn, type Purchase } from '#loyalty/reversal/purchase-left.ts';
import { reversal, reversedIn, type Reversed } from '#loyalty/reversal/reversal.ts';
import type { Rules } from '#loyalty/rules.ts';
import { foldedUpTo } from '#members/balance.ts';
import { keptDay, NEVER } from '#members/kept-day.ts';
import type { LedgerRow, Move } from '#members/move.ts';
import type { MemberRow } from '#members/member-row.ts';
import { zoneOf } from '#members/zone.ts';

export type Add = Readonly<Record<string, number>>;

/** Reversals of this purchase so far. */
const reversalsOf = (rows: readonly LedgerRow[], { of }: Purchase): readonly LedgerRow[] =>
  rows.filter(({ type, data }) => type === 'account.reversed' && data?.['of'] === of);

/** From what stands of a purchase to what should, one move for each rule and lot. */
const missing = (stands: readonly Move[], due: readonly Move[]): readonly Move[] => {
  const sums = new Map<string, Move>();
  const put = (move: Move, sign: 1 | -1): void => {
    const name = sumName(move);
    const before = sums.get(name);
    sums.set(name, withAmount(move, (before === undefined ? 0 : amountOf(before)) + sign * amountOf(move)));
  };
  due.forEach((move) => {
    put(move, 1);
  });
  stands.forEach((move) => {
    put(move, -1);
  });
  return [...sums.values()].filter((move) => amountOf(move) !== 0);
};

/** Whether the day of a lot is a sum already: what left or was spent of it is final, so the balance stays as it is. */
export const isFolded = (row: MemberRow, { points, expiresOn = NEVER }: Move): boolean =>
  points !== undefined && (keptDay(expiresOn, zoneOf(row).zone) ?? NEVER) <= foldedUpTo(row);

/** Points go out of the very lot they came into, so that they are as if they had never been. */
const addOf = (row: MemberRow, move: Move): Add => {
  const { points, expiresOn = NEVER, cashback, stamps, card } = move;
  if (points !== undefined)
    return isFolded(row, move)
      ? { earned: points, 'fold:lots': points, 'fold:expired': points }
      : { earned: points, [`lot:${expiresOn}`]: points };
  if (cashback !== undefined) return { cashback };
  return { stamps: stamps ?? 0, ...(card === undefined ? {} : { [`stamps:${card}`]: stamps ?? 0 }) };
};

export const summed = (adds: readonly Add[]): Add => {
  const total: Record<string, number> = {};
  for (const add of adds) for (const [name, one] of Object.entries(add)) total[name] = (total[name] ?? 0) + one;
  return Object.fromEntries(Object.entries(total).filter(([, sum]) => sum !== 0));
};

/** The first and the last purchase are others once one of them came back; left alone where not all are in the ledger. */
const restoreOf = (row: MemberRow, all: readonly Purchase[], gone: Purchase): Reversed['restore'] => {
  const times = all.filter((one) => one.of !== gone.of && one.left !== undefined).map((one) => one.row.at);
  if (times.length !== (row.counters['purchases'] ?? 0) - 1) return undefined;
  const [first, last] = [times.toSorted()[0], times.toSorted().at(-1)];
  const put = (name: string, at: string | undefined) =>
    row.registers[name]?.at === gone.row.at ? { [name]: at === undefined ? null : { value: null, at } } : {};
  return { ...put('first:purchase', first), ...put('lastPurchase', last) };
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
  const all = purchasesIn(rows);
  const purchase = all.find((one) => one.of === of);
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
  const purchases = (purchase.left === undefined ? 0 : 1) - told.reduce((sum, one) => sum + one.purchases, 1);
  const settled = purchase.about - told.reduce((sum, one) => sum + one.settled, 0);
  if (moves.length === 0 && spend === 0 && purchases === 0 && settled === 0) return undefined;
  const points = moves.reduce((sum, move) => sum + (move.points ?? 0), 0);
  const restore = purchases < 0 ? restoreOf(row, all, purchase) : undefined;
  return reversal(row, purchase.at, {
    seq: row.seq,
    of,
    since: purchase.row.at,
    purchases,
    spend,
    settled,
    moves: moves.flatMap((move) =>
      isFolded(row, move) ? [move, { rule: 'expired', points: -(move.points ?? 0) }] : [move],
    ),
    add: summed([
      ...moves.map((move) => addOf(row, move)),
      { purchases, revenue: spend, reversals: -settled },
      monthlyCount(purchase.row.at, { points, spend, purchases }, rules),
    ]),
    ...(restore === undefined ? {} : { restore }),
  });
};
