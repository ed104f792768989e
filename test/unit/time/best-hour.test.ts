import { expect, test } from '@jest/globals';
import { bestHour } from '#time/best-hour.ts';

const ZONE = 'Europe/Stockholm';
const now = new Date('2026-11-21T10:20:00.000Z');
const evening = ['2026-11-01T17:05:00.000Z', '2026-11-03T17:40:00.000Z', '2026-11-08T09:00:00.000Z'];

test.each([
  ['too few answers say nothing', evening.slice(0, 2), '2026-11-21T10:20:00.000Z'],
  ['the hour answered in most, in the member’s zone', evening, '2026-11-21T17:00:00.000Z'],
  [
    'inside that hour it goes at once',
    ['11', '11', '12'].map((hour) => `2026-11-0${hour[1]}T${hour}:10:00+01:00`),
    '2026-11-21T10:20:00.000Z',
  ],
  [
    'an hour that has passed comes tomorrow',
    ['2026-11-01T07:00:00.000Z', '2026-11-02T07:59:00.000Z', '2026-11-03T17:00:00.000Z'],
    '2026-11-22T07:00:00.000Z',
  ],
  [
    'of two as good the earlier',
    ['2026-11-01T17:00:00.000Z', '2026-11-02T16:00:00.000Z', '2026-11-03T15:00:00.000Z'],
    '2026-11-21T15:00:00.000Z',
  ],
  [
    'summer answers count by the clock of that day',
    ['2026-07-01T16:00:00.000Z', '2026-07-02T16:00:00.000Z', '2026-11-03T17:00:00.000Z'],
    '2026-11-21T17:00:00.000Z',
  ],
])('%s', (_, answers, expected) => {
  expect(bestHour(answers, now, ZONE).toISOString()).toBe(expected);
});
