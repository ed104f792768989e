import type { Verdict } from '#consent/verdict.ts';
import { localTime } from '#time/local-time.ts';
import { Channel, CHANNELS, type AddressKind } from '#words/channel.ts';

/** `Europe/Stockholm` is "Stockholm" to a reader. */
const place = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** The time of an instant where the member is, with its day unless that is today. */
export const clock = (instant: string, zone: string, now: string): string => {
  const then = localTime(new Date(instant), zone);
  return then.day === localTime(new Date(now), zone).day ? then.time : `${then.time} on ${then.day}`;
};

const until = ({ nextEligible, at }: Verdict, zone: string): string =>
  nextEligible === undefined ? '' : ` until ${clock(nextEligible, zone, at)}`;

const ADDRESS: Readonly<Record<AddressKind, string>> = {
  phone: 'phone number',
  email: 'email address',
  app: 'inbox in the app',
  push: 'browser that takes pushes',
  messenger: 'id of Messenger',
};

/** Older verdicts do not name their channel: they were of a phone. */
const addressOn = (channel: unknown): AddressKind => {
  const known = Channel.safeParse(channel);
  return known.success ? CHANNELS[known.data].address : 'phone';
};

const OF = { topic: 'messages about', channel: 'messages by' } as const;

/** A limit in words: how many, of what, in how long. */
const limit = ({ looked: { max, of, hours } }: Verdict): string => {
  const span = Number(hours) % 24 === 0 && Number(hours) > 24 ? `${Number(hours) / 24} days` : `${String(hours)} hours`;
  const named = String(of);
  const what = named === 'all' ? 'messages' : `${named in CHANNELS ? OF.channel : OF.topic} ${labelOf(named)}`;
  return `${String(max)} ${what} in any ${span}`;
};

const SET_OFF: Readonly<Record<string, string>> = {
  questions: 'messages that a sign-up sets off',
  answers: 'answers',
  stops: 'confirmations of STOP',
};
const TO: Readonly<Record<string, string>> = {
  address: 'to this address',
  prefix: 'to numbers that begin like this one',
  country: 'to numbers of this country',
  brand: 'in all',
};

/** A limit on what strangers set off, in words. */
const bounded = (verdict: Verdict, zone: string): string => {
  const { what, of, max, hours } = verdict.looked;
  const span = hours === 1 ? 'hour' : `${String(hours)} hours`;
  return `the limit of ${String(max)} ${SET_OFF[String(what)] ?? ''} ${TO[String(of)] ?? ''} in any ${span} is used up${until(verdict, zone)}`;
};

const quiet = (verdict: Verdict, zone: string): string => {
  const { hours, window } = verdict.looked;
  const whose =
    hours === undefined || hours === 'brand'
      ? ''
      : `, by the rule of ${String(hours)}${window === undefined ? '' : ` (${String(window)})`}`;
  return `quiet hours in ${place(String(verdict.looked['zone'] ?? zone))}${until(verdict, zone)}${whose}`;
};

/** Whose account needs its operator, or who is sick, and since when. */
const refuses = ({ looked: { provider, code, since, sick }, at }: Verdict, zone: string): string =>
  `the provider ${String(provider)} ${sick === true ? 'does not take messages' : 'refuses us'} (${String(code)}) since ${clock(String(since), zone, at)}`;

const dear = ({ looked: { channel, price, max, country } }: Verdict): string =>
  `${labelOf(String(channel))}${country === undefined ? '' : ` to ${String(country)}`} costs ${String(price)}, and the programme gives ${String(max)} at most`;

const unapproved = ({ looked: { provider, code, since, template }, at }: Verdict, zone: string): string =>
  `its template ${String(template)} is not approved at ${String(provider)} (${String(code)}) since ${clock(String(since), zone, at)}`;

const lineOf = ({ looked: { line } }: Verdict): string => `messages by ${labelOf(String(line))} wait for their sender`;

const waitedFor = (verdict: Verdict, zone: string): string => {
  if (verdict.looked['line'] !== undefined) return `: ${lineOf(verdict)}`;
  return verdict.looked['provider'] === undefined ? '' : `: ${refuses(verdict, zone)}`;
};

/** By what, and since when that is known. */
const unreachable = ({ looked: { channel, since }, at }: Verdict, zone: string): string => {
  const known = since === undefined ? '' : `, as its provider said at ${clock(String(since), zone, at)}`;
  return `the member is not reached by ${labelOf(String(channel))}${known}`;
};

export const because = (verdict: Verdict, zone: string): string => {
  switch (verdict.rule) {
    case 'quiet-hours':
      return quiet(verdict, zone);
    case 'best-hour':
      return `kept for the hour in which the member answers most, ${clock(verdict.nextEligible ?? verdict.at, zone, verdict.at)}`;
    case 'cap':
      return `the limit of ${limit(verdict)} is used up`;
    case 'legal-cap':
      return `the law where the member lives allows ${limit(verdict)}`;
    case 'frequency':
      return verdict.looked['chosen'] === 'losing'
        ? 'the member wants to hear only of rewards they would lose'
        : 'the member chose at most one message a week';
    case 'priority':
      return `the last of ${limit(verdict)} is kept for more important touchpoints`;
    case 'spacing':
      return `less than ${String(verdict.looked['minutes'])} minutes since the last message`;
    case 'bounded':
      return bounded(verdict, zone);
    case 'country':
      return `the programme does not write to numbers of ${verdict.looked['country'] === 'none' ? 'no country' : String(verdict.looked['country'])}`;
    case 'withheld':
      return `${labelOf(String(verdict.looked['channel']))} delivers no marketing to numbers of ${String(verdict.looked['country'])}`;
    case 'window':
      return `${labelOf(String(verdict.looked['channel']))} takes a message within ${String(verdict.looked['hours'])} hours of what the member wrote there, and they have not`;
    case 'price':
      return dear(verdict);
    case 'paused':
      return `the member paused messages${until(verdict, zone)}`;
    case 'cool-down':
      return `the member complained; no marketing${until(verdict, zone)}`;
    case 'clarifying':
      return 'the member may have asked to stop; we asked and wait for the answer';
    case 'expired':
      return `it had waited too long${waitedFor(verdict, zone)}`;
    case 'pace':
      return `${lineOf(verdict)}; it goes at about ${clock(verdict.nextEligible ?? verdict.at, zone, verdict.at)}`;
    case 'provider-refuses':
    case 'provider-sick':
      return `${refuses(verdict, zone)}${verdict.nextEligible === undefined ? '' : `; it is tried from ${clock(verdict.nextEligible, zone, verdict.at)}`}`;
    case 'template':
      return unapproved(verdict, zone);
    case 'no-consent':
      return 'no consent for this channel and topic';
    case 'consent-withdrawn':
      return 'consent for this channel and topic was withdrawn';
    case 'consent-expired':
      return 'consent for this channel and topic has run out';
    case 'stopped':
      return 'the member opted out';
    case 'no-address':
      return `the member has no ${ADDRESS[addressOn(verdict.looked['channel'])]}`;
    case 'unreachable':
      return unreachable(verdict, zone);
    case 'not-needed':
      return 'it was no longer needed';
    case 'already-delivered':
      return 'an earlier channel delivered it';
    case 'switched-off':
      return 'its journey is switched off';
    case 'unknown-member':
      return 'the member is not known any more';
    case 'unrenderable':
      return `its text could not be made (${String(verdict.looked['reason'])})`;
    case 'allowed':
      return 'all rules allowed it';
  }
};

export const labelOf = (name: string): string => {
  const channel = Channel.safeParse(name);
  return channel.success ? CHANNELS[channel.data].name : name;
};
