import { effectOf } from '#events/effect.ts';
import type { MemberEvent } from '#words/event.ts';
import { fromItsLot } from '#loyalty/reversal/gift-taken-back.ts';
import type { Effect, Members } from '#members/member-row.ts';
import type { Programme } from '#programme/programme.ts';
import { eachAlone } from '#words/each-alone.ts';

interface FollowingPorts {
  readonly members: Pick<Members, 'get' | 'ledger' | 'commit'>;
}

/**
 * What follows from an event by rule: points by tier, a full stamp card, a stage. Their ids make a repeat harmless. `tierOnly` as
 * in `tierOnlyIn`.
 */
export const commitFollowing = async (
  { members }: FollowingPorts,
  programme: Programme,
  events: readonly MemberEvent[],
  tierOnly?: Effect['only'],
): Promise<void> => {
  await eachAlone(events, async (one) => {
    const event = await fromItsLot(members, one);
    const effect = effectOf(event, programme);
    const only = event.type === 'tier.changed' ? tierOnly : undefined;
    await members.commit(event, only === undefined ? effect : { ...effect, only });
  });
};

/** A look at segments is of the version it was made of, so it waits for the next one where the rules make another. */
export const following = (events: readonly MemberEvent[], changed: MemberEvent | undefined): readonly MemberEvent[] =>
  changed === undefined || events.some(({ memberId }) => memberId === changed.memberId) ? events : [...events, changed];
