import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { nextOpening, type Place } from '#consent/hours/contact-hours.ts';
import holidays from '#consent/hours/holidays.json' with { type: 'json' };
import type { Window } from '#consent/hours/quiet-hours.ts';

const hours = (text: string): Window => {
  const [allowFrom = '', allowUntil = ''] = text.split('-');
  return { allowFrom, allowUntil };
};
const next = (now: string, zones: string, window: string): string =>
  nextOpening(new Date(now), { zones: zones.split(' ') }, hours(window))
    .at.toISOString()
    .replace(':00.000Z', 'Z');

test.each([
  ['09:00 is inside', '2026-11-21T08:00Z', 'Europe/Stockholm', '2026-11-21T08:00Z'],
  ['08:59 waits for 09:00', '2026-11-21T07:59Z', 'Europe/Stockholm', '2026-11-21T08:00Z'],
  ['19:59 is inside', '2026-11-21T18:59Z', 'Europe/Stockholm', '2026-11-21T18:59Z'],
  ['20:00 waits for the next day', '2026-11-21T19:00Z', 'Europe/Stockholm', '2026-11-22T08:00Z'],
  ['every zone', '2026-11-21T14:00Z', 'America/Toronto America/Vancouver', '2026-11-21T16:00Z'],
  ['every zone, evening in one', '2026-11-22T01:30Z', 'America/Toronto America/Vancouver', '2026-11-22T16:00Z'],
  ['half an hour off', '2026-11-21T03:29Z', 'Asia/Kolkata', '2026-11-21T03:30Z'],
  ['three quarters off', '2026-11-20T19:14Z', 'Pacific/Chatham', '2026-11-20T19:15Z'],
])('hours from 09:00 to 20:00: %s', (_, now, zones, expected) => {
  expect(next(now, zones, '09:00-20:00')).toBe(expected);
});

test('seconds before closing are inside', () => {
  const now = new Date('2026-11-21T18:59:59.999Z');
  expect(nextOpening(now, { zones: ['Europe/Stockholm'] }, hours('09:00-20:00')).at).toEqual(now);
});

describe('the day clocks change', () => {
  test.each([
    [
      'New York, forward: the night before',
      '2027-03-14T01:00Z',
      'America/New_York',
      '09:00-20:00',
      '2027-03-14T13:00Z',
    ],
    ['an opening that is skipped', '2027-03-14T06:30Z', 'America/New_York', '02:30-04:00', '2027-03-14T07:00Z'],
    ['a closing that is skipped', '2027-03-14T06:59Z', 'America/New_York', '01:30-02:30', '2027-03-14T06:59Z'],
    ['after a closing that is skipped', '2027-03-14T07:00Z', 'America/New_York', '01:30-02:30', '2027-03-15T05:30Z'],
    ['hours that are skipped whole', '2027-03-14T06:30Z', 'America/New_York', '02:00-03:00', '2027-03-15T06:00Z'],
    ['New York, back: the night before', '2026-11-01T00:30Z', 'America/New_York', '09:00-20:00', '2026-11-01T14:00Z'],
    ['01:30 comes first', '2026-11-01T05:10Z', 'America/New_York', '01:30-20:00', '2026-11-01T05:30Z'],
    ['then 01:59 is inside', '2026-11-01T05:59Z', 'America/New_York', '01:30-20:00', '2026-11-01T05:59Z'],
    ['then 01:00 again is outside', '2026-11-01T06:00Z', 'America/New_York', '01:30-20:00', '2026-11-01T06:30Z'],
    ['01:15 is inside', '2026-11-01T05:15Z', 'America/New_York', '00:30-01:30', '2026-11-01T05:15Z'],
    ['01:30 waits for 01:00 again', '2026-11-01T05:30Z', 'America/New_York', '00:30-01:30', '2026-11-01T06:00Z'],
    ['01:15 again is inside', '2026-11-01T06:15Z', 'America/New_York', '00:30-01:30', '2026-11-01T06:15Z'],
    ['01:30 again waits for the next day', '2026-11-01T06:30Z', 'America/New_York', '00:30-01:30', '2026-11-02T05:30Z'],
    ['London, forward', '2027-03-27T22:00Z', 'Europe/London', '09:00-20:00', '2027-03-28T08:00Z'],
    ['an opening that is skipped', '2027-03-28T00:30Z', 'Europe/London', '01:30-05:00', '2027-03-28T01:00Z'],
    ['London, back', '2026-10-24T22:00Z', 'Europe/London', '09:00-20:00', '2026-10-25T09:00Z'],
    ['01:00 again is outside', '2026-10-25T01:00Z', 'Europe/London', '01:30-05:00', '2026-10-25T01:30Z'],
    ['Stockholm, forward', '2027-03-27T22:00Z', 'Europe/Stockholm', '09:00-20:00', '2027-03-28T07:00Z'],
    ['an opening that is skipped', '2027-03-28T00:30Z', 'Europe/Stockholm', '02:15-08:00', '2027-03-28T01:00Z'],
    ['Stockholm, back', '2026-10-24T22:00Z', 'Europe/Stockholm', '09:00-20:00', '2026-10-25T08:00Z'],
    ['02:00 again is outside', '2026-10-25T01:00Z', 'Europe/Stockholm', '02:30-08:00', '2026-10-25T01:30Z'],
    ['Sydney, forward', '2026-10-03T12:00Z', 'Australia/Sydney', '09:00-20:00', '2026-10-03T22:00Z'],
    ['an opening that is skipped', '2026-10-03T15:30Z', 'Australia/Sydney', '02:30-06:00', '2026-10-03T16:00Z'],
    ['Sydney, back', '2027-04-03T12:00Z', 'Australia/Sydney', '09:00-20:00', '2027-04-03T23:00Z'],
    ['02:00 again is outside', '2027-04-03T16:00Z', 'Australia/Sydney', '02:30-06:00', '2027-04-03T16:30Z'],
    ['Lord Howe, half an hour forward', '2026-10-03T12:00Z', 'Australia/Lord_Howe', '09:00-20:00', '2026-10-03T22:00Z'],
    ['an opening that is skipped', '2026-10-03T15:00Z', 'Australia/Lord_Howe', '02:15-06:00', '2026-10-03T15:30Z'],
    ['Lord Howe, half an hour back', '2027-04-03T12:00Z', 'Australia/Lord_Howe', '09:00-20:00', '2027-04-03T22:30Z'],
    ['01:45 comes first', '2027-04-03T14:30Z', 'Australia/Lord_Howe', '01:45-06:00', '2027-04-03T14:45Z'],
    ['01:30 again is outside', '2027-04-03T15:00Z', 'Australia/Lord_Howe', '01:45-06:00', '2027-04-03T15:15Z'],
    ['Santiago skips midnight', '2026-09-06T03:30Z', 'America/Santiago', '00:00-06:00', '2026-09-06T04:00Z'],
    [
      'Santiago repeats the hour before it',
      '2027-04-04T03:00Z',
      'America/Santiago',
      '23:30-23:59',
      '2027-04-04T03:30Z',
    ],
  ])('%s: %s in %s, %s', (_, now, zone, window, expected) => {
    expect(next(now, zone, window)).toBe(expected);
  });
});

describe('hours that never are open together', () => {
  const zones = ['Pacific/Auckland', 'Europe/London'];

  test.each([
    ['zones that share no hour', zones, '12:00-13:00'],
    ['a window that closes before it opens', ['Europe/London'], '20:00-09:00'],
    ['a window of no length', ['Europe/London'], '09:00-09:00'],
  ])('%s are asked again after 30 days, and are not open before', (_, all, window) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 * 24 * 400 }), (minutes) => {
        const now = new Date(Date.parse('2026-11-21T00:00Z') + minutes * 60_000);
        const { at, rule } = nextOpening(now, { zones: all }, hours(window));
        expect(at.getTime() - now.getTime()).toBe(30 * 86_400_000);
        expect(rule).toBe('brand');
      }),
      { numRuns: 40 },
    );
  });

  test('a brand that opens after the law closes', () => {
    const place = { zones: ['America/New_York'], country: 'US', region: 'RI' };
    const now = new Date('2026-11-24T15:00Z');
    const opening = nextOpening(now, place, hours('18:00-21:00'));
    expect(opening).toMatchObject({ at: new Date('2026-12-24T15:00Z'), rule: 'brand', window: '18:00-21:00' });
  });
});

/** The rules once more, as plainly as they can be said: state or country, week, Saturday, Sunday, calendars. */
const plain: Readonly<Record<string, readonly [string, string, string, string]>> = {
  US: ['08:00-21:00', '08:00-21:00', '08:00-21:00', ''],
  AL: ['08:00-20:00', '08:00-20:00', '', 'US US-AL'],
  CT: ['09:00-20:00', '09:00-20:00', '09:00-20:00', ''],
  FL: ['08:00-20:00', '08:00-20:00', '08:00-20:00', ''],
  KY: ['10:00-21:00', '10:00-21:00', '10:00-21:00', ''],
  LA: ['08:00-20:00', '08:00-20:00', '', 'US US-LA'],
  MI: ['09:00-21:00', '09:00-21:00', '09:00-21:00', ''],
  MS: ['08:00-20:00', '08:00-20:00', '', ''],
  NV: ['09:00-20:00', '09:00-20:00', '09:00-20:00', ''],
  PA: ['08:00-21:00', '', '', 'US US-PA'],
  RI: ['09:00-18:00', '10:00-17:00', '', 'US US-RI'],
  TX: ['09:00-21:00', '09:00-21:00', '12:00-21:00', ''],
  CO: ['07:00-19:00', '08:00-15:00', '', 'CO'],
  DE: ['08:00-20:00', '08:00-20:00', '', 'DE'],
  FR: ['08:00-20:00', '08:00-20:00', '', 'FR'],
  GB: ['09:00-20:00', '09:00-20:00', '09:00-20:00', ''],
  IN: ['10:00-21:00', '10:00-21:00', '10:00-21:00', ''],
  ZA: ['08:00-20:00', '09:00-13:00', '', 'ZA'],
};
const everywhere = 'US AL CT FL KY LA MI MS NV PA RI TX';

/** A place with what it means, clock by clock. */
const places: readonly (readonly [Place, readonly (readonly [string, string])[]])[] = [
  [{ zones: ['Europe/Stockholm'], country: 'SE' }, [['Europe/Stockholm', '']]],
  [{ zones: ['Europe/Paris'], country: 'FR' }, [['Europe/Paris', 'FR']]],
  [{ zones: ['Europe/Berlin'], country: 'DE' }, [['Europe/Berlin', 'DE']]],
  [{ zones: ['Europe/London'], country: 'GB' }, [['Europe/London', 'GB']]],
  [{ zones: ['Asia/Kolkata'], country: 'IN' }, [['Asia/Kolkata', 'IN']]],
  [{ zones: ['Africa/Johannesburg'], country: 'ZA' }, [['Africa/Johannesburg', 'ZA']]],
  [{ zones: ['America/Bogota'], country: 'CO' }, [['America/Bogota', 'CO']]],
  [{ zones: ['Australia/Lord_Howe'], country: 'AU' }, [['Australia/Lord_Howe', '']]],
  [{ zones: ['America/Santiago'], country: 'CL' }, [['America/Santiago', '']]],
  [
    { zones: ['Australia/Lord_Howe', 'Australia/Perth'], country: 'AU' },
    [
      ['Australia/Lord_Howe', ''],
      ['Australia/Perth', ''],
    ],
  ],
  [
    { zones: ['Asia/Kamchatka', 'Europe/Kaliningrad'], country: 'RU' },
    [
      ['Asia/Kamchatka', ''],
      ['Asia/Krasnoyarsk', ''],
      ['Europe/Kaliningrad', ''],
    ],
  ],
  [{ zones: ['America/New_York'], country: 'US', region: 'NY' }, [['America/New_York', 'US']]],
  [{ zones: ['America/Chicago'], country: 'US', region: 'LA' }, [['America/Chicago', 'LA']]],
  [{ zones: ['America/New_York'], country: 'US', region: 'RI' }, [['America/New_York', 'RI']]],
  [
    { zones: ['America/Chicago', 'America/Denver'], country: 'US', region: 'TX' },
    [
      ['America/Chicago', 'TX'],
      ['America/Denver', 'TX'],
    ],
  ],
  [{ zones: ['America/New_York'], country: 'US' }, [['America/New_York', 'US AL CT FL KY MI PA RI']]],
  [{ zones: ['America/Chicago'], country: 'US' }, [['America/Chicago', 'US AL FL KY LA MI MS TX']]],
  [{ zones: ['America/Denver'], country: 'US' }, [['America/Denver', 'US NV TX']]],
  [{ zones: ['America/Los_Angeles'], country: 'US' }, [['America/Los_Angeles', 'US NV']]],
  [{ zones: ['Asia/Tokyo'], country: 'US' }, [['Asia/Tokyo', everywhere]]],
  [
    { zones: ['America/New_York', 'America/Adak', 'Pacific/Honolulu'], country: 'US' },
    [
      ['America/New_York', 'US AL CT FL KY MI PA RI'],
      ['America/Chicago', 'US AL FL KY LA MI MS TX'],
      ['America/Denver', 'US NV TX'],
      ['America/Phoenix', 'US'],
      ['America/Los_Angeles', 'US NV'],
      ['America/Anchorage', 'US'],
      ['America/Adak', 'US'],
      ['Pacific/Honolulu', 'US'],
    ],
  ],
];

const isHoliday = (calendar: string, local: DateTime): boolean => {
  const listed = Object.entries(holidays.calendars).find(([name]) => name === calendar)?.[1] as Record<string, string>;
  return `${listed['every'] ?? ''} ${listed[String(local.year)] ?? ''}`.split(' ').includes(local.toFormat('MM-dd'));
};
const isAllowed = (at: number, clocks: readonly (readonly [string, string])[], own: string): boolean =>
  clocks.every(([zone, names]) => {
    const local = DateTime.fromMillis(at, { zone });
    const shown = local.toFormat('HH:mm');
    const inside = (window: string): boolean => window !== '' && window.slice(0, 5) <= shown && shown < window.slice(6);
    const rules = names === '' ? [] : names.split(' ').map((name) => plain[name] ?? ['', '', '', '']);
    return (
      inside(own) &&
      rules.every(([week, saturday, sunday, calendars]) => {
        const closed = calendars !== '' && calendars.split(' ').some((calendar) => isHoliday(calendar, local));
        return !closed && inside(local.weekday === 7 ? sunday : local.weekday === 6 ? saturday : week);
      })
    );
  });

const MINUTE = 60_000;
/** Instants of all kinds: any, around changes of clocks, around holidays. */
const instants = fc.oneof(
  fc
    .integer({ min: Date.parse('2026-01-01') / MINUTE, max: Date.parse('2040-10-01') / MINUTE })
    .map((at) => at * MINUTE),
  fc
    .tuple(
      fc.constantFrom(
        ...['2027-03-14T07:00Z', '2026-11-01T06:00Z', '2027-03-28T01:00Z', '2026-10-25T01:00Z', '2026-10-03T15:30Z'],
        ...['2027-04-03T15:00Z', '2026-09-06T04:00Z', '2027-04-04T03:00Z', '2026-12-25T12:00Z', '2027-02-09T12:00Z'],
      ),
      fc.integer({ min: -1500, max: 1500 }),
    )
    .map(([near, minutes]) => Date.parse(near) + minutes * MINUTE),
);
const clockTime = fc
  .integer({ min: 0, max: 95 })
  .map(
    (quarter) => `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`,
  );
const windows = fc.oneof(
  fc.constantFrom('09:00-20:00', '08:00-21:00', '10:00-18:00'),
  fc.tuple(clockTime, clockTime).map(([from, until]) => `${from}-${until}`),
);

test('an opening is allowed by every rule on every clock, and nothing before it is', () => {
  fc.assert(
    fc.property(instants, fc.integer({ min: 0, max: 59_999 }), fc.constantFrom(...places), windows, (...given) => {
      const [minute, extra, [place, clocks], own] = given;
      const now = new Date(minute + extra);
      const { at } = nextOpening(now, place, hours(own));
      if (isAllowed(now.getTime(), clocks, own)) {
        expect(at).toEqual(now);
        return;
      }
      const waits = at.getTime() - now.getTime();
      expect(waits).toBeGreaterThan(0);
      expect(waits).toBeLessThanOrEqual(30 * 86_400_000);
      if (waits < 30 * 86_400_000) expect(isAllowed(at.getTime(), clocks, own)).toBe(true);
      expect(isAllowed(at.getTime() - 1, clocks, own)).toBe(false);
      const samples = Array.from({ length: 48 }, (_, step) => now.getTime() + Math.floor((waits * step) / 48));
      expect(samples.filter((one) => isAllowed(one, clocks, own))).toEqual([]);
    }),
    { numRuns: 600 },
  );
});
