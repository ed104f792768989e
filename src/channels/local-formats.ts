import { localTime } from '#time/local-time.ts';
import { momentOf } from '#time/moment.ts';

/** A space that no SMS alphabet has would make every part less than half as long. */
const plainSpaces = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ').replaceAll('\u2212', '-');

/** Formats cost much to make and little to use. */
const kept = <F>(make: (locale: string, kind: string) => F): ((locale: string, kind?: string) => F) => {
  const made = new Map<string, F>();
  return (locale, kind = '') => {
    const key = `${locale} ${kind}`;
    const known = made.get(key) ?? make(locale, kind);
    made.set(key, known);
    return known;
  };
};

const days = kept((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));
const numbers = kept((locale) => new Intl.NumberFormat(locale));
const moneys = kept((locale, currency) => new Intl.NumberFormat(locale, { style: 'currency', currency }));

/** A language as the member writes its dates and numbers: `en` is `en-GB` for a member of that locale. */
export const formatLocale = (language: string, locale: string | null): string => {
  if (locale === null) return language;
  const [wanted, own] = [new Intl.Locale(language), new Intl.Locale(locale)];
  return wanted.language === own.language && wanted.region === undefined ? locale : language;
};

const WRITTEN_DAY = '2026-12-31'.length;

/**
 * `2 December 2026`: a day, or that of an instant by a clock in the zone; without a zone the day as it is written. Words that
 * are neither stand as they are. Throws on what is no text.
 */
export const localDay = (value: unknown, locale: string, zone?: string): string => {
  if (typeof value !== 'string') throw new Error('date: expected a day such as 2026-12-31');
  const moment = momentOf(value, zone ?? 'UTC');
  if (moment === undefined) return value;
  const day = zone === undefined || 'day' in moment ? value.slice(0, WRITTEN_DAY) : localTime(moment.at, zone).day;
  return plainSpaces(days(locale).format(Date.parse(`${day}T00:00:00Z`)));
};

/** Facts of a brand's own may carry a number as text. */
const numberIn = (value: unknown, filter: string): number => {
  const read = typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
  if (typeof read !== 'number' || !Number.isFinite(read)) throw new Error(`${filter}: expected a number`);
  return read;
};

/** `12,480`. Throws on what is no number. */
export const localNumber = (value: unknown, locale: string): string =>
  plainSpaces(numbers(locale).format(numberIn(value, 'number')));

/** `$12.50` of 1250 minor units. Throws on what is no number or no ISO 4217 currency. */
export const localMoney = (value: unknown, currency: unknown, locale: string): string => {
  if (typeof currency !== 'string' || !/^[A-Z]{3}$/.test(currency))
    throw new Error('money: expected a currency such as USD');
  const format = moneys(locale, currency);
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return plainSpaces(format.format(numberIn(value, 'money') / 10 ** digits));
};
