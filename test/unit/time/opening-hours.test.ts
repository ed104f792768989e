import { describe, expect, it } from '@jest/globals';
import { afterOpenSeconds, openSeconds, type OpeningHours } from '#time/opening-hours.ts';

/** 2026-11-30 is a Monday. Stockholm is an hour ahead of UTC then. */
const OFFICE: OpeningHours = {
  zone: 'Europe/Stockholm',
  open: [
    { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', until: '17:00' },
    { days: ['sat'], from: '10:00', until: '12:00' },
  ],
};
const HOUR = 3_600;
const at = (text: string): Date => new Date(`${text}:00Z`);

describe('opening hours', () => {
  it.each([
    ['within a day', '2026-11-30T09:00', '2026-11-30T10:30', 1.5 * HOUR],
    ['from before they begin', '2026-11-30T05:00', '2026-11-30T09:00', HOUR],
    ['over a night', '2026-11-30T15:00', '2026-12-01T09:00', 2 * HOUR],
    ['over a weekend with two hours on Saturday', '2026-11-27T15:00', '2026-11-30T09:00', 4 * HOUR],
    ['while nobody is there', '2026-11-29T00:00', '2026-11-29T20:00', 0],
    ['of nothing', '2026-11-30T10:00', '2026-11-30T10:00', 0],
  ])('are counted %s', (_, from, to, seconds) => {
    expect(openSeconds(OFFICE, at(from), at(to))).toBe(seconds);
  });

  it.each([
    ['the same day', '2026-11-30T09:00', 2 * HOUR, '2026-11-30T11:00'],
    ['on the next day that is open', '2026-11-28T12:00', HOUR, '2026-11-30T09:00'],
    ['at the end of a day, and not with the next', '2026-11-30T08:00', 8 * HOUR, '2026-11-30T16:00'],
    ['after a night', '2026-11-30T15:30', HOUR, '2026-12-01T08:30'],
  ])('have passed %s', (_, from, seconds, then) => {
    expect(afterOpenSeconds(OFFICE, at(from), seconds)).toEqual(at(then));
  });

  it('are the clock of the wall where there are none', () => {
    expect(openSeconds(undefined, at('2026-11-29T00:00'), at('2026-11-29T02:00'))).toBe(2 * HOUR);
    expect(afterOpenSeconds(undefined, at('2026-11-29T00:00'), HOUR)).toEqual(at('2026-11-29T01:00'));
  });

  it('go by the clock of the zone on the day it changes', () => {
    const night: OpeningHours = { zone: 'Europe/Stockholm', open: [{ days: ['sun'], from: '01:00', until: '04:00' }] };
    // Clocks go back from 03:00 to 02:00 on 25 October 2026, so that three hours are four.
    expect(openSeconds(night, at('2026-10-24T12:00'), at('2026-10-25T12:00'))).toBe(4 * HOUR);
  });
});
