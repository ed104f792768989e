import type { ResponseCommand } from '#messages/command.ts';
import { ownEffect } from '#events/own-effect.ts';
import type { Reply } from '#inbound/shapes.ts';
import type { ReplyName } from '#programme/grammar/replies.ts';
import type { Programme } from '#programme/programme.ts';
import { memberOf, type Member } from '#loyalty/member.ts';
import type { MemberRow, Members } from '#members/member-row.ts';
import { requestFor, wantedBy } from '#loyalty/redemption.ts';

/** Each round the member's row has moved on, or one more reward is gone. */
const TRIES = 20;

interface Redeemed {
  readonly name: ReplyName;
  readonly facts?: ResponseCommand['facts'];
}

const told = (name: ReplyName, title: string): Redeemed => ({ name, facts: { event: { title } } });

/** The one they asked for last and were not handed yet. */
const pendingOf = ({ rewards }: Member) => rewards.findLast(({ state }) => state === 'requested');

/**
 * Takes the reward unlocked first, or else the dearest the member can pay for. Points and the piece in stock go with the
 * request, a committed event, and only of the very row that was looked at: what happens at the same moment is looked at again.
 * One reply takes one reward, however often it is delivered; the table's stream puts the request on the bus.
 */
export const redeem = async (
  ports: { readonly members: Members; readonly now: () => Date },
  given: MemberRow,
  programme: Programme,
  reply: Pick<Reply, 'id' | 'channel'>,
): Promise<Redeemed> => {
  const gone = new Set<string>();
  let row: MemberRow | undefined = given;
  for (let tries = 0; tries < TRIES && row !== undefined; tries += 1) {
    const member = memberOf(row, programme, ports.now());
    const wanted = wantedBy(member).find(({ rewardId }) => !gone.has(rewardId));
    if (wanted === undefined) {
      const pending = pendingOf(member);
      return pending === undefined ? { name: 'redeem-nothing' } : told('redeem-pending', pending.title);
    }
    const event = requestFor(row.memberId, wanted, {
      id: `redeem:${reply.id}`,
      time: ports.now().toISOString(),
      channel: reply.channel,
    });
    const effect = ownEffect(event, programme);
    const done = await ports.members.commit(event, { ...effect, only: { ...effect.only, seq: row.seq } });
    if (done === 'accepted') return told('redeem-requested', wanted.title);
    if (done === 'sold-out') gone.add(wanted.rewardId);
    row = await ports.members.get(row.memberId);
    if (done === 'duplicate' && row !== undefined)
      return told('redeem-requested', pendingOf(memberOf(row, programme, ports.now()))?.title ?? wanted.title);
  }
  return { name: 'redeem-nothing' };
};
