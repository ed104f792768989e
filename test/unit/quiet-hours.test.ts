import { expect, test } from '@jest/globals';
import { nextAllowed } from '#consent/quiet-hours.ts';
import { localTime } from '#time/local-time.ts';

const window = { allowFrom: '09:00', allowUntil: '20:00' };
const next = (now: string, ...zones: string[]): string => nextAllowed(new Date(now), zones, window).toISOString();

test.each([
  ['09:00 is inside', '2026-11-21T08:00:00.000Z', ['Europe/Stockholm'], '2026-11-21T08:00:00.000Z'],
  ['08:59 waits for 09:00', '2026-11-21T07:59:00.000Z', ['Europe/Stockholm'], '2026-11-21T08:00:00.000Z'],
  ['19:59 is inside', '2026-11-21T18:59:59.000Z', ['Europe/Stockholm'], '2026-11-21T18:59:59.000Z'],
  ['20:00 waits for the next day', '2026-11-21T19:00:00.000Z', ['Europe/Stockholm'], '2026-11-22T08:00:00.000Z'],
  [
    'the night before the clocks go forward',
    '2026-03-28T22:00:00.000Z',
    ['Europe/Stockholm'],
    '2026-03-29T07:00:00.000Z',
  ],
  ['the night before the clocks go back', '2026-10-24T22:00:00.000Z', ['Europe/Stockholm'], '2026-10-25T08:00:00.000Z'],
  [
    'every zone of a country',
    '2026-11-21T14:00:00.000Z',
    ['America/New_York', 'America/Los_Angeles'],
    '2026-11-21T17:00:00.000Z',
  ],
  [
    'every zone, evening in one',
    '2026-11-22T01:30:00.000Z',
    ['America/New_York', 'America/Los_Angeles'],
    '2026-11-22T17:00:00.000Z',
  ],
])('quiet hours: %s', (_, now, zones, expected) => {
  expect(next(now, ...zones)).toBe(expected);
});

test('zones that share no hour still end, within a month, when one of them opens', () => {
  const found = next('2026-11-21T00:00:00.000Z', 'Pacific/Auckland', 'Europe/London');
  expect(found < '2026-12-21').toBe(true);
  const opens = ['Pacific/Auckland', 'Europe/London'].map((zone) => localTime(new Date(found), zone).time);
  expect(opens).toContain('09:00');
});
