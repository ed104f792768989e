import { idOf } from '#journeys/ids.ts';
import type { MemberEvent } from '#events/event.ts';
import type { Member } from '#members/member.ts';

/**
 * The request for a reward that is unlocked: the one named, or the one unlocked first. Its id is the reward and its unlocking,
 * so that any number of requests ask once.
 */
export const redemptionOf = (member: Member, which: string, time: string): MemberEvent | undefined => {
  const open = member.rewards.find(
    ({ rewardId, state }) => state === 'unlocked' && (which === 'oldest' || rewardId === which),
  );
  if (open === undefined) return undefined;
  const { memberId } = member;
  const { rewardId, title, unlockedAt } = open;
  return {
    id: `redeem:${memberId}:${rewardId}:${unlockedAt}`,
    type: 'redemption.requested',
    source: 'regulars',
    time,
    memberId,
    data: { rewardId, title, redemptionId: idOf(memberId, rewardId, unlockedAt) },
  };
};
