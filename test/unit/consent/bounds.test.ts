import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { boundVerdict, oneLess, oneMore, type Bound, type Tally } from '#consent/bounds.ts';

const START = Date.parse('2026-11-21T12:00:00.000Z');
const MINUTE = 60_000;
const at = (minutes: number): string => new Date(START + minutes * MINUTE).toISOString();

const bound = (...limits: readonly (readonly [max: number, minutes: number])[]): Bound => ({
  tally: 'questions#prefix#+4670174',
  limits: limits.map(([max, minutes]) => ({ max, share: max, seconds: minutes * 60 })),
  looked: { what: 'questions', of: 'prefix' },
});

/** What of these triggers goes, when each asks for room at its minute. */
const sentOf = (one: Bound, minutes: readonly number[]): readonly number[] => {
  let tally: Tally | undefined;
  return minutes.filter((minute) => {
    if (boundVerdict([one], () => tally, at(minute)) !== undefined) return false;
    tally = oneMore(tally, one, at(minute));
    return true;
  });
};

describe('a limit on strangers', () => {
  test('lets so many through and says which limit it is, and from when on there is room', () => {
    let tally: Tally | undefined;
    const one = bound([2, 60]);
    for (const minute of [3, 14]) tally = oneMore(tally, one, at(minute));
    // 12:03 stands for 12:00 to 12:10: it is out of an hour when all of that is.
    expect(boundVerdict([one], () => tally, at(20))).toEqual({
      allow: false,
      rule: 'bounded',
      at: at(20),
      looked: { what: 'questions', of: 'prefix', max: 2, hours: 1 },
      nextEligible: at(70),
    });
    expect(boundVerdict([one], () => tally, at(69))).toMatchObject({ rule: 'bounded' });
    expect(boundVerdict([one], () => tally, at(70))).toBeUndefined();
  });

  test('is the one that lasts longest where several are used up', () => {
    const one = bound([1, 60], [1, 1440]);
    const tally = oneMore(undefined, one, at(0));
    expect(boundVerdict([one], () => tally, at(1))).toMatchObject({ looked: { hours: 24 }, nextEligible: at(1450) });
  });

  test('has room where nothing was counted, and none is asked where there is none', () => {
    expect(boundVerdict([bound([1, 60])], () => undefined, at(0))).toBeUndefined();
    expect(boundVerdict([], () => undefined, at(0))).toBeUndefined();
  });

  test('is given back what did not go, once for each', () => {
    const one = bound([1, 60]);
    const taken = oneMore(undefined, one, at(0));
    const back = oneLess(taken, at(0));
    expect(boundVerdict([one], () => back, at(1))).toBeUndefined();
    expect(oneLess(back, at(0))).toBeUndefined();
    expect(oneLess(taken, at(30))).toBeUndefined();
    expect(oneLess(undefined, at(0))).toBeUndefined();
  });

  test('keeps nothing that no limit looks at any more', () => {
    const one = bound([5, 60]);
    const old = oneMore(undefined, one, at(0));
    expect(oneMore(old, one, at(200))).toEqual({
      taken: { [Math.floor((START + 200 * MINUTE) / 600_000)]: 1 },
      counted: 2,
      until: at(210 + 60),
    });
  });
});

test('whatever strangers set off and when, no window ever holds more than the limit, and one with room is let through', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 600 }), { minLength: 20, maxLength: 200 }),
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 1, max: 240 }),
      (unordered, max, minutes) => {
        const triggers = unordered.toSorted((a, b) => a - b);
        const sent = sentOf(bound([max, minutes]), triggers);
        for (const minute of sent)
          expect(sent.filter((one) => one > minute - minutes && one <= minute).length).toBeLessThanOrEqual(max);
        // Held is only what had as many in its window, longer by the ten minutes in which they are counted.
        for (const minute of triggers.filter((one) => !sent.includes(one)))
          expect(sent.filter((one) => one > minute - minutes - 10 && one <= minute).length).toBeGreaterThanOrEqual(max);
      },
    ),
    { numRuns: 200 },
  );
});
