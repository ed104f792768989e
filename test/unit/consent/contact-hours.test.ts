import { describe, expect, test } from '@jest/globals';
import { DateTime } from 'luxon';
import { legalCapsOf, nextOpening, type Place } from '#consent/hours/contact-hours.ts';
import { contactRules } from '#consent/hours/contact-rules.ts';

/** Wider than every law, so that the law decides; the closing time is the brand's where there is none. */
const own = { allowFrom: '05:00', allowUntil: '23:00' };

const TUESDAY = '2027-01-12';
const SATURDAY = '2027-01-16';
const SUNDAY = '2027-01-17';

const instant = (day: string, time: string, zone: string): Date => {
  const local = DateTime.fromISO(`${day}T${time}`, { zone });
  if (!local.isValid) throw new Error(local.invalidExplanation ?? 'no such time');
  return local.toJSDate();
};
const minuteBefore = (time: string): string => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const before = hour * 60 + minute - 1;
  return `${String(Math.floor(before / 60)).padStart(2, '0')}:${String(before % 60).padStart(2, '0')}`;
};
const isOpen = (place: Place, day: string, time: string): boolean => {
  const now = instant(day, time, place.zones[0] ?? 'UTC');
  return nextOpening(now, place, own).at.getTime() === now.getTime();
};

type Edge = readonly [string, Place, string, string, boolean];

/** A row per edge of a window; of a day without one, a row in the morning, at noon and in the evening. */
const edgesOf = (name: string, place: Place, day: string, window: string): readonly Edge[] => {
  if (window === 'none') return ['09:30', '12:30', '17:30'].map((time) => [name, place, day, time, false] as const);
  const [from = '', until = ''] = window.split('-');
  return [
    [name, place, day, minuteBefore(from), false],
    [name, place, day, from, true],
    [name, place, day, minuteBefore(until), true],
    [name, place, day, until, false],
  ];
};

const EASTERN = 'America/New_York';
const CENTRAL = 'America/Chicago';
const MOUNTAIN = 'America/Denver';
const PACIFIC = 'America/Los_Angeles';

/** State, zone, Monday to Friday, Saturday, Sunday. */
const states = [
  ['AL', CENTRAL, '08:00-20:00', '08:00-20:00', 'none'],
  ['CT', EASTERN, '09:00-20:00', '09:00-20:00', '09:00-20:00'],
  ['FL', EASTERN, '08:00-20:00', '08:00-20:00', '08:00-20:00'],
  ['KY', EASTERN, '10:00-21:00', '10:00-21:00', '10:00-21:00'],
  ['LA', CENTRAL, '08:00-20:00', '08:00-20:00', 'none'],
  ['MA', EASTERN, '08:00-20:00', '08:00-20:00', '08:00-20:00'],
  ['MD', EASTERN, '08:00-20:00', '08:00-20:00', '08:00-20:00'],
  ['MI', 'America/Detroit', '09:00-21:00', '09:00-21:00', '09:00-21:00'],
  ['MN', CENTRAL, '09:00-21:00', '09:00-21:00', '09:00-21:00'],
  ['MS', CENTRAL, '08:00-20:00', '08:00-20:00', 'none'],
  ['NJ', EASTERN, '08:00-20:00', '08:00-20:00', '08:00-20:00'],
  ['NM', MOUNTAIN, '09:00-21:00', '09:00-21:00', '09:00-21:00'],
  ['NV', PACIFIC, '09:00-20:00', '09:00-20:00', '09:00-20:00'],
  ['OK', CENTRAL, '08:00-20:00', '08:00-20:00', '08:00-20:00'],
  ['OR', PACIFIC, '08:00-20:00', '08:00-20:00', '08:00-20:00'],
  ['PA', EASTERN, '08:00-21:00', 'none', 'none'],
  ['RI', EASTERN, '09:00-18:00', '10:00-17:00', 'none'],
  ['TX', CENTRAL, '09:00-21:00', '09:00-21:00', '12:00-21:00'],
  ['VA', EASTERN, '08:00-21:00', '08:00-21:00', '08:00-21:00'],
  ['WA', PACIFIC, '08:00-20:00', '08:00-20:00', '08:00-20:00'],
  ['OH, which has no rule of its own,', EASTERN, '08:00-21:00', '08:00-21:00', '08:00-21:00'],
  ['HI, which has no rule of its own,', 'Pacific/Honolulu', '08:00-21:00', '08:00-21:00', '08:00-21:00'],
] as const;

test.each(
  states.flatMap(([name, zone, week, saturday, sunday]) => {
    const place = { zones: [zone], country: 'US', region: name.slice(0, 2) };
    return [
      ...edgesOf(name, place, TUESDAY, week),
      ...edgesOf(name, place, SATURDAY, saturday),
      ...edgesOf(name, place, SUNDAY, sunday),
    ];
  }),
)('in %s, %j, %s at %s is open: %s', (_, place, day, time, open) => {
  expect(isOpen(place, day, time)).toBe(open);
});

test('every state rule stands in the table above', () => {
  const named = states.map(([name]) => `US-${name.slice(0, 2)}`);
  expect([...contactRules.keys()].filter((rule) => rule.startsWith('US-') && !named.includes(rule))).toEqual([]);
});

/** Country, zone, Monday to Friday, Saturday, Sunday; the brand's hours where no rule is known. */
const countries = [
  ['AE', 'Asia/Dubai', '07:00-21:00', '07:00-21:00', '07:00-21:00'],
  ['AU', 'Australia/Sydney', '05:00-23:00', '05:00-23:00', '05:00-23:00'],
  ['BR', 'America/Sao_Paulo', '05:00-23:00', '05:00-23:00', '05:00-23:00'],
  ['CA', 'America/Toronto', '05:00-23:00', '05:00-23:00', '05:00-23:00'],
  ['CO', 'America/Bogota', '07:00-19:00', '08:00-15:00', 'none'],
  ['DE', 'Europe/Berlin', '08:00-20:00', '08:00-20:00', 'none'],
  ['ES', 'Europe/Madrid', '05:00-23:00', '05:00-23:00', '05:00-23:00'],
  ['FR', 'Europe/Paris', '08:00-20:00', '08:00-20:00', 'none'],
  ['GB', 'Europe/London', '09:00-20:00', '09:00-20:00', '09:00-20:00'],
  ['IN', 'Asia/Kolkata', '10:00-21:00', '10:00-21:00', '10:00-21:00'],
  ['JO', 'Asia/Amman', '07:00-21:00', '07:00-21:00', '07:00-21:00'],
  ['JP', 'Asia/Tokyo', '05:00-23:00', '05:00-23:00', '05:00-23:00'],
  ['KR', 'Asia/Seoul', '08:00-21:00', '08:00-21:00', '08:00-21:00'],
  ['NZ', 'Pacific/Auckland', '05:00-23:00', '05:00-23:00', '05:00-23:00'],
  ['PR', 'America/Puerto_Rico', '08:00-21:00', '08:00-21:00', '08:00-21:00'],
  ['SA', 'Asia/Riyadh', '07:00-22:00', '07:00-22:00', '07:00-22:00'],
  ['SE', 'Europe/Stockholm', '05:00-23:00', '05:00-23:00', '05:00-23:00'],
  ['VN', 'Asia/Ho_Chi_Minh', '07:00-22:00', '07:00-22:00', '07:00-22:00'],
  ['ZA', 'Africa/Johannesburg', '08:00-20:00', '09:00-13:00', 'none'],
] as const;

test.each(
  countries.flatMap(([country, zone, week, saturday, sunday]) => [
    ...edgesOf(country, { zones: [zone], country }, TUESDAY, week),
    ...edgesOf(country, { zones: [zone], country }, SATURDAY, saturday),
    ...edgesOf(country, { zones: [zone], country }, SUNDAY, sunday),
  ]),
)('in %s, %j, %s at %s is open: %s', (_, place, day, time, open) => {
  expect(isOpen(place, day, time)).toBe(open);
});

test.each([
  ['Ascension in France', { zones: ['Europe/Paris'], country: 'FR' }, '2026-05-14', false],
  ['14 July in France', { zones: ['Europe/Paris'], country: 'FR' }, '2026-07-14', false],
  ['the day after it', { zones: ['Europe/Paris'], country: 'FR' }, '2026-07-15', true],
  ['German Unity Day', { zones: ['Europe/Berlin'], country: 'DE' }, '2026-10-03', false],
  ['a holiday of some German states only', { zones: ['Europe/Berlin'], country: 'DE' }, '2027-01-06', true],
  ['Christmas in Sweden, which has no rule', { zones: ['Europe/Stockholm'], country: 'SE' }, '2026-12-25', true],
  ['Thanksgiving in Alabama', { zones: [CENTRAL], country: 'US', region: 'AL' }, '2026-11-26', false],
  ['Confederate Memorial Day in Alabama', { zones: [CENTRAL], country: 'US', region: 'AL' }, '2027-04-26', false],
  ['Mardi Gras in Louisiana', { zones: [CENTRAL], country: 'US', region: 'LA' }, '2027-02-09', false],
  ['Mardi Gras in Mississippi', { zones: [CENTRAL], country: 'US', region: 'MS' }, '2027-02-09', true],
  ['Thanksgiving in Mississippi', { zones: [CENTRAL], country: 'US', region: 'MS' }, '2026-11-26', true],
  ['Thanksgiving in New York', { zones: [EASTERN], country: 'US', region: 'NY' }, '2026-11-26', true],
  [
    'Independence Day kept on a Monday in Louisiana',
    { zones: [CENTRAL], country: 'US', region: 'LA' },
    '2027-07-05',
    false,
  ],
  ['Election Day in Pennsylvania', { zones: [EASTERN], country: 'US', region: 'PA' }, '2026-11-03', false],
  ['Victory Day in Rhode Island', { zones: [EASTERN], country: 'US', region: 'RI' }, '2027-08-09', false],
  ['Heritage Day in South Africa', { zones: ['Africa/Johannesburg'], country: 'ZA' }, '2026-09-24', false],
  ['Epiphany kept on a Monday in Colombia', { zones: ['America/Bogota'], country: 'CO' }, '2027-01-11', false],
])('%s, %j, %s at noon is open: %s', (_, place, day, open) => {
  expect(isOpen(place, day, '12:30')).toBe(open);
});

describe('a holiday is the date where the member is', () => {
  const paris = { zones: ['Europe/Paris'], country: 'FR' };

  test('the last French evening before it is open, though UTC has the same date', () => {
    expect(isOpen(paris, '2026-07-13', '19:59')).toBe(true);
  });

  test('the wait goes to the morning after it, and says why', () => {
    const now = instant('2026-07-14', '10:00', 'Europe/Paris');
    expect(nextOpening(now, paris, own)).toEqual({
      at: instant('2026-07-15', '08:00', 'Europe/Paris'),
      zone: 'Europe/Paris',
      rule: 'FR',
      window: 'holiday',
    });
  });

  test('a Sunday before a holiday waits for Tuesday', () => {
    const now = instant('2027-03-28', '10:00', 'Europe/Paris');
    expect(nextOpening(now, paris, own).at).toEqual(instant('2027-03-30', '08:00', 'Europe/Paris'));
  });
});

describe('a US member whose state is not known', () => {
  const us = (...zones: string[]): Place => ({ zones, country: 'US' });

  test.each([
    ['Rhode Island closes Eastern evenings', us(EASTERN), TUESDAY, '18:00', 'US-RI'],
    ['Kentucky closes Eastern mornings', us(EASTERN), TUESDAY, '09:59', 'US-KY'],
    ['Pennsylvania closes Eastern Saturdays', us(EASTERN), SATURDAY, '12:00', 'US-PA'],
    ['so does an old name of the zone', us('US/Eastern'), SATURDAY, '12:00', 'US-PA'],
    ['Kentucky closes Central mornings', us(CENTRAL), TUESDAY, '09:59', 'US-KY'],
    ['Louisiana closes Central Carnival', us(CENTRAL), '2027-02-09', '12:30', 'US-LA'],
    ['Alabama closes Central Sundays', us(CENTRAL), SUNDAY, '12:30', 'US-AL'],
    ['Texas closes Mountain Sunday mornings', us(MOUNTAIN), SUNDAY, '11:59', 'US-TX'],
    ['Nevada closes Pacific mornings', us(PACIFIC), TUESDAY, '08:59', 'US-NV'],
    ['Nevada closes Pacific evenings', us(PACIFIC), TUESDAY, '20:00', 'US-NV'],
    ['Michigan closes mornings in Detroit', us('America/Detroit'), TUESDAY, '08:59', 'US-MI'],
    ['a clock outside America leaves all states', us('Europe/Stockholm'), TUESDAY, '18:00', 'US-RI'],
    ['a region that is no state is not known', { ...us(EASTERN), region: 'ZZ' }, TUESDAY, '18:00', 'US-RI'],
  ])('%s: %j, %s %s', (_, place, day, time, rule) => {
    const now = instant(day, time, place.zones[0] ?? '');
    const { at, rule: said } = nextOpening(now, place, own);
    expect(at.getTime()).toBeGreaterThan(now.getTime());
    expect(said).toBe(rule);
  });

  test.each([
    ['Pacific time has no Rhode Island', us(PACIFIC), TUESDAY, '18:00'],
    ['by any name', us('US/Pacific'), TUESDAY, '18:00'],
    ['nor its Sundays', us(PACIFIC), SUNDAY, '12:30'],
    ['Detroit is in Michigan', us('America/Detroit'), SATURDAY, '20:59'],
    ['Arizona has the federal hours', us('America/Phoenix'), SUNDAY, '08:00'],
    ['and so has Hawaii', us('Pacific/Honolulu'), SUNDAY, '20:59'],
    ['Mountain time has no Sunday rule but the noon of Texas', us(MOUNTAIN), SUNDAY, '12:00'],
    ['a known state is that state alone', { ...us(EASTERN), region: 'NY' }, SATURDAY, '20:59'],
    ['on whatever clock', { ...us('Asia/Tokyo'), region: 'TX' }, SUNDAY, '12:00'],
  ])('%s: %j, %s %s is open', (_, place, day, time) => {
    expect(isOpen(place, day, time)).toBe(true);
  });

  test('the clocks between two count, with their states', () => {
    const now = instant('2027-02-09', '12:00', CENTRAL);
    expect(nextOpening(now, us(EASTERN, PACIFIC), own)).toMatchObject({
      zone: CENTRAL,
      rule: 'US-LA',
      window: 'holiday',
    });
    expect(nextOpening(now, us(MOUNTAIN, PACIFIC), own).at).toEqual(now);
  });
});

describe('the brand and the law', () => {
  const texas = { zones: [CENTRAL], country: 'US', region: 'TX' };

  test.each([
    ['the brand opens later', '10:00', '18:00', '09:30', '10:00', 'brand', '10:00-18:00'],
    ['the law opens later', '07:00', '18:00', '07:30', '09:00', 'US-TX', '09:00-21:00'],
    ['both open at once: the law is named', '09:00', '18:00', '08:30', '09:00', 'US-TX', '09:00-21:00'],
  ])('%s', (_, allowFrom, allowUntil, time, opens, rule, window) => {
    const now = instant(TUESDAY, time, CENTRAL);
    expect(nextOpening(now, texas, { allowFrom, allowUntil })).toEqual({
      at: instant(TUESDAY, opens, CENTRAL),
      zone: CENTRAL,
      rule,
      window,
    });
  });

  test('an evening the brand closes waits for the noon that Texas opens on Sunday', () => {
    const now = instant(SATURDAY, '20:30', CENTRAL);
    expect(nextOpening(now, texas, { allowFrom: '09:00', allowUntil: '20:00' })).toMatchObject({
      at: instant(SUNDAY, '12:00', CENTRAL),
      rule: 'brand',
      window: '09:00-20:00',
    });
  });

  test('a place of which nothing is known has the brand and UTC', () => {
    const now = new Date('2027-01-12T04:00:00Z');
    expect(nextOpening(now, { zones: [] }, own)).toEqual({
      at: new Date('2027-01-12T05:00:00Z'),
      zone: 'UTC',
      rule: 'brand',
      window: '05:00-23:00',
    });
  });

  test('what may go now says so with the very instant', () => {
    const now = instant(TUESDAY, '12:00', CENTRAL);
    expect(nextOpening(now, texas, own)).toEqual({ at: now, zone: CENTRAL, rule: 'brand', window: '05:00-23:00' });
  });
});

test.each([
  ['Florida', { zones: [EASTERN], country: 'US', region: 'FL' }, ['US-FL 3']],
  ['Oklahoma', { zones: [CENTRAL], country: 'US', region: 'OK' }, ['US-OK 3']],
  ['Maryland', { zones: [EASTERN], country: 'US', region: 'MD' }, ['US-MD 3']],
  ['Oregon', { zones: [PACIFIC], country: 'US', region: 'OR' }, ['US-OR 3']],
  ['Ohio', { zones: [EASTERN], country: 'US', region: 'OH' }, []],
  ['an unknown state on Eastern time', { zones: [EASTERN], country: 'US' }, ['US-FL 3', 'US-MD 3']],
  ['an unknown state on Pacific time', { zones: [PACIFIC], country: 'US' }, ['US-OR 3']],
  ['an unknown state on either', { zones: [EASTERN, CENTRAL], country: 'US' }, ['US-FL 3', 'US-MD 3', 'US-OK 3']],
  ['Sweden', { zones: ['Europe/Stockholm'], country: 'SE' }, []],
  ['Vietnam', { zones: ['Asia/Ho_Chi_Minh'], country: 'VN' }, ['VN 3']],
  ['Colombia', { zones: ['America/Bogota'], country: 'CO' }, ['CO 1']],
  ['a place of which nothing is known', { zones: ['UTC'] }, []],
])('the legal caps of a day in %s', (_, place, expected) => {
  const caps = legalCapsOf(place);
  expect(caps.map(({ rule, max }) => `${rule} ${max}`).sort()).toEqual(expected);
  expect(caps.every(({ hours }) => hours === 24)).toBe(true);
});

test.each([...contactRules.values()])('$rule names its source and has hours that open before they close', (rule) => {
  expect(rule.source.length).toBeGreaterThan(5);
  expect(['law', 'carrier', 'custom']).toContain(rule.basis);
  for (const window of rule.week.filter((one) => one !== 'none')) {
    expect(window).toMatch(/^[012]\d:[0-5]\d-[012]\d:[0-5]\d$/);
    expect(window.slice(0, 5) < window.slice(6)).toBe(true);
  }
});
