import type { Member } from '#loyalty/member.ts';
import { addressFor } from '#members/addresses.ts';
import type { JourneyCommand } from '#messages/command.ts';
import type { Programme } from '#programme/programme.ts';
import type { Channel } from '#words/channel.ts';

/** A hop of a send that is looked at, among the channels of that send. */
interface Hop {
  readonly message: string;
  readonly via: readonly Channel[];
  readonly hop: number;
}

/**
 * Why a hop is not tried: the member has no address for it, or is known not to be reached by it. What is no marketing tries its last
 * channel all the same: nothing else would reach them.
 */
export const passing = (
  programme: Programme,
  member: Member,
  { message, via, hop }: Hop,
): Pick<JourneyCommand, 'unaddressed' | 'unreachable'> | undefined => {
  const channel = via[hop];
  if (channel === undefined) return undefined;
  if (addressFor(member, channel) === null) return { unaddressed: true };
  const isNeeded = hop + 1 === via.length && programme.messages[message]?.class !== 'marketing';
  return member.unreachable.includes(channel) && !isNeeded ? { unreachable: true } : undefined;
};
