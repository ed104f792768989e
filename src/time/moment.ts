import { instantAt } from '#time/local-time.ts';
import { CalendarDay, Instant, WallTime } from '#words/instant.ts';

/** What a text says of time: a day of the calendar, or an instant. */
export type Moment = { readonly day: string } | { readonly at: Date };

const MINUTE = 'HH:MM'.length;

/** The instant at which a clock in the zone shows a `WallTime`. */
export const instantOfWall = (text: string, zone: string): Date => {
  const [day = '', time = ''] = text.split('T');
  const ofMinute = Number(time.slice(MINUTE + 1)) * 1_000;
  return new Date(instantAt(day, time.slice(0, MINUTE), zone).getTime() + Math.trunc(ofMinute));
};

/**
 * A text read strictly (ISO 8601, RFC 3339): a day, an instant, or a time without an offset, which is by a clock in the zone.
 * `undefined` where it says anything else; "Table 5" is no day in May.
 */
export const momentOf = (text: string, zone: string): Moment | undefined => {
  if (CalendarDay.safeParse(text).success) return { day: text };
  const instant = Instant.safeParse(text);
  if (instant.success) return { at: new Date(instant.data) };
  return WallTime.safeParse(text).success ? { at: instantOfWall(text, zone) } : undefined;
};

/** When it begins: a day with its first minute in the zone. */
export const startOf = (moment: Moment, zone: string): Date =>
  'day' in moment ? instantAt(moment.day, '00:00', zone) : moment.at;
