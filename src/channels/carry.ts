import type { MemberRow } from '#members/member-row.ts';
import { placeOf } from '#members/place.ts';
import { textOf } from '#members/zone.ts';
import { carriersFor } from '#messages/routing.ts';
import type { Outgoing, SendOutcome } from '#messages/sender.ts';
import type { Ports } from '#ports/ports.ts';
import { CHANNELS } from '#words/channel.ts';

/** A phone is where its number is from, wherever its owner lives; a mailbox is where its owner is. */
const countryOf = ({ channel, to }: Outgoing, member: MemberRow | undefined): string | undefined => {
  if (member === undefined) return undefined;
  if (CHANNELS[channel].address !== 'phone') return placeOf(member).country;
  return textOf(member, 'phone') === to ? textOf(member, 'phoneCountry') : undefined;
};

/** Hands a claimed message to its first carrier. A channel without one fails at once, so that a run goes on to its next. */
export const carry = async (
  { carriers }: Pick<Ports, 'carriers'>,
  member: MemberRow | undefined,
  message: Outgoing,
): Promise<SendOutcome> => {
  const { channel, class: type } = message;
  const [first] = carriersFor(carriers.routing, { channel, country: countryOf(message, member), class: type });
  return first === undefined ? { kind: 'failed', code: 'channel-not-registered' } : carriers.send(first, message);
};
