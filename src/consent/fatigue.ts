import type { ConsentRow, Recent } from '#consent/consent.ts';
import type { Rule, Verdict } from '#consent/verdict.ts';

/** At most `max` marketing messages in any `seconds` on end: to one person, or of one topic, or on one channel. */
export interface Cap {
  readonly max: number;
  readonly seconds: number;
  readonly topic?: string;
  readonly channel?: string;
  /** Each topic or channel on its own, whichever the message has. */
  readonly each?: 'topic' | 'channel';
  /** The last slot is kept for touchpoints of high priority. */
  readonly lastFor?: 'high';
  /** `frequency`: the member's own choice. `legal-cap`: a statute's. */
  readonly rule: Extract<Rule, 'cap' | 'legal-cap' | 'frequency'>;
}

/** What a person may be sent: caps over rolling windows, and the least time between two messages. */
export interface Limits {
  readonly caps: readonly Cap[];
  readonly spacing: number;
}

/** A marketing message that asks for its slot. */
export interface Slot extends Recent {
  readonly priority: 'low' | 'normal' | 'high';
}

const seconds = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 1000;
const later = (at: string, by: number): string => new Date(Date.parse(at) + by * 1000).toISOString();

/** The longest look back that any limit asks for, in seconds. */
export const horizonOf = ({ caps, spacing }: Limits): number => Math.max(spacing, ...caps.map((cap) => cap.seconds));

const counts = (cap: Cap, slot: Slot, one: Recent): boolean =>
  (cap.topic === undefined || one.topic === cap.topic) &&
  (cap.channel === undefined || one.channel === cap.channel) &&
  (cap.each === undefined || one[cap.each] === slot[cap.each]) &&
  seconds(one.at, slot.at) < cap.seconds;

const applies = (cap: Cap, slot: Slot): boolean =>
  (cap.topic === undefined || slot.topic === cap.topic) && (cap.channel === undefined || slot.channel === cap.channel);

const capVerdict = (cap: Cap, slot: Slot, recent: readonly Recent[]): Verdict | undefined => {
  const inside = recent.filter((one) => counts(cap, slot, one)).map((one) => one.at);
  const kept = cap.lastFor === 'high' && slot.priority !== 'high';
  const max = kept ? cap.max - 1 : cap.max;
  if (inside.length < max) return undefined;
  // A slot is free again when the oldest of the newest `max` leaves the window.
  const frees = inside.toSorted().at(-max);
  return {
    allow: false,
    rule: kept && inside.length < cap.max ? 'priority' : cap.rule,
    at: slot.at,
    looked: {
      sent: inside.length,
      max: cap.max,
      hours: Math.round(cap.seconds / 360) / 10,
      of: cap.topic ?? cap.channel ?? (cap.each === undefined ? 'all' : slot[cap.each]),
    },
    ...(frees === undefined || max < 1 ? {} : { nextEligible: later(frees, cap.seconds) }),
  };
};

/** The limit that speaks against one more message, the one that lasts longest first; `undefined` when there is room. */
export const fatigueVerdict = (row: ConsentRow | undefined, slot: Slot, limits: Limits): Verdict | undefined => {
  const recent = (row?.recent ?? []).filter((one) => one.id !== slot.id);
  const caps = limits.caps.flatMap((cap) => (applies(cap, slot) ? (capVerdict(cap, slot, recent) ?? []) : []));
  const last = recent
    .map((one) => one.at)
    .sort()
    .at(-1);
  const spaced = last === undefined || seconds(last, slot.at) >= limits.spacing;
  const spacing: readonly Verdict[] =
    spaced || limits.spacing === 0
      ? []
      : [
          {
            allow: false,
            rule: 'spacing',
            at: slot.at,
            looked: { minutes: Math.round(limits.spacing / 60) },
            nextEligible: later(last, limits.spacing),
          },
        ];
  return [...caps, ...spacing].toSorted((a, b) => ((a.nextEligible ?? '~') > (b.nextEligible ?? '~') ? -1 : 1))[0];
};

/** The list with this slot and without what no limit looks at any more. */
export const withSlot = (recent: readonly Recent[], slot: Slot, limits: Limits): readonly Recent[] => [
  ...recent.filter((one) => one.id !== slot.id && seconds(one.at, slot.at) < horizonOf(limits)),
  { id: slot.id, at: slot.at, topic: slot.topic, channel: slot.channel },
];
