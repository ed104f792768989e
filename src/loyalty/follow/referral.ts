import type { MemberEvent } from '#words/event.ts';
import { idOf } from '#words/ids.ts';
import { fact, type Following } from '#loyalty/follow/following.ts';
import { grantEvents } from '#loyalty/grant-events.ts';
import { appliesTo } from '#loyalty/matching.ts';

/** Members whom no `member.enrolled` gave a code, because there was no referral then, get one with their next event. */
export const codeFor = (following: Following): readonly MemberEvent[] => {
  const { loyalty, after } = following;
  return loyalty.referral === undefined || after.registers['referralCode'] !== undefined
    ? []
    : [fact(following, idOf('code', after.memberId), 'referral.coded', {})];
};

/** A friend did what completes a referral: both sides get theirs, once for each friend. */
export const referralCompletedBy = (following: Following): readonly MemberEvent[] => {
  const { rules, loyalty, event, after, member } = following;
  const { registers, memberId } = after;
  const { ['referredBy']: referred } = registers;
  const referrer = referred?.value;
  const { referral } = loyalty;
  if (referral === undefined || typeof referrer !== 'string' || registers['referralUsed'] !== undefined) return [];
  if (!appliesTo(referral, event, {})) return [];
  const id = idOf('referral', memberId);
  const giving = { time: event.time, reason: 'referral' };
  // Never before what it takes back, or it would lose to it.
  const time = [event.time, referred?.at ?? ''].sort()[1] ?? event.time;
  return [
    { ...fact(following, id, 'referral.used', {}), time },
    ...grantEvents(rules, memberId, referral.friend, { ...giving, id: idOf(id, 'friend'), locale: member.locale }),
    { ...fact(following, idOf(id, 'completed'), 'referral.completed', { referredId: memberId }), memberId: referrer },
    ...grantEvents(rules, referrer, referral.referrer, { ...giving, id: idOf(id, 'referrer') }),
  ];
};
