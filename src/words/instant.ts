import * as z from 'zod';

const LAST_INSTANT = '9999-12-31T23:59:59.999Z';
/** In UTC the last evening of 9999 may be in a year of five digits, which would not sort. */
const inUtc = (text: string): string => {
  const utc = new Date(text).toISOString();
  return utc.startsWith('+') ? LAST_INSTANT : utc;
};

const NO_INSTANT = 'expected an ISO 8601 date and time with an offset, such as 2026-11-21T09:30:00Z';

/** Instants are ISO 8601 with an offset, kept as UTC with milliseconds so that they sort as text. */
export const Instant = z.iso.datetime({ offset: true, error: NO_INSTANT }).transform(inUtc);

const OFFSET = /(Z|[+-]\d\d:\d\d)$/;

/** A date and time as a clock on a wall shows it: which instant that is says the zone of whoever reads it. */
export const WallTime = z.iso
  .datetime({ local: true, error: 'expected an ISO 8601 date and time, such as 2026-11-21T09:30:00' })
  .refine((text) => !OFFSET.test(text), 'expected a time without an offset');

/** Either of them: an instant in UTC, a time on the wall as it is. */
export const InstantOrWall = z.iso
  .datetime({ local: true, offset: true, error: NO_INSTANT })
  .transform((text) => (OFFSET.test(text) ? inUtc(text) : text));

export const CalendarDay = z.iso.date({ error: 'expected a calendar day, such as 2026-12-31' });
