import type { ResponseCommand } from '#messages/command.ts';
import { ownEffect } from '#events/own-effect.ts';
import type { Reply } from '#inbound/shapes.ts';
import type { ReplyName } from '#programme/grammar/replies.ts';
import type { Programme } from '#programme/programme.ts';
import { memberOf, type Member } from '#loyalty/member.ts';
import type { Committed, MemberRow, Members } from '#members/member-row.ts';
import { redemptionIdOf, requestFor, wantedBy, type Wanted } from '#loyalty/redemption.ts';

/** Each round the member's row has moved on, or one more reward is gone. */
const TRIES = 20;

/** What is answered, and what of. */
export interface Redeemed {
  readonly name: ReplyName;
  readonly facts?: ResponseCommand['facts'];
}

/** A reward that is taken only by who sends back a one-time code. */
export interface Unproven {
  readonly unproven: string;
}

interface Asked {
  readonly title: string;
  readonly rewardId: string;
  readonly redemptionId?: string;
  readonly decidedIn?: string;
}

/** Its redemption is named, where it is known, so that its voucher can be. */
const told = (name: ReplyName, { title, rewardId, redemptionId }: Asked): Redeemed => ({
  name,
  facts: { event: { title, rewardId, ...(redemptionId === undefined ? {} : { redemptionId }) } },
});

/** What another system decides of is answered when it has. */
const requested = (asked: Asked): Redeemed | undefined =>
  asked.decidedIn === undefined ? told('redeem-requested', asked) : undefined;

/** The one they asked for last and were not handed yet. */
const pendingOf = ({ memberId, rewards }: Member) => {
  const last = rewards.findLast(({ state }) => state === 'requested');
  return last && { ...last, redemptionId: redemptionIdOf(memberId, last.rewardId, last.asked) };
};

/** Of one that waits for its answer no voucher is shown. */
const asIs = async (
  { members }: { readonly members: Pick<Members, 'redemption'> },
  { memberId }: MemberRow,
  asked: Asked & { readonly redemptionId: string },
): Promise<Asked> => {
  const { title, rewardId, redemptionId, decidedIn } = asked;
  const isHeld = decidedIn !== undefined && (await members.redemption(memberId, redemptionId))?.state === 'held';
  return isHeld ? { title, rewardId } : asked;
};

/**
 * Takes the reward unlocked first, or else the dearest the member can pay for. Points and the piece in stock go with the
 * request, a committed event, and only of the very row that was looked at: what happens at the same moment is looked at again.
 * With `proved` it takes that reward and no other; without, one that needs a code is not taken. One reply takes one reward, however often it is delivered; the table's stream puts the request on the bus.
 */
export const redeem = async (
  ports: { readonly members: Pick<Members, 'get' | 'commit' | 'redemption'>; readonly now: () => Date },
  given: MemberRow,
  programme: Programme,
  reply: Pick<Reply, 'id' | 'channel'>,
  proved?: string,
): Promise<Redeemed | Unproven | undefined> => {
  const gone = new Set<string>();
  let row: MemberRow | undefined = given;
  const ask = (wanted: Wanted, { memberId, seq }: MemberRow): Promise<Committed> => {
    const request = { id: `redeem:${reply.id}`, time: ports.now().toISOString(), channel: reply.channel };
    const event = requestFor(memberId, wanted, request);
    const effect = ownEffect(event, programme);
    return ports.members.commit(event, { ...effect, only: { ...effect.only, seq } });
  };
  for (let tries = 0; tries < TRIES && row !== undefined; tries += 1) {
    const member = memberOf(row, programme, ports.now());
    const wanted = wantedBy(member).find(({ rewardId }) => !gone.has(rewardId) && (proved ?? rewardId) === rewardId);
    if (wanted === undefined) {
      const pending = pendingOf(member);
      if (pending === undefined) return { name: 'redeem-nothing' };
      // Their how-manieth it is was asked for already, so that this takes nothing; a repeat is told from another reply by its id.
      const again = await ask({ ...pending, asked: pending.asked - 1 }, row);
      return again === 'duplicate' ? requested(pending) : told('redeem-pending', await asIs(ports, row, pending));
    }
    if (wanted.needsCode && proved === undefined) return { unproven: wanted.rewardId };
    const done = await ask(wanted, row);
    if (done === 'accepted')
      return requested({
        ...wanted,
        redemptionId: redemptionIdOf(row.memberId, wanted.rewardId, wanted.asked + 1),
      });
    if (done === 'sold-out') gone.add(wanted.rewardId);
    row = await ports.members.get(row.memberId);
    if (done === 'duplicate' && row !== undefined)
      return requested(pendingOf(memberOf(row, programme, ports.now())) ?? wanted);
  }
  return { name: 'redeem-nothing' };
};
