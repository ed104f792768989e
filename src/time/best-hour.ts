import { dayAfter, instantAt, localTime } from '#time/local-time.ts';

/** Fewer answers say nothing about a person's day. */
const ENOUGH = 3;

/**
 * The next instant of the hour in which somebody answered most: `now` itself inside that hour or when too little is known.
 * Of hours with as many answers the earlier one counts.
 */
export const bestHour = (answers: readonly string[], now: Date, zone: string): Date => {
  const hours = answers.map((at) => localTime(new Date(at), zone).time.slice(0, 2));
  if (hours.length < ENOUGH) return now;
  const count = (hour: string): number => hours.filter((one) => one === hour).length;
  const best = [...new Set(hours)].sort((a, b) => count(b) - count(a) || (a < b ? -1 : 1))[0] ?? '';
  const { day, time } = localTime(now, zone);
  if (time.slice(0, 2) === best) return now;
  return instantAt(time.slice(0, 2) < best ? day : dayAfter(day, 1), `${best}:00`, zone);
};
