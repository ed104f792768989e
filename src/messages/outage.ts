import type { Verdict } from '#consent/verdict.ts';
import type { Channel, MessageClass } from '#words/channel.ts';

/** One way out: who carries a message, as whom, and what it is. */
export interface Way {
  readonly provider: string;
  readonly sender: string;
  readonly channel: Channel;
  readonly class: MessageClass;
  /** Where it goes, ISO 3166; unknown for a number or a mailbox that is no member's. */
  readonly country: string | undefined;
  /** The template that it goes by, with its language: the provider has to have approved it. */
  readonly template?: string | undefined;
  /** It takes pictures with texts there. */
  readonly mms?: true;
}

/**
 * Whom a fault of the operator's concerns: all that a provider sends by the channel, one of its senders, that sender for one class
 * of message or in one country; all that goes by one template in one language; or nobody but the message itself.
 */
export type Scope = 'account' | 'sender' | 'class' | 'country' | 'template' | 'message';

const NARROWING = ['sender', 'class', 'country', 'template'] as const;
type Narrowing = (typeof NARROWING)[number];

/** A provider refuses us, for a reason that only an operator can mend, or is sick. What `Scope` does not narrow is left out. */
export interface Outage extends Pick<Way, 'provider' | 'channel'>, Partial<Pick<Way, Narrowing>> {
  /** What the provider says, as it said it last. */
  readonly code: string;
  readonly since: string;
  /** Nobody tries it before; then one message does, to see whether it is over. */
  readonly until: string;
  /** How often it was tried in vain. */
  readonly tries: number;
  /** A message is with the provider to see; it has until `until`. */
  readonly trying?: true;
  /** The provider takes messages and refuses them by a receipt: that one was taken shows nothing, until one arrives. */
  readonly later?: true;
  /** It does not answer, or has too much to do: nothing of ours is amiss, and it is tried sooner. */
  readonly sick?: true;
}

/** What a provider refused, and whom that concerns besides the message. */
export interface Fault extends Pick<Outage, 'code' | 'later' | 'sick'> {
  readonly scope: Exclude<Scope, 'message'>;
}

const MINUTE_MS = 60_000;
/** A queue hides a message that was given back for six minutes: longer than that, so that it comes back once in vain. */
const FIRST_MS = 10 * MINUTE_MS;
const LONGEST_MS = 30 * MINUTE_MS;
/** A sick one is tried sooner: who waits for it waits in a queue, and asking it costs one message at the most. */
const SICK_FIRST_MS = MINUTE_MS / 2;
const SICK_LONGEST_MS = 5 * MINUTE_MS;
/** More than a call to a provider may take. */
const TURN_MS = MINUTE_MS;

const after = (now: Date, ms: number): string => new Date(now.getTime() + ms).toISOString();

const NARROWED: Readonly<Record<Exclude<Scope, 'message'>, readonly Narrowing[]>> = {
  account: [],
  sender: ['sender'],
  class: ['sender', 'class'],
  country: ['sender', 'country'],
  template: ['template'],
};

/** A template in one of its languages, as outages have it. */
export const templateName = (template: string, language: string): string => `${template} ${language}`;

/** Stands for the country of those ways that have none: what is known of one country is not of all. */
const UNKNOWN = '';

/** Whether a way is among those that are refused. */
export const concerns = (outage: Outage, way: Way): boolean =>
  outage.provider === way.provider &&
  outage.channel === way.channel &&
  NARROWING.every((name) => outage[name] === undefined || outage[name] === (way[name] ?? UNKNOWN));

/** Nobody tries it for 10 minutes at first, then 20, then always 30; a sick one for half a minute, then 1, 2, 4, and always 5. */
const leftAlone = (tries: number, now: Date, sick = false): string =>
  sick
    ? after(now, Math.min(SICK_FIRST_MS * 2 ** Math.min(tries, 4), SICK_LONGEST_MS))
    : after(now, Math.min(FIRST_MS * 2 ** Math.min(tries, 2), LONGEST_MS));

/** The outage that a refusal begins, or goes on with. */
export const refusedOn = (
  way: Way,
  { scope, code, later, sick }: Fault,
  before: Outage | undefined,
  now: Date,
): Outage => {
  const { provider, channel } = way;
  const narrowed = Object.fromEntries(NARROWED[scope].map((name) => [name, way[name] ?? UNKNOWN]));
  const tries = before === undefined ? 0 : before.tries + 1;
  return {
    ...{ provider, channel, ...narrowed, code, tries, ...(later && { later }), ...(sick && { sick }) },
    since: before?.since ?? now.toISOString(),
    until: leftAlone(tries, now, sick),
  };
};

/** The same after one message was taken whose receipt will say whether it is over: left alone as if it were not. */
export const awaitedAt = (outage: Outage, now: Date): Outage => ({
  ...outage,
  trying: undefined,
  tries: outage.tries + 1,
  until: leftAlone(outage.tries + 1, now),
});

/** Whether two are of the same provider, channel and narrowing. */
export const isSame = (a: Outage, b: Outage): boolean =>
  (['provider', 'channel', ...NARROWING] as const).every((name) => a[name] === b[name]);

const ruleOf = ({ sick, template }: Outage): Verdict['rule'] => {
  if (template !== undefined) return 'template';
  return sick ? 'provider-sick' : 'provider-refuses';
};

/** Why a message waits for its provider, or goes on to its next channel. */
export const refusesUs = (outage: Outage, now: Date): Verdict => {
  const { provider, code, since, sick, template } = outage;
  const looked = { provider, code, since, ...(sick && { sick }), ...(template !== undefined && { template }) };
  return { allow: false, rule: ruleOf(outage), at: now.toISOString(), looked };
};

/** The same while one message tries whether it is over. One whose process dies leaves the turn to another. */
export const triedAt = (outage: Outage, now: Date): Outage => ({ ...outage, until: after(now, TURN_MS), trying: true });

/** Those of some outages that a message on this way has to wait for, longest first, and those it may try. */
export const outagesOn = (
  outages: readonly Outage[],
  way: Way,
  now: Date,
): { readonly shut: readonly Outage[]; readonly due: readonly Outage[] } => {
  const about = outages.filter((outage) => concerns(outage, way));
  const isShut = ({ until }: Outage): boolean => until > now.toISOString();
  return {
    shut: about.filter(isShut).sort((a, b) => (a.until > b.until ? -1 : 1)),
    due: about.filter((outage) => !isShut(outage)),
  };
};

/** Where outages are kept. Functions may know them some seconds late: then a provider is asked once more in vain. */
export interface Outages {
  list(): Promise<readonly Outage[]>;
  /** Keeps `next` in the place of `before`, which has the same provider, channel and narrowing; false when that is not what stands there. */
  put(next: Outage, before: Outage | undefined): Promise<boolean>;
  /** Removes it if it still stands there. */
  end(outage: Outage): Promise<void>;
}
