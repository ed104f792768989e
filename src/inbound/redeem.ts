import type { ResponseCommand } from '#channels/command.ts';
import { effectOf } from '#events/effect.ts';
import type { MemberEvent } from '#events/event.ts';
import { idOf } from '#journeys/ids.ts';
import type { ReplyName } from '#journeys/grammar/replies.ts';
import type { Programme } from '#journeys/programme.ts';
import { memberOf } from '#members/member.ts';
import type { MemberRow, Members } from '#members/member-row.ts';

/**
 * Asks the loyalty system to redeem the reward unlocked first. The request is a committed event whose id is the reward and
 * its unlocking, so any number of REDEEMs ask once; the table's stream puts it on the bus.
 */
export const redeem = async (
  ports: { readonly members: Members; readonly now: () => Date },
  row: MemberRow,
  programme: Programme,
): Promise<{ name: ReplyName; facts?: ResponseCommand['facts'] }> => {
  const rewards = memberOf(row, programme, ports.now()).rewards;
  const open = rewards.find((reward) => reward.state === 'unlocked');
  if (open === undefined) {
    const pending = rewards.find((reward) => reward.state === 'requested');
    return pending === undefined
      ? { name: 'redeem-nothing' }
      : { name: 'redeem-pending', facts: { event: { title: pending.title } } };
  }
  const { rewardId, title, unlockedAt } = open;
  const event: MemberEvent = {
    id: `redeem:${row.memberId}:${rewardId}:${unlockedAt}`,
    type: 'redemption.requested',
    source: 'regulars',
    time: ports.now().toISOString(),
    memberId: row.memberId,
    data: { rewardId, title, redemptionId: idOf(row.memberId, rewardId, unlockedAt) },
  };
  await ports.members.commit(event, effectOf(event, programme.settings));
  return { name: 'redeem-requested', facts: { event: { title } } };
};
