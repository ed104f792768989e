import table from '#consent/hours/holidays.json' with { type: 'json' };

const calendars = new Map<string, ReadonlySet<string>>();

const read = (name: string): ReadonlySet<string> => {
  const listed: Readonly<Record<string, string>> | undefined = Object.entries(table.calendars).find(
    ([calendar]) => calendar === name,
  )?.[1];
  if (listed === undefined) throw new Error(`holidays.json has no calendar ${name}`);
  const { every = '', ...years } = listed;
  const days = new Set<string>();
  for (let year = table.from; year <= table.until; year += 1)
    for (const day of `${every} ${years[String(year)] ?? ''}`.split(' ')) days.add(`${year}-${day}`);
  return days;
};

/** Whether a local day is a public holiday of a calendar; `apps/holidays` makes the table, which ends in 2040. */
export const isHoliday = (calendar: string, day: string): boolean => {
  const known = calendars.get(calendar);
  if (known !== undefined) return known.has(day);
  const days = read(calendar);
  calendars.set(calendar, days);
  return days.has(day);
};

/** Monday to Friday, Saturday, Sunday: `09:00-20:00` (from inside, until outside) or `none`, on the local clock. */
type Week = readonly [string, string, string];

/** When marketing may reach a person. */
export interface Hours {
  readonly rule: string;
  readonly week: Week;
  /** Calendars of `holidays.json` on whose days nothing may go. */
  readonly holidays?: readonly string[];
}

/** Hours that others set: a law, the carriers that hold or refuse messages, or what people are used to. */
export interface ContactRule extends Hours {
  readonly basis: 'law' | 'carrier' | 'custom';
  readonly source: string;
  /** Why this reading, where sources are thin or differ. */
  readonly note?: string;
  /** Most messages to one person in 24 hours. */
  readonly max?: number;
}

export const daily = (hours: string): Week => [hours, hours, hours];
const exceptSunday = (hours: string): Week => [hours, hours, 'none'];

const TABLES = 'providers.md 8.2: secondary tables of state calling hours (Drop Cowboy, 2025-11; ClickPoint, 2025-07)';

const rules: Readonly<Record<string, Omit<ContactRule, 'rule'>>> = {
  US: { basis: 'law', source: '47 CFR 64.1200(c)(1)', week: daily('08:00-21:00') },
  'US-AL': { basis: 'law', source: TABLES, week: exceptSunday('08:00-20:00'), holidays: ['US', 'US-AL'] },
  'US-CT': { basis: 'law', source: TABLES, week: daily('09:00-20:00') },
  'US-FL': { basis: 'law', source: 'Fla. Stat. 501.059', week: daily('08:00-20:00'), max: 3 },
  'US-KY': { basis: 'law', source: TABLES, week: daily('10:00-21:00') },
  'US-LA': {
    basis: 'law',
    source: 'La. R.S. 45:811; PSC General Order R-29617',
    note: 'Days the governor adds by proclamation are not known ahead.',
    week: exceptSunday('08:00-20:00'),
    holidays: ['US', 'US-LA'],
  },
  'US-MA': { basis: 'law', source: TABLES, week: daily('08:00-20:00') },
  'US-MD': { basis: 'law', source: TABLES, week: daily('08:00-20:00'), max: 3 },
  'US-MI': { basis: 'law', source: TABLES, week: daily('09:00-21:00') },
  'US-MN': { basis: 'law', source: TABLES, week: daily('09:00-21:00') },
  'US-MS': { basis: 'law', source: TABLES, week: exceptSunday('08:00-20:00') },
  'US-NJ': { basis: 'law', source: TABLES, week: daily('08:00-20:00') },
  'US-NM': { basis: 'law', source: TABLES, week: daily('09:00-21:00') },
  'US-NV': { basis: 'law', source: TABLES, week: daily('09:00-20:00') },
  'US-OK': { basis: 'law', source: 'Okla. Stat. tit. 15 s. 775C', week: daily('08:00-20:00'), max: 3 },
  'US-OR': {
    basis: 'law',
    source: 'Or. HB 3865 (2025), since 2026-01-01',
    note: 'An established business relationship is exempt; not relied upon.',
    week: daily('08:00-20:00'),
    max: 3,
  },
  'US-PA': {
    basis: 'law',
    source: '73 P.S. 2245.2 (holidays); providers.md 8.2 (weekends, unconfirmed)',
    note: 'Sources speak of weekend limits without agreeing on hours, so weekends are closed.',
    week: ['08:00-21:00', 'none', 'none'],
    holidays: ['US', 'US-PA'],
  },
  'US-RI': {
    basis: 'law',
    source: 'R.I. Gen. Laws 5-61-2(2), 5-61-3.6',
    note: 'State and federal holidays are excepted from weekdays only; Saturdays that are holidays are closed too.',
    week: ['09:00-18:00', '10:00-17:00', 'none'],
    holidays: ['US', 'US-RI'],
  },
  'US-TX': {
    basis: 'law',
    source: 'Tex. Bus. & Com. Code ch. 302 (SB 140, 2025)',
    week: ['09:00-21:00', '09:00-21:00', '12:00-21:00'],
  },
  'US-VA': { basis: 'law', source: 'Virginia Telephone Privacy Protection Act', week: daily('08:00-21:00') },
  'US-WA': { basis: 'law', source: 'RCW 80.36.390', week: daily('08:00-20:00') },
  AE: { basis: 'carrier', source: 'Twilio SMS guidelines, United Arab Emirates', week: daily('07:00-21:00') },
  CO: {
    basis: 'law',
    source: 'Ley 2300 de 2023, art. 3 and 5',
    week: ['07:00-19:00', '08:00-15:00', 'none'],
    holidays: ['CO'],
    max: 1,
  },
  DE: {
    basis: 'custom',
    source: 'providers.md 8.5: not at night, on Sundays or on holidays',
    note: 'No hours are written down; night is read as in France. Holidays of single states are not counted.',
    week: exceptSunday('08:00-20:00'),
    holidays: ['DE'],
  },
  FR: {
    basis: 'carrier',
    source: 'providers.md 8.5: operators hold marketing on Sundays, holidays and at night',
    note: 'Operators hold from 22:00; 20:00 is the narrower common practice.',
    week: exceptSunday('08:00-20:00'),
    holidays: ['FR'],
  },
  GB: { basis: 'custom', source: 'DMA Code: no antisocial times (providers.md 8.5)', week: daily('09:00-20:00') },
  IN: {
    basis: 'carrier',
    source: 'TRAI TCCCPR; DLT operators refuse promotions outside these hours since 2025-10 (error 651)',
    week: daily('10:00-21:00'),
  },
  JO: { basis: 'law', source: 'Instructions of the TRC on promotional messages', week: daily('07:00-21:00') },
  KR: {
    basis: 'law',
    source: 'Network Act art. 50(3): nights need a consent of their own',
    week: daily('08:00-21:00'),
  },
  SA: { basis: 'carrier', source: 'Mapp operator guide, KSA', week: daily('07:00-22:00') },
  VN: { basis: 'law', source: 'Decree 91/2020/ND-CP', week: daily('07:00-22:00'), max: 3 },
  ZA: {
    basis: 'law',
    source: 'Consumer Protection Act 68 of 2008 s. 12, GN R293 of 2011',
    note: 'A member may agree otherwise in writing; not relied upon.',
    week: ['08:00-20:00', '09:00-13:00', 'none'],
    holidays: ['ZA'],
  },
};

/** Every rule by its name: a country, or a US state as `US-TX`. A state or country without one has no hours of its own. */
export const contactRules: ReadonlyMap<string, ContactRule> = new Map(
  Object.entries(rules).map(([rule, hours]) => [rule, { rule, ...hours }]),
);

/** What a rule allows on a local day: `12:00-21:00`, `none` or `holiday`. */
export const windowOn = ({ week, holidays }: Hours, day: string): string => {
  if (holidays?.some((calendar) => isHoliday(calendar, day)) === true) return 'holiday';
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 ? week[2] : weekday === 6 ? week[1] : week[0];
};
