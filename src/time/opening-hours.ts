import { clockSpans, type Span } from '#time/clock-spans.ts';
import { dayAfter, localTime } from '#time/local-time.ts';

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** When somebody is there, by a clock of their zone. Stretches of one day do not overlap. */
export interface OpeningHours {
  /** IANA. */
  readonly zone: string;
  readonly open: readonly { readonly days: readonly Weekday[]; readonly from: string; readonly until: string }[];
}

/** Further than this nobody counts: a target is a matter of days. */
const MOST_DAYS = 400;

/** 1970 began on a Thursday. */
const weekdayOf = (day: string): Weekday =>
  WEEKDAYS[(Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000) + 3) % 7] as Weekday;

/** Stretches that begin on a day of the zone's calendar, in order. */
const spansOf = ({ zone, open }: OpeningHours, day: string): readonly Span[] =>
  open
    .filter(({ days }) => days.includes(weekdayOf(day)))
    .flatMap(({ from, until }) => clockSpans(day, from, until, zone))
    .toSorted((a, b) => a.start - b.start);

/** The part of each stretch from an instant on, in order, until the days end. */
function* spansFrom(hours: OpeningHours, from: number): Generator<Span> {
  const { day } = localTime(new Date(from), hours.zone);
  for (let days = 0; days < MOST_DAYS; days += 1)
    for (const { start, end } of spansOf(hours, dayAfter(day, days)))
      if (end > from) yield { start: Math.max(start, from), end };
}

/** Seconds of opening hours between two instants; plain seconds where there are none. */
export const openSeconds = (hours: OpeningHours | undefined, from: Date, to: Date): number => {
  const [first, last] = [from.getTime(), to.getTime()];
  if (hours === undefined) return Math.max(0, Math.round((last - first) / 1000));
  let sum = 0;
  for (const { start, end } of spansFrom(hours, first)) {
    if (start >= last) break;
    sum += Math.min(end, last) - start;
  }
  return Math.round(sum / 1000);
};

/** When so many seconds of opening hours have passed; `undefined` where hardly anybody is ever there. */
export const afterOpenSeconds = (hours: OpeningHours | undefined, from: Date, seconds: number): Date | undefined => {
  let left = seconds * 1000;
  if (hours === undefined) return new Date(from.getTime() + left);
  for (const { start, end } of spansFrom(hours, from.getTime())) {
    if (end - start >= left) return new Date(start + left);
    left -= end - start;
  }
  return undefined;
};
