import { describe, expect, test } from '@jest/globals';
import { callOf, deskAt, drawn, eased, openDesk, refusedAt, type Desk, type Line } from '#messages/desk.ts';
import type { Pace } from '#messages/pace.ts';

const T = Date.parse('2026-11-21T12:00:00.000Z');
const THREE: Pace = { perSecond: 3 };
const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
const DAY = 24 * HOUR;

const waiting = (marketing: number, pace = THREE, urgent = 0): Desk => {
  const desk = drawn(openDesk('toll-free', T), pace, { line: 'marketing', parts: marketing, gone: 0 }, T);
  return urgent === 0 ? desk : drawn(desk, pace, { line: 'urgent', parts: urgent, gone: 0 }, T);
};
const seconds = (desk: Desk, line: Line, number: number, pace = THREE): number =>
  (callOf(desk, pace, line, number) - T) / SECOND;

describe('a desk of three parts a second', () => {
  test('calls 20,000 one after the other, the last after 6,666.3 seconds', () => {
    const desk = waiting(20_000);
    expect(seconds(desk, 'marketing', 0)).toBe(0);
    expect(seconds(desk, 'marketing', 3)).toBe(1);
    expect(seconds(desk, 'marketing', 19_999)).toBeCloseTo(19_999 / 3, 6);
  });

  test('calls an urgent one before all that wait, and those after it a third of a second later', () => {
    const desk = waiting(300);
    const later = drawn(desk, THREE, { line: 'urgent', parts: 1, gone: 0 }, T + 10 * SECOND);
    expect(seconds(later, 'urgent', 0)).toBe(10);
    expect(seconds(later, 'marketing', 299)).toBeCloseTo(seconds(desk, 'marketing', 299) + 1 / 3, 6);
  });

  test('saves nothing up while nobody waits', () => {
    const desk = drawn(waiting(1), THREE, { line: 'marketing', parts: 30, gone: 0 }, T + 3_600 * SECOND);
    expect(seconds(desk, 'marketing', 1)).toBe(3_600);
    expect(seconds(desk, 'marketing', 30)).toBeCloseTo(3_600 + 29 / 3, 6);
  });

  test('counts what went without asking as called where nobody waits, and pays it back where somebody does', () => {
    const idle = drawn(openDesk('toll-free', T), THREE, { line: 'marketing', parts: 1, gone: 9 }, T);
    expect(seconds(idle, 'marketing', 9)).toBe(0);
    const busy = drawn(waiting(30), THREE, { line: 'marketing', parts: 1, gone: 9 }, T);
    expect(seconds(busy, 'marketing', 39)).toBe(13);
  });

  test('stands where the numbers of two looks agree, however often it is looked at', () => {
    const once = deskAt(waiting(300), THREE, T + 60 * SECOND);
    const often = Array.from({ length: 60 }).reduce<Desk>(
      (desk, _, at) => deskAt(desk, THREE, T + (at + 1) * SECOND),
      waiting(300),
    );
    expect(often.called.marketing).toBeCloseTo(once.called.marketing, 6);
    expect(once.called.marketing).toBe(180);
  });
});

describe('a desk with a limit by the day', () => {
  const DAILY: Pace = { perSecond: 1, perDay: 2_000 };

  test('calls 2,000 in a day that begins with the first, and the next ones in the days after', () => {
    const desk = waiting(5_000, DAILY);
    expect(seconds(desk, 'marketing', 1_999, DAILY)).toBe(1_999);
    expect(callOf(desk, DAILY, 'marketing', 2_000) - T).toBe(DAY);
    expect(callOf(desk, DAILY, 'marketing', 4_000) - T).toBe(2 * DAY);
  });

  test('has called no more than that at any time, whenever it is looked at', () => {
    const looked = [3_600, 86_000, 86_400 + 500, 90_000, 3 * 86_400].map(
      (after) => deskAt(waiting(5_000, DAILY), DAILY, T + after * SECOND).called.marketing,
    );
    expect(looked).toEqual([2_000, 2_000, 2_500, 4_000, 5_000]);
  });
});

describe('a provider that did not take a message', () => {
  const refuse = (desk: Desk, after: number, pauseMs?: number, silent = false): Desk =>
    refusedAt(desk, THREE, { line: 'marketing', parts: 1, number: 0, pauseMs, silent }, T + after);

  test('has it called again, and everybody behind it in the same order', () => {
    const desk = refuse(waiting(300), 10 * SECOND);
    expect(desk.called.marketing).toBeCloseTo(29, 6);
    expect(seconds(desk, 'marketing', 29)).toBeCloseTo(10, 6);
    expect(seconds(desk, 'marketing', 32)).toBeCloseTo(11, 6);
  });

  test('is left alone for as long as it says, and a second more for those who are called early', () => {
    const desk = refuse(waiting(300), 10 * SECOND, 30 * SECOND);
    expect(seconds(desk, 'marketing', 29)).toBe(41);
    expect(deskAt(desk, THREE, T + 40 * SECOND)).toEqual(desk);
    const urgent = drawn(desk, THREE, { line: 'urgent', parts: 1, gone: 0 }, T + 12 * SECOND);
    expect(seconds(urgent, 'urgent', 0)).toBe(41);
  });

  test('of many refused at once the desk stands still once, and calls every one of them again', () => {
    const first = refuse(waiting(300), 10 * SECOND, 5 * SECOND);
    const all = refuse(refuse(first, 10 * SECOND, 5 * SECOND), 10 * SECOND, 5 * SECOND);
    expect([all.since, all.slow]).toEqual([first.since, first.slow]);
    expect(all.called.marketing).toBeCloseTo(27, 6);
  });

  test.each([
    ['is not there', true, 90],
    ['has too much to do', false, 140],
  ])(
    'that %s for half an hour is asked less than once in half a minute, and then has its pace back in nine steps',
    (_, silent, back) => {
      let desk = waiting(20_000);
      let asked = 0;
      for (let at = 0; at < 1_800 * SECOND; at = desk.since - T) {
        desk = refuse(desk, Math.max(at, desk.since - T + 1), undefined, silent);
        asked += 1;
      }
      expect(asked).toBeLessThan(60);
      expect(desk.slow).toBe(8);
      const over = desk.since;
      for (let at = 0; at <= back; at += 1) desk = eased(deskAt(desk, THREE, over + at * SECOND), over + at * SECOND);
      expect(desk.slow).toBe(1);
    },
  );

  test('that takes two of three a second is refused for less than a message in twenty, and calls nine tenths of what it takes', () => {
    let desk = waiting(20_000);
    let [left, next, refused] = [2, 0, 0];
    for (let now = T; now < T + HOUR; now += SECOND) {
      left = Math.min(2, left + 2);
      desk = eased(deskAt(desk, THREE, now), now);
      while (callOf(desk, THREE, 'marketing', next) <= now)
        if (left > 0) [left, next] = [left - 1, next + 1];
        else {
          desk = refusedAt(desk, THREE, { line: 'marketing', parts: 1, number: next }, now);
          refused += 1;
        }
    }
    expect(refused).toBeLessThan(7_200 / 20);
    expect(next).toBeGreaterThan(7_200 * 0.9);
  });
});
