import Holidays from 'date-holidays';

const FROM = 2025;
const UNTIL = 2040;

interface Source {
  readonly country: string;
  readonly state?: string;
  /** A calendar whose days are left out, because rules name both. */
  readonly besides?: string;
  /** Days of the law that date-holidays does not count as public, in its own grammar. */
  readonly also?: readonly string[];
}

/** Pennsylvania's legal holidays include Good Friday and Election Day (73 P.S. 2245.2 as dnc.com lists them). */
const sources: Readonly<Record<string, Source>> = {
  CO: { country: 'CO' },
  DE: { country: 'DE' },
  FR: { country: 'FR' },
  US: { country: 'US' },
  'US-AL': { country: 'US', state: 'AL', besides: 'US' },
  'US-LA': { country: 'US', state: 'LA', besides: 'US' },
  'US-PA': { country: 'US', state: 'PA', besides: 'US', also: ['easter -2', 'tuesday after 1st monday in November'] },
  'US-RI': { country: 'US', state: 'RI', besides: 'US' },
  ZA: { country: 'ZA' },
};

const years = Array.from({ length: UNTIL - FROM + 1 }, (_, at) => FROM + at);

/** Public holidays with their substitute days; a substitute that only offices keep is a legal holiday all the same. */
const daysOf = ({ country, state, also = [] }: Source): ReadonlySet<string> => {
  const calendar = new Holidays(country, state ?? '', { types: ['public', 'bank'] });
  for (const rule of also) calendar.setHoliday(rule, { name: { en: rule }, type: 'public' });
  const days = years.flatMap((year) => calendar.getHolidays(year));
  return new Set(
    days
      .filter(({ type, substitute }) => type === 'public' || substitute === true)
      .map(({ date }) => date.slice(0, 10)),
  );
};

/** Days of every year once, the others year by year: `{ every: '01-01 12-25', 2027: '03-26 03-29' }`. */
const compact = (days: ReadonlySet<string>): Readonly<Record<string, string>> => {
  const byYear = years.map((year) =>
    [...days].filter((day) => day.startsWith(String(year))).map((day) => day.slice(5)),
  );
  const every = (byYear[0] ?? []).filter((day) => byYear.every((year) => year.includes(day))).sort();
  const others = years.map((year, at) => [
    String(year),
    (byYear[at] ?? [])
      .filter((day) => !every.includes(day))
      .sort()
      .join(' '),
  ]);
  const listed = [['every', every.join(' ')], ...others].filter(([, text]) => text !== '');
  return Object.fromEntries(listed) as Record<string, string>;
};

/** The public holidays that contact rules ask for, from date-holidays. */
export const holidayTable = (): object => {
  const days = Object.fromEntries(Object.entries(sources).map(([name, source]) => [name, daysOf(source)]));
  const calendars = Object.entries(sources).map(([name, { besides }]) => {
    const left = besides === undefined ? undefined : days[besides];
    return [name, compact(new Set([...(days[name] ?? [])].filter((day) => left?.has(day) !== true)))];
  });
  return { from: FROM, until: UNTIL, calendars: Object.fromEntries(calendars) as object };
};
