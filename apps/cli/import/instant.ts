import { DateTime } from 'luxon';

const Day = /^\d{4}-\d{2}-\d{2}$/;
const DayAndTime = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}([.,]\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?$/;
/** As spreadsheets write it: `21.11.2026`, `21/11/2026 14:30`, `11/21/2026`. */
const Written = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?:[ T](\d{1,2}:\d{2}(?::\d{2})?))?$/;

export type DateOrder = 'dmy' | 'mdy';
export type Instant = { readonly ok: true; readonly time: string } | { readonly ok: false; readonly reason: string };

const two = (number: string): string => number.padStart(2, '0');

interface Reading {
  readonly zone: string;
  /** Which comes first in `03/04/2026`; without it such a date is refused. */
  readonly order?: DateOrder | undefined;
}

/** A date that a spreadsheet wrote, in ISO; a date that could be two days is none. */
const isoOf = (text: string, order: DateOrder | undefined): { iso: string } | { reason: string } | undefined => {
  const [, first = '', sign, second = '', year = '', clock] = Written.exec(text) ?? [];
  if (year === '') return undefined;
  const [a, b] = [Number(first), Number(second)];
  // A point stands in no country that writes the month first.
  const settled: DateOrder | undefined = sign === '.' || a > 12 ? 'dmy' : b > 12 ? 'mdy' : order;
  if (settled === undefined && a !== b)
    return { reason: `${text} could be day ${a} of month ${b}, or the other way round: say --date-order dmy or mdy` };
  const [day, month] = settled === 'mdy' ? [second, first] : [first, second];
  const [hours, ...rest] = (clock ?? '12:00').split(':');
  return { iso: `${year}-${two(month)}-${two(day)}T${[two(hours ?? ''), ...rest].join(':')}` };
};

const missing: Instant = { ok: false, reason: 'expected a date, or a date and time, that exists' };

/**
 * A date or date and time as an instant, in ISO or as a spreadsheet writes it; without an offset it is read in `zone`. A day
 * without a time is its noon, so that it stays the same day for members some hours to the east or west.
 */
export const instantReader = ({ zone, order }: Reading): ((text: string) => Instant) => {
  const days = new Map<string, Instant>();
  const read = (iso: string): Instant => {
    const time = DateTime.fromISO(iso, { zone });
    return time.isValid ? { ok: true, time: time.toUTC().toISO() } : missing;
  };
  const readDay = (text: string): Instant => {
    if (Day.test(text)) return read(`${text}T12:00`);
    const written = isoOf(text, order);
    if (written === undefined) return missing;
    return 'iso' in written ? read(written.iso) : { ok: false, reason: written.reason };
  };
  return (text) => {
    if (DayAndTime.test(text)) return read(text.replace(' ', 'T'));
    const known = days.get(text);
    if (known !== undefined) return known;
    const day = readDay(text);
    days.set(text, day);
    return day;
  };
};
