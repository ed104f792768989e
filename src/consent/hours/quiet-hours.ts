import { windowOn, type Hours } from '#consent/hours/contact-rules.ts';
import { clockSpans } from '#time/clock-spans.ts';
import { dayAfter, localTime } from '#time/local-time.ts';

/** The brand's own hours, as times of day: from is inside, until is outside. The law's hours hold besides. */
export interface Window {
  readonly allowFrom: string;
  readonly allowUntil: string;
}

/** When a message may go, and what was in the way. */
export interface Opening {
  /** `now` itself when it may go now. */
  readonly at: Date;
  /** The zone that decided, and the rule: `brand`, `US-TX`, `FR`. */
  readonly zone: string;
  readonly rule: string;
  /** What that rule allows on the zone's present day: `12:00-21:00`, `none` or `holiday`. */
  readonly window: string;
}

const HORIZON_DAYS = 30;

/** A clock a person may live by, and all hours that hold on it: the law's before the brand's. */
export interface Clock {
  readonly zone: string;
  readonly hours: readonly Hours[];
}

const isInside = (window: string, time: string): boolean =>
  window.length === 11 && window.slice(0, 5) <= time && time < window.slice(6);

/** The hours of a day that all rules allow, or nothing. */
const commonHours = (hours: readonly Hours[], day: string): readonly [string, string] | undefined => {
  let [from, until] = ['00:00', '24:00'];
  for (const one of hours) {
    const window = windowOn(one, day);
    if (window.length !== 11) return undefined;
    if (window.slice(0, 5) > from) from = window.slice(0, 5);
    if (window.slice(6) < until) until = window.slice(6);
  }
  return from < until ? [from, until] : undefined;
};

/** The first instant from `at` on that every rule of one clock allows; infinity when the month from then on has none. */
const opensAt = (at: number, { zone, hours }: Clock): number => {
  let { day } = localTime(new Date(at), zone);
  for (let days = 0; days <= HORIZON_DAYS; days += 1, day = dayAfter(day, 1)) {
    const common = commonHours(hours, day);
    const span = common && clockSpans(day, ...common, zone).find((one) => one.end > at);
    if (span !== undefined) return Math.max(at, span.start);
  }
  return Infinity;
};

/** What is closed now; of several the one that stays closed longest, and the law before the brand. */
const closedNow = (now: number, clocks: readonly Clock[]): Omit<Opening, 'at'> | undefined => {
  let found: (Omit<Opening, 'at'> & { readonly opens: number }) | undefined;
  for (const { zone, hours } of clocks) {
    const { day, time } = localTime(new Date(now), zone);
    for (const one of hours) {
      const window = windowOn(one, day);
      if (isInside(window, time)) continue;
      const opens = opensAt(now, { zone, hours: [one] });
      if (found === undefined || opens > found.opens) found = { zone, rule: one.rule, window, opens };
    }
  }
  return found && { zone: found.zone, rule: found.rule, window: found.window };
};

/**
 * What is in the way now and until when: nothing when all hours of all clocks are open. Hours that are never open together
 * within 30 days give the end of the 30 days, which promises only that it is not before.
 */
export const quietUntil = (now: Date, clocks: readonly Clock[]): Opening | undefined => {
  const start = now.getTime();
  const closed = closedNow(start, clocks);
  if (closed === undefined) return undefined;
  const end = start + HORIZON_DAYS * 86_400_000;
  let [at, later] = [start, start];
  do {
    at = later;
    later = Math.max(...clocks.map((clock) => opensAt(at, clock)));
  } while (at < later && later < end);
  return { ...closed, at: new Date(Math.min(later, end)) };
};
