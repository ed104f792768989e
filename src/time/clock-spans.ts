import { offsetMinutes } from '#time/local-time.ts';

/** A stretch of time in epoch milliseconds; the start is inside, the end is outside. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const offsetAt = (at: number, zone: string): number => offsetMinutes(new Date(at), zone) * MINUTE;

/** The minute at which the offset changes, known to lie between two instants. */
const changeBetween = (before: number, after: number, zone: string): number => {
  const old = offsetAt(before, zone);
  let [last, first] = [before, after];
  while (first - last > MINUTE) {
    const middle = last + Math.floor((first - last) / MINUTE / 2) * MINUTE;
    if (offsetAt(middle, zone) === old) last = middle;
    else first = middle;
  }
  return first;
};

/**
 * When the clock of a zone shows a time from `from` until before `until` on a day. One stretch; on a day the clocks change
 * perhaps two, of which those in a skipped hour vanish and those in a repeated hour come twice.
 */
export const clockSpans = (day: string, from: string, until: string, zone: string): readonly Span[] => {
  const [opens, closes] = [Date.parse(`${day}T${from}:00Z`), Date.parse(`${day}T${until}:00Z`)];
  if (opens >= closes) return [];
  // Clocks on Earth are 12 hours behind to 14 hours ahead of UTC.
  const [before, after] = [opens - 14 * HOUR, closes + 12 * HOUR];
  const [old, next] = [offsetAt(before, zone), offsetAt(after, zone)];
  if (old === next) return [{ start: opens - old, end: closes - old }];
  const change = changeBetween(before, after, zone);
  return [
    { start: opens - old, end: Math.min(closes - old, change) },
    { start: Math.max(opens - next, change), end: closes - next },
  ].filter(({ start, end }) => start < end);
};
