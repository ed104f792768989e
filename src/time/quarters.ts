import { localTime } from '#time/local-time.ts';

const HOUR_MS = 3_600_000;
const QUARTER_MS = HOUR_MS / 4;

/**
 * The quarter of an hour an instant lies in, counted from 1970, in base 36: a row is paid by the kilobyte. Every clock on Earth
 * begins its days with one, so which day it belongs to can be decided once somebody's clock is known.
 */
export const quarterOf = (instant: string): string => Math.floor(Date.parse(instant) / QUARTER_MS).toString(36);

/** The day a clock in the zone shows in that quarter. */
export const dayOfQuarter = (quarter: string, zone: string): string =>
  localTime(new Date(Number.parseInt(quarter, 36) * QUARTER_MS), zone).day;

/** The month that every clock on Earth shows at an instant; `undefined` around the turn of a month, when they differ. */
export const commonMonth = (instant: string): string | undefined => {
  const shownAt = (hours: number): string => new Date(Date.parse(instant) + hours * HOUR_MS).toISOString().slice(0, 7);
  // Clocks on Earth are 12 hours behind to 14 hours ahead of UTC.
  const [last, first] = [shownAt(-12), shownAt(14)];
  return last === first ? last : undefined;
};
