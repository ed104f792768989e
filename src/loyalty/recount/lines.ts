import { boughtCounts, boughtEffect } from '#loyalty/bought.ts';
import { plus, sumsOf, type Add } from '#loyalty/sums.ts';
import { monthlyCount } from '#loyalty/qualify.ts';
import { RECOUNTED } from '#loyalty/recount/recounted.ts';
import { inItsLot } from '#loyalty/reversal/lot-moves.ts';
import { redemptionsIn } from '#loyalty/reversal/redemption-returned.ts';
import { reversedIn } from '#loyalty/reversal/reversal.ts';
import type { Rules } from '#loyalty/rules.ts';
import type { LedgerRow, Move } from '#members/move.ts';
import type { MemberRow, Register } from '#members/member-row.ts';
import { quarterOf } from '#time/quarters.ts';

/** Points that came back as if never spent, and those that were given anew because they would have left meanwhile. */
const returned = ({ points = 0, expiresOn }: Move, since: string): Add =>
  expiresOn === undefined
    ? { spent: -points, [`spent:${quarterOf(since)}`]: -points }
    : { adjusted: points, [`lot:${expiresOn}`]: points };

const pointsOf = (moves: readonly Move[]): number => moves.reduce((sum, { points = 0 }) => sum + points, 0);

/** What a line of the account added to the counters; `rows` is the account it stands in. */
export const addedBy = (rules: Rules, row: MemberRow, rows: readonly LedgerRow[], line: LedgerRow): Add => {
  const { at, type, data = {} } = line;
  const moves = line.moves.filter(({ rule }) => rule !== 'expired');
  const back = (): Add[] => moves.map((move) => inItsLot(row, move));
  if (type === RECOUNTED)
    return plus([...back(), monthlyCount(at, { points: pointsOf(moves), spend: 0, purchases: 0 }, rules)]);
  if (type === 'account.reversed') {
    const { of, since, spend, purchases, settled, bought = {} } = reversedIn({ seq: 0, moves: [], add: {}, ...data });
    if (redemptionsIn(rows).has(of)) return plus(moves.map((move) => returned(move, since)));
    const counts = { points: pointsOf(moves), spend, purchases };
    return plus([
      ...back(),
      { purchases, revenue: spend, reversals: -settled },
      monthlyCount(since, counts, rules),
      boughtCounts(rules, since, bought),
    ]);
  }
  const isPurchase = type === 'purchase.completed';
  const bought = isPurchase ? { spend: Number(data['amount']), purchases: 1 } : { spend: 0, purchases: 0 };
  const reverses = type === 'purchase.refunded' || type === 'purchase.corrected';
  return plus([
    sumsOf(moves, { type, time: at }, bought, rules),
    isPurchase ? { purchases: 1, revenue: bought.spend, ...boughtEffect(rules, { data, time: at }).add } : {},
    reverses ? { reversals: 1 } : {},
  ]);
};

/** The registers that say which tier a line gave and until when; none for other lines. */
export const tierBy = ({ at, data = {} }: LedgerRow): Readonly<Record<string, Register>> =>
  typeof data['tier'] === 'string'
    ? { tier: { value: data['tier'], at }, tierUntil: { value: data['until'] ?? null, at } }
    : {};
