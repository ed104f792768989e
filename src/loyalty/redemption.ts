import type { Channel } from '#words/channel.ts';
import type { MemberEvent, OurEvent } from '#words/event.ts';
import { idOf } from '#words/ids.ts';
import { seconds, type Span } from '#words/parts.ts';
import type { Member } from '#loyalty/member.ts';

/** A reward a member may have: it is unlocked, or they can pay for it. */
export interface Wanted {
  readonly rewardId: string;
  readonly title: string;
  /** How often they asked for it so far. */
  readonly asked: number;
  /** What they pay for it. */
  readonly points?: number;
  /** How long another system has to decide of it. */
  readonly decidedIn?: Span;
  /** Who takes it by an answer has to send back a one-time code. */
  readonly needsCode?: true;
}

/** What a member may have now: what is unlocked, the one unlocked first in front, and then what they can pay for, the dearest first. */
export const wantedBy = ({ rewards, offers }: Member): readonly Wanted[] => [
  ...rewards
    .filter(({ state }) => state === 'unlocked')
    .map(({ rewardId, title, asked, decidedIn, needsCode }) => ({
      ...{ rewardId, title, asked },
      ...(decidedIn && { decidedIn }),
      ...(needsCode && { needsCode }),
    })),
  ...offers,
];

/** The name of the how-manieth redemption of a reward by a member. */
export const redemptionIdOf = (memberId: string, rewardId: string, number: number): string =>
  idOf(memberId, rewardId, number);

/**
 * The request for a reward. It says the how-manieth of this member it is, and is committed only as that, so that any number
 * of requests of the same moment take one. `channel` is the one they asked by: what is said of it goes there first.
 */
export const requestFor = (
  memberId: string,
  { rewardId, title, asked, points, decidedIn }: Wanted,
  { id, time, channel }: { readonly id?: string; readonly time: string; readonly channel?: Channel },
): OurEvent => {
  const number = asked + 1;
  const cost = points === undefined ? {} : { points };
  return {
    id: id ?? `redeem:${memberId}:${rewardId}:${number}`,
    type: 'redemption.requested',
    source: 'regulars',
    time,
    memberId,
    data: {
      rewardId,
      title,
      number,
      ...cost,
      ...(channel !== undefined && { channel }),
      ...(decidedIn && { answerBy: new Date(Date.parse(time) + seconds(decidedIn) * 1000).toISOString() }),
      redemptionId: redemptionIdOf(memberId, rewardId, number),
    },
  };
};

/** The request for a reward that is unlocked: the one named, or the one unlocked first. A journey asks for no code, so it takes none that needs one. */
export const redemptionOf = (member: Member, which: string, time: string): MemberEvent | undefined => {
  const open = wantedBy(member).find(
    ({ rewardId, points, needsCode }) =>
      points === undefined && !needsCode && (which === 'oldest' || rewardId === which),
  );
  return open && requestFor(member.memberId, open, { time });
};
