import type { MemberRow } from '#members/member-row.ts';
import { phoneCountry } from '#members/phone-country.ts';
import { placeOf } from '#members/place.ts';
import { textOf } from '#members/zone.ts';
import type { Detour } from '#messages/message.ts';
import { MMS_COUNTRIES } from '#messages/mms.ts';
import { outagesOn, templateName, type Outage, type Way } from '#messages/outage.ts';
import { carriersFor } from '#messages/routing.ts';
import type { Outgoing } from '#messages/sender.ts';
import type { Ports } from '#ports/ports.ts';
import { CHANNELS } from '#words/channel.ts';

type Addressed = Pick<Outgoing, 'channel' | 'to' | 'class' | 'messageId' | 'content'>;

const templateOf = ({ content }: Addressed): Pick<Way, 'template'> =>
  content.kind === 'template' ? { template: templateName(content.template, content.language) } : {};

/**
 * A phone is where its number is from, wherever its owner lives; a mailbox is where its owner is. Who said in which country they live has no
 * country of their phone kept, so that it is read of the number then.
 */
const countryOf = (
  { channel, to }: Pick<Addressed, 'channel' | 'to'>,
  member: MemberRow | undefined,
): string | undefined => {
  if (member === undefined) return undefined;
  if (CHANNELS[channel].address !== 'phone') return placeOf(member).country;
  return textOf(member, 'phone') === to ? (textOf(member, 'phoneCountry') ?? phoneCountry(to)) : undefined;
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
  const template = templateOf(message);
  const isMms = country !== undefined && MMS_COUNTRIES.includes(country);
  return chosen.map(({ provider, sender, mms }) => ({
    ...{ provider, sender, channel, class: type, country, ...template, ...(mms && isMms && { mms }) },
  }));
};

/** A way that this message was handed to a moment ago, and that did not take it. */
export interface Passed {
  readonly way: Way;
  readonly code: string;
}

/** The way a message takes, and the outages on it whose time is up: it tries whether they are over. */
export interface Open {
  readonly way: Way;
  readonly due: readonly Outage[];
  /** There is another that it could take. */
  readonly behind: boolean;
  /** It is not the first choice: whose that was, and what was amiss there. */
  readonly detour?: Pick<Detour, 'of' | 'code'>;
}

const isOfTemplate = ({ template }: Outage): boolean => template !== undefined;

/** What a way has to wait for: that its template is approved, before anything else. */
const awaited = ({ shut }: { readonly shut: readonly Outage[] }): readonly Outage[] => {
  const outage = shut.find(isOfTemplate) ?? shut[0];
  return outage === undefined ? [] : [outage];
};

/**
 * The first of some ways that did not pass this message by and on which no outage is in force; else the outage that ends first, of two
 * that end together the one on the better choice. One of a template only where no way has it approved.
 */
export const openWay = (
  outages: readonly Outage[],
  ways: readonly Way[],
  now: Date,
  passed: readonly Passed[] = [],
): Open | Outage | undefined => {
  const looked = ways.map((way) => ({
    way,
    passed: passed.find((one) => one.way.provider === way.provider && one.way.sender === way.sender),
    ...outagesOn(outages, way, now),
  }));
  const [first] = looked;
  const [open, ...behind] = looked.filter((one) => one.passed === undefined && one.shut.length === 0);
  if (open === undefined || first === undefined) {
    const ends = looked.flatMap(awaited).toSorted((a, b) => Date.parse(a.until) - Date.parse(b.until));
    return ends.find((outage) => !isOfTemplate(outage)) ?? ends[0];
  }
  const { way, due } = open;
  const why = first.passed ?? first.shut[0];
  const detour = why && { of: first.way.provider, code: why.code };
  return { way, due, behind: behind.length > 0, ...(detour && { detour }) };
};
