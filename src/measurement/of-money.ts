import type { Kind, MeasuredFact } from '#measurement/fact.ts';
import { daysSince, type Say } from '#measurement/make-fact.ts';
import type { MemberRow } from '#members/member-row.ts';

const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const numberIn = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

/** How much more a counter is than it was. */
const grown = (name: string, before: MemberRow | undefined, after: MemberRow): number =>
  (after.counters[name] ?? 0) - (before?.counters[name] ?? 0);

/**
 * What moved points, as the sums of the balance say it, so that earned less what left is what they have. What was corrected downwards
 * left as `corrected`; what was given by hand was not earned.
 */
const ofPoints = (before: MemberRow | undefined, after: MemberRow, say: Say): readonly MeasuredFact[] => {
  const { type, source, data } = after.last;
  const [earned, spent] = [grown('earned', before, after), grown('spent', before, after)];
  // What leaves by its day moves no counter of ours; an engine elsewhere says how many.
  const expired =
    type === 'points.expired' && source === 'regulars'
      ? (numberIn(data['points']) ?? 0)
      : grown('expired', before, after);
  const left = (why: string, points: number) => (points > 0 ? [say('points.left', { why, measures: { points } })] : []);
  return [
    ...(earned > 0 ? [say('points.earned', { measures: { points: earned } })] : []),
    ...left('corrected', -earned),
    ...left('spent', spent),
    ...left('expired', expired),
  ];
};

const REWARDS: Readonly<Partial<Record<string, Kind>>> = {
  'reward.unlocked': 'reward.unlocked',
  'redemption.requested': 'redemption.requested',
  'reward.redeemed': 'reward.redeemed',
  'redemption.cancelled': 'redemption.reversed',
  'redemption.reversed': 'redemption.reversed',
};

/** What the newest event of a member says of money, points and rewards. */
export const ofMoney = (before: MemberRow | undefined, after: MemberRow, say: Say): readonly MeasuredFact[] => {
  const { type, time, data } = after.last;
  const kind = REWARDS[type];
  const amount = numberIn(data['amount']);
  const currency = textIn(data['currency']);
  const items = numberIn(data['items']);
  const points = ofPoints(before, after, say);
  if (kind !== undefined) return [...points, say(kind, { of: textIn(data['rewardId']) })];
  if (type === 'purchase.refunded') return [...points, say(type, { currency, measures: { amount } })];
  if (type !== 'purchase.completed') return points;
  const days = daysSince(before?.registers['lastPurchase']?.at, time);
  const count = after.counters['purchases'];
  return [...points, say(type, { currency, measures: { amount, items, days, count } })];
};
