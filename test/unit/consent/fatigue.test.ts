import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { unseen, type Recent } from '#consent/consent.ts';
import { fatigueVerdict, horizonOf, withSlot, type Limits, type Slot } from '#consent/fatigue.ts';

const HOUR = 3_600_000;
const START = Date.parse('2026-11-21T00:00:00.000Z');
const at = (hours: number): string => new Date(START + hours * HOUR).toISOString();
const slot = (hours: number, rest: Partial<Slot> = {}): Slot => ({
  id: `m${hours}`,
  at: at(hours),
  topic: 'offers',
  channel: 'sms',
  priority: 'normal',
  ...rest,
});
const row = (...recent: readonly Recent[]) => ({ ...unseen('person'), recent });
const limits = (...caps: Limits['caps']): Limits => ({ caps, spacing: 0 });
const day = { seconds: 86_400, rule: 'cap' } as const;

describe('a cap over a rolling window', () => {
  test('is not fooled by midnight: two at 23:00 and two at 01:00 are four in a day', () => {
    const four = limits({ ...day, max: 3 });
    const late = row(slot(23), slot(23.5), slot(25));
    expect(fatigueVerdict(late, slot(25.5), four)).toMatchObject({ rule: 'cap', nextEligible: at(47) });
  });

  test('frees a slot to the millisecond', () => {
    const one = limits({ ...day, max: 1 });
    expect(fatigueVerdict(row(slot(0)), slot(24 - 1 / HOUR), one)).toMatchObject({ rule: 'cap' });
    expect(fatigueVerdict(row(slot(0)), slot(24), one)).toBeUndefined();
  });

  test('names the limit that lasts longest', () => {
    const both = limits({ ...day, max: 1 }, { max: 1, seconds: 7 * 86_400, rule: 'frequency' });
    expect(fatigueVerdict(row(slot(0)), slot(1), both)).toMatchObject({ rule: 'frequency', nextEligible: at(168) });
  });

  test('of the law counts each topic on its own', () => {
    const law = limits({ ...day, max: 1, each: 'topic', rule: 'legal-cap' });
    expect(fatigueVerdict(row(slot(0)), slot(1), law)).toMatchObject({ rule: 'legal-cap', looked: { of: 'offers' } });
    expect(fatigueVerdict(row(slot(0)), slot(1, { topic: 'rewards' }), law)).toBeUndefined();
  });

  test('does not count the same message twice', () => {
    expect(fatigueVerdict(row(slot(0)), slot(0), limits({ ...day, max: 1 }))).toBeUndefined();
  });

  test('of one whose last slot is kept lets only high priority through, and says when nobody else ever may', () => {
    const kept = limits({ ...day, max: 1, lastFor: 'high' });
    expect(fatigueVerdict(undefined, slot(0), kept)).toMatchObject({ rule: 'priority' });
    expect(fatigueVerdict(undefined, slot(0), kept)?.nextEligible).toBeUndefined();
    expect(fatigueVerdict(undefined, slot(0, { priority: 'high' }), kept)).toBeUndefined();
  });
});

test('whatever is sent by these rules, no window of the length of a cap ever holds more than it allows', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 30_000 }), { minLength: 5, maxLength: 120 }),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 100 }),
      (minutes, max, hours) => {
        const rules = limits({ max, seconds: hours * 3600, rule: 'cap' });
        let person = row();
        const sent: number[] = [];
        minutes
          .toSorted((a, b) => a - b)
          .forEach((minute, i) => {
            const asked = slot(minute / 60, { id: `m${i}` });
            if (fatigueVerdict(person, asked, rules) !== undefined) return;
            person = { ...person, recent: withSlot(person.recent, asked, rules) };
            sent.push(minute);
          });
        for (const from of sent)
          expect(sent.filter((minute) => minute >= from && minute < from + hours * 60).length).toBeLessThanOrEqual(max);
        expect(sent.length).toBeGreaterThan(0);
        const oldest = person.recent.map((one) => Date.parse(one.at)).sort((a, b) => a - b)[0] ?? 0;
        const newest = person.recent.map((one) => Date.parse(one.at)).sort((a, b) => b - a)[0] ?? 0;
        expect((newest - oldest) / 1000).toBeLessThan(horizonOf(rules));
      },
    ),
    { numRuns: 500 },
  );
});

test('when a message is refused, the instant it is told is the first that would have passed', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 0, max: 600 }),
      (minutes, max, spacing) => {
        const rules: Limits = { caps: [{ max, seconds: 86_400, rule: 'cap' }], spacing: spacing * 60 };
        const person = row(...minutes.map((minute, i) => slot(minute / 60, { id: `m${i}` })));
        const now = Math.max(...minutes) / 60;
        const refused = fatigueVerdict(person, slot(now, { id: 'new' }), rules);
        if (refused?.nextEligible === undefined) return;
        const then = (Date.parse(refused.nextEligible) - START) / HOUR;
        expect(fatigueVerdict(person, slot(then, { id: 'new' }), rules)).toBeUndefined();
        expect(fatigueVerdict(person, slot(then - 1 / HOUR, { id: 'new' }), rules)).toBeDefined();
      },
    ),
    { numRuns: 500 },
  );
});
