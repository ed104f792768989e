import type { MemberRow } from '#members/member-row.ts';
import { placeOf } from '#members/place.ts';
import { textOf } from '#members/zone.ts';
import { outagesOn, type Outage, type Way } from '#messages/outage.ts';
import { carriersFor } from '#messages/routing.ts';
import type { Outgoing } from '#messages/sender.ts';
import type { Ports } from '#ports/ports.ts';
import { CHANNELS } from '#words/channel.ts';

type Addressed = Pick<Outgoing, 'channel' | 'to' | 'class' | 'messageId'>;

/** A phone is where its number is from, wherever its owner lives; a mailbox is where its owner is. */
const countryOf = (
  { channel, to }: Pick<Addressed, 'channel' | 'to'>,
  member: MemberRow | undefined,
): string | undefined => {
  if (member === undefined) return undefined;
  if (CHANNELS[channel].address !== 'phone') return placeOf(member).country;
  return textOf(member, 'phone') === to ? textOf(member, 'phoneCountry') : undefined;
};

/** Every way that the routing has for a message, first choice first. */
export const waysOf = (
  { carriers }: Pick<Ports, 'carriers'>,
  member: MemberRow | undefined,
  message: Addressed,
): readonly Way[] => {
  const { channel, class: type, messageId } = message;
  const country = countryOf(message, member);
  const chosen = carriersFor(carriers.routing, { channel, country, class: type }, messageId);
  return chosen.map(({ provider, sender }) => ({ ...{ provider, sender, channel, class: type, country } }));
};

/** The way a message takes, and the outages on it whose time is up: it tries whether they are over. */
export interface Open {
  readonly way: Way;
  readonly due: readonly Outage[];
}

/** The first of some ways on which no outage is in force; else the outage that the first choice waits for. */
export const openWay = (outages: readonly Outage[], ways: readonly Way[], now: Date): Open | Outage | undefined => {
  const looked = ways.map((way) => ({ way, ...outagesOn(outages, way, now) }));
  return looked.find(({ shut }) => shut.length === 0) ?? looked[0]?.shut[0];
};
