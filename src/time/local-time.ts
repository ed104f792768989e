/** What a clock on the wall shows. `day` is 2026-11-21, `time` is 09:30; both sort as text. */
export interface LocalTime {
  readonly day: string;
  readonly time: string;
}

/**
 * The calendar ends two days before the year 10000, so that each of its instants has four digits in every zone: days and
 * instants sort as text. Who means no end says 9999-12-31, and means this one.
 */
export const LAST_DAY = '9999-12-29';
const [FIRST_MS, LAST_MS] = [Date.parse('0001-01-01T00:00:00Z'), Date.parse(`${LAST_DAY}T00:00:00Z`)];

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  formats.set(zone, made);
  return made;
};

/** Time-zone rules are those of the platform (ICU, the IANA database). */
export const localTime = (instant: Date, zone: string): LocalTime => {
  const [day = '', time = ''] = formatOf(zone).format(instant).split(' ');
  return { day, time };
};

/** The name a zone goes by where it has several: `US/Pacific` is `America/Los_Angeles`. */
export const canonicalZone = (zone: string): string => formatOf(zone).resolvedOptions().timeZone;

export const isZone = (zone: string): boolean => {
  try {
    formatOf(zone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};

/** Minutes the zone is ahead of UTC at an instant. */
export const offsetMinutes = (instant: Date, zone: string): number => {
  const { day, time } = localTime(instant, zone);
  // The clock shows whole minutes, so what is missing is the seconds of the minute that runs.
  return Math.ceil((Date.parse(`${day}T${time}:00Z`) - instant.getTime()) / 60_000);
};

/** Days of members are asked for again and again, and each costs four looks at a calendar. */
const instants = new Map<string, number>();
const KEPT = 20_000;

/**
 * The instant at which a clock in the zone shows this day and time. In an hour that is skipped it is the instant the
 * clock jumps past it; in one that comes twice it is the first.
 */
export const instantAt = (given: string, time: string, zone: string): Date => {
  const day = given > LAST_DAY ? LAST_DAY : given;
  const asked = `${day} ${time} ${zone}`;
  const known = instants.get(asked);
  if (known !== undefined) return new Date(known);
  const found = findInstant(day, time, zone);
  if (instants.size >= KEPT) instants.clear();
  instants.set(asked, found.getTime());
  return found;
};

const findInstant = (day: string, time: string, zone: string): Date => {
  const shown = Date.parse(`${day}T${time}:00Z`);
  const candidates = [-26, 26].map(
    (hours) => shown - offsetMinutes(new Date(shown + hours * 3_600_000), zone) * 60_000,
  );
  const exact = candidates.filter((at) => {
    const local = localTime(new Date(at), zone);
    return local.day === day && local.time === time;
  });
  return new Date(exact.length > 0 ? Math.min(...exact) : Math.max(...candidates));
};

/** The calendar day so many days after (before, when negative) another, within the years of four digits. */
export const dayAfter = (day: string, days: number): string => {
  const at = Date.parse(`${day}T00:00:00Z`) + days * 86_400_000;
  return new Date(Math.max(FIRST_MS, Math.min(LAST_MS, at))).toISOString().slice(0, 10);
};
