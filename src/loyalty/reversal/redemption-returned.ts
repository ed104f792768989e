import type { MemberEvent } from '#words/event.ts';
import { idOf } from '#words/ids.ts';
import { expiryDay } from '#loyalty/expiry-day.ts';
import { reversal } from '#loyalty/reversal/reversal.ts';
import { summed } from '#loyalty/reversal/lot-moves.ts';
import { rewardIn } from '#loyalty/reward.ts';
import type { Rules } from '#loyalty/rules.ts';
import type { Add } from '#loyalty/sums.ts';
import { balanceOf } from '#members/balance.ts';
import { NEVER } from '#members/kept-day.ts';
import type { LedgerRow } from '#members/move.ts';
import type { MemberRow } from '#members/member-row.ts';
import { quarterOf } from '#time/quarters.ts';

/** Whether a member asked for a reward under this id, which follows from the member, the reward and the how-manieth. */
export const hasAskedFor = ({ memberId, counters }: MemberRow, redemptionId: string): boolean =>
  Object.entries(counters).some(([name, asked]) => {
    const reward = /^requested:(.+)$/.exec(name)?.[1];
    return (
      reward !== undefined &&
      Array.from({ length: asked }, (_, at) => idOf(memberId, reward, at + 1)).includes(redemptionId)
    );
  });

/** The redemptions of an account, by id. */
export const redemptionsIn = (rows: readonly LedgerRow[]): ReadonlySet<string> =>
  new Set(rows.flatMap(({ type, data }) => (type === 'redemption.requested' ? [String(data?.['redemptionId'])] : [])));

/**
 * What brings back a redemption that was cancelled: the reward if it was unlocked, else its points, and its piece. The points are
 * as if they had never been spent; those that would have left meanwhile come back as if given on the day of the cancellation.
 * `undefined` where it is back already.
 */
export const redemptionReturned = (
  rules: Rules,
  row: MemberRow,
  rows: readonly LedgerRow[],
  { redemptionId, at, today }: { readonly redemptionId: string; readonly at: string; readonly today: string },
): MemberEvent | undefined => {
  const asked = rows.find((one) => one.type === 'redemption.requested' && one.data?.['redemptionId'] === redemptionId);
  if (
    asked === undefined ||
    rows.some(({ type, data }) => type === 'account.reversed' && data?.['of'] === redemptionId)
  )
    return undefined;
  const [reward, points] = [String(asked.data?.['rewardId']), Number(asked.data?.['points'] ?? 0)];
  const unspent: Add = points === 0 ? {} : { spent: -points, [`spent:${quarterOf(asked.at)}`]: -points };
  const expired = (one: MemberRow): number => balanceOf(one, today).balance.expired;
  const lost = expired({ ...row, counters: summed([row.counters, unspent]) }) - expired(row);
  const lot = expiryDay(at, rules);
  const regiven: Add = lost <= 0 ? {} : { adjusted: lost, [`lot:${lot ?? NEVER}`]: lost };
  const expiresOn = lot === undefined ? {} : { expiresOn: lot };
  return reversal(row, at, {
    seq: row.seq,
    of: redemptionId,
    since: asked.at,
    moves: [
      ...(points === 0 ? [] : [{ rule: reward, points }]),
      ...(lost <= 0 ? [] : [{ rule: reward, points: lost, ...expiresOn }]),
    ],
    add: summed([unspent, regiven, { [`cancelled:${reward}`]: 1 }, points === 0 ? {} : { [`unlocked:${reward}`]: -1 }]),
    ...(rewardIn(rules, reward)?.stock === undefined ? {} : { restock: reward }),
  });
};
