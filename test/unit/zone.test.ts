import { describe, expect, test } from '@jest/globals';
import { countryZones } from '#members/country-zones.ts';
import { checkProfile } from '#members/profile.ts';
import { zoneOf } from '#members/zone.ts';
import { instantAt, localTime } from '#time/local-time.ts';
import { anEvent, rowAfter } from '../support/member.ts';

const enrolled = (profile: object): ReturnType<typeof zoneOf> => {
  const checked = checkProfile(profile);
  if (!checked.ok) throw new Error(checked.reason);
  return zoneOf(rowAfter(anEvent('member.enrolled', checked.profile)));
};

test.each([
  [
    'a zone that was given wins',
    { timeZone: 'Asia/Tokyo', country: 'SE' },
    { zone: 'Asia/Tokyo', source: 'given', all: ['Asia/Tokyo'] },
  ],
  ['the region of the address', { country: 'US', region: 'CA' }, { zone: 'America/Los_Angeles', source: 'address' }],
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
});
