import { describe, expect, test } from '@jest/globals';
import { nextOpening, type Place } from '#consent/hours/contact-hours.ts';
import { possibleStates } from '#consent/hours/us-states.ts';
import { countryZones } from '#members/country-zones.ts';
import { placeOf } from '#members/place.ts';
import { checkProfile } from '#members/profile.ts';
import { regionZones } from '#members/region-zones.ts';
import { splitRegions } from '#members/zone.ts';
import { zoneOf } from '#members/zone.ts';
import { canonicalZone, instantAt, isZone, localTime, offsetMinutes } from '#time/local-time.ts';
import { anEvent, rowAfter } from '../../support/member.ts';

/** The row of a member who enrolled with the first of these and then changed to the others, a day apart. */
const rowOf = (...profiles: readonly object[]): ReturnType<typeof rowAfter> =>
  rowAfter(
    ...profiles.map((profile, at) => {
      const checked = checkProfile(profile);
      if (!checked.ok) throw new Error(checked.reason);
      const type = at === 0 ? 'member.enrolled' : 'member.updated';
      return anEvent(type, checked.profile, { time: `2026-11-${21 + at}T10:00:00.000Z` });
    }),
  );
const enrolled = (profile: object): ReturnType<typeof zoneOf> => zoneOf(rowOf(profile));

test.each([
  [
    'a zone that was given wins',
    { timeZone: 'Asia/Tokyo', country: 'SE' },
    { zone: 'Asia/Tokyo', source: 'given', all: ['Asia/Tokyo'] },
  ],
  ['the region of the address', { country: 'US', region: 'CA' }, { zone: 'America/Los_Angeles', source: 'address' }],
  [
    'a region with two clocks has both',
    { country: 'US', region: 'TX' },
    { zone: 'America/Chicago', source: 'address', all: ['America/Chicago', 'America/Denver'] },
  ],
  [
    'the country of the address',
    { country: 'SE' },
    { zone: 'Europe/Stockholm', source: 'country', all: ['Europe/Stockholm'] },
  ],
  ['the country of the phone', { phone: '+46701740605' }, { zone: 'Europe/Stockholm', source: 'country' }],
  ['nothing known is UTC', { givenName: 'Alma' }, { zone: 'UTC', source: 'none' }],
])('%s', (_, profile, expected) => {
  expect(enrolled(profile)).toMatchObject(expected);
});

test('a country with many clocks is bounded by those furthest apart', () => {
  expect(countryZones('US')).toEqual(expect.arrayContaining(['America/New_York', 'Pacific/Honolulu']));
  expect(countryZones('US').length).toBeLessThanOrEqual(4);
  expect(countryZones('XX')).toEqual([]);
});

test('a region has further zones only beside its own, and they exist', () => {
  for (const [region, further] of Object.entries(splitRegions)) {
    expect(regionZones[region]).toBeDefined();
    expect(further.every((zone) => isZone(zone) && zone !== regionZones[region])).toBe(true);
  }
});

test('a state is possible on each of its own clocks', () => {
  for (const [region, zone] of Object.entries(regionZones).filter(([name]) => name.startsWith('US-')))
    for (const one of [zone, ...(splitRegions[region] ?? [])])
      expect(possibleStates([one], undefined)[0]?.states).toContain(region.slice(3));
});

describe('the place of a member', () => {
  test.each([
    ['an address with its region', [{ country: 'US', region: 'CA' }], 'US', 'CA', 'America/Los_Angeles'],
    ['an address without', [{ country: 'FR' }], 'FR', undefined, 'Europe/Paris'],
    ['the country of the phone', [{ phone: '+33612345678' }], 'FR', undefined, 'Europe/Paris'],
    ['a zone given beside it', [{ phone: '+33612345678', timeZone: 'Asia/Tokyo' }], 'FR', undefined, 'Asia/Tokyo'],
    [
      'the address goes before the phone',
      [{ phone: '+33612345678' }, { country: 'SE' }],
      'SE',
      undefined,
      'Europe/Stockholm',
    ],
    [
      'a new phone has a new country',
      [{ phone: '+33612345678' }, { phone: '+46701740605' }],
      'SE',
      undefined,
      'Europe/Stockholm',
    ],
    [
      'a region without its country says nothing',
      [{ phone: '+33612345678', region: 'CA' }],
      'FR',
      undefined,
      'Europe/Paris',
    ],
    ['nothing known', [{ givenName: 'Alma' }], undefined, undefined, 'UTC'],
  ])('%s', (_, profiles, country, region, zone) => {
    const place = placeOf(rowOf(...profiles));
    expect(place).toEqual({
      zones: [zone],
      ...(country === undefined ? {} : { country }),
      ...(region === undefined ? {} : { region }),
    });
  });

  test('a phone beside an address stores neither zones nor country: they would never be read', () => {
    expect(Object.keys(rowOf({ country: 'SE', phone: '+46701740605' }).registers)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^phone(Zones|Country)$/)]),
    );
  });

  test('a satellite number takes the country of the number before away', () => {
    expect(placeOf(rowOf({ phone: '+33612345678' }, { phone: '+883510000000094' }))).toEqual({ zones: ['UTC'] });
  });
});

describe('a country with several zones and nothing else known', () => {
  const own = { allowFrom: '09:00', allowUntil: '20:00' };
  const opens = (place: Place, now: string): string => nextOpening(new Date(now), place, own).at.toISOString();

  test.each([
    ['US', '2026-11-24T19:00:00.000Z', '2026-11-24T23:00:00.000Z'],
    ['CA', '2026-11-24T16:00:00.000Z', '2026-11-24T23:30:00.000Z'],
    ['AU', '2026-11-24T01:00:00.000Z', '2026-11-24T09:00:00.000Z'],
    ['BR', '2026-11-24T14:00:00.000Z', '2026-11-24T22:00:00.000Z'],
    ['RU', '2026-11-24T07:00:00.000Z', '2026-11-24T08:00:00.000Z'],
    ['MX', '2026-11-24T17:00:00.000Z', '2026-11-25T01:00:00.000Z'],
    ['ID', '2026-11-24T02:00:00.000Z', '2026-11-24T11:00:00.000Z'],
  ])('%s is open from %s until %s only', (country, from, until) => {
    const place = placeOf(rowOf({ country }));
    const shifted = (instant: string, minutes: number): string =>
      new Date(Date.parse(instant) + minutes * 60_000).toISOString();
    expect(opens(place, shifted(from, -1))).toBe(from);
    expect(opens(place, from)).toBe(from);
    expect(opens(place, shifted(until, -1))).toBe(shifted(until, -1));
    expect(opens(place, until)).toBe(shifted(from, 24 * 60));
  });
});

test('Russia known only by its ends is not written to while its middle sleeps', () => {
  const now = new Date('2026-11-23T18:30:00Z');
  const own = { allowFrom: '06:00', allowUntil: '22:00' };
  const shown = ['Asia/Kamchatka', 'Asia/Irkutsk', 'Europe/Kaliningrad'].map((zone) => localTime(now, zone).time);
  expect(shown).toEqual(['06:30', '02:30', '20:30']);
  expect(nextOpening(now, placeOf(rowOf({ country: 'RU' })), own).at).toEqual(new Date('2026-11-24T04:00:00Z'));
});

describe('a local time', () => {
  test.each([
    ['winter', '2026-12-01', '10:00', 'Europe/Stockholm', '2026-12-01T09:00:00.000Z'],
    ['summer', '2026-07-01', '10:00', 'Europe/Stockholm', '2026-07-01T08:00:00.000Z'],
    ['half an hour off', '2026-07-01', '10:00', 'Asia/Kolkata', '2026-07-01T04:30:00.000Z'],
    ['a day ahead', '2026-07-01', '10:00', 'Pacific/Auckland', '2026-06-30T22:00:00.000Z'],
    ['the day clocks go forward', '2026-03-29', '10:00', 'Europe/Stockholm', '2026-03-29T08:00:00.000Z'],
    ['an hour that is skipped', '2026-03-29', '02:30', 'Europe/Stockholm', '2026-03-29T01:30:00.000Z'],
    ['the first of an hour that comes twice', '2026-10-25', '02:30', 'Europe/Stockholm', '2026-10-25T00:30:00.000Z'],
  ])('%s', (_, day, time, zone, expected) => {
    expect(instantAt(day, time, zone).toISOString()).toBe(expected);
  });

  test('midnight is the start of its day', () => {
    expect(localTime(new Date('2026-11-20T23:00:00Z'), 'Europe/Stockholm')).toEqual({
      day: '2026-11-21',
      time: '00:00',
    });
  });

  test.each([
    ['2026-12-01T09:00:59.999Z', 'Europe/Stockholm', 60],
    ['2026-07-01T09:00:31.000Z', 'Asia/Kolkata', 330],
    ['2026-07-01T09:00:29.000Z', 'America/St_Johns', -150],
  ])('%s in %s is %d minutes ahead of UTC, whatever the second', (at, zone, minutes) => {
    expect(offsetMinutes(new Date(at), zone)).toBe(minutes);
  });

  test('a zone of several names goes by one', () => {
    expect(['US/Pacific', 'America/Los_Angeles'].map(canonicalZone)).toEqual([
      'America/Los_Angeles',
      'America/Los_Angeles',
    ]);
  });
});
