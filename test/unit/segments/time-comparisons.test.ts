import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { snapshotOf } from '#loyalty/snapshot.ts';
import { evaluate } from '#segments/evaluate.ts';
import { nextSegmentChange } from '#segments/next-segment-change.ts';
import { timeComparisonFlaws, timeComparisons } from '#segments/time-comparisons.ts';
import { bought, committed, joined, rowOf, segmentsProgramme } from '../../support/segments.ts';

describe('values that change with time', () => {
  test.each([
    ['member.overdue >= 2.0', [{ of: 'overdue', literal: 2 }]],
    ['60.0 > member.silentDays', [{ of: 'silentDays', literal: 60 }]],
    ['member["stageDays"] < -1.5', [{ of: 'stageDays', literal: -1.5 }]],
    ['member.memberDays == 30', [{ of: 'memberDays', literal: 30 }]],
    [
      'was == "a" && (member.overdue < 1.5 || !(member.stageDays < 60.0))',
      [
        { of: 'overdue', literal: 1.5 },
        { of: 'stageDays', literal: 60 },
      ],
    ],
    ['now >= timestamp("2026-12-01T00:00:00Z")', [{ of: 'now', literal: '2026-12-01T00:00:00.000Z' }]],
    ['member.bought.beans.days > 45.0', [{ of: 'bought', name: 'beans', literal: 45 }]],
    ['member.bought["beans"].count >= 2.0', []],
    ['member.points > 5.0 && member.tier in ["gold"]', []],
  ])('%s', (text, expected) => {
    expect(timeComparisons(text)).toEqual(expected);
    expect(timeComparisonFlaws(text)).toEqual([]);
  });

  test.each([
    ['member.overdue > member.points', 0, /member\.overdue changes with time/],
    ['member.points > 0.0 && member.silentDays + 1.0 > 2.0', 23, /member\.silentDays changes with time/],
    ['member["overdue"] in [1.0, 2.0]', 0, /member\.overdue changes with time/],
    ['[1.0, 2.0].exists(d, member.stageDays > d)', 21, /member\.stageDays changes with time/],
    ['has(member.overdue)', 4, /member\.overdue changes with time/],
    ['member.bought.beans.days > member.points', 0, /member\.bought\.beans\.days changes with time/],
    ['member["bought"].beans["days"] in [1.0]', 0, /member\.bought\.beans\.days changes with time/],
    ['member.bought.exists(name, name == "beans")', 0, /member\.bought\.<name>\.count/],
    ['now > timestamp(member.city)', 0, /now can only be compared with an instant/],
    ['"vip" in member.segments', 9, /cannot ask for segments/],
    ['member.exists(key, key == "overdue")', 0, /one field of member/],
    ['member[was] == 1.0', 0, /one field of member/],
  ])('%s is refused, with its place', (text, at, message) => {
    expect(timeComparisonFlaws(text)).toEqual([
      expect.objectContaining({ at, message: expect.stringMatching(message) as unknown }),
    ]);
  });
});

const DAY = 86_400_000;
const from = Date.parse('2026-01-01T12:00:00.000Z');
const comparison = fc.tuple(
  fc.constantFrom('member.overdue', 'member.silentDays', 'member.memberDays'),
  fc.constantFrom('<', '<=', '>', '>=', '==', '!='),
  fc.oneof(fc.integer({ min: 0, max: 40 }), fc.double({ min: 0, max: 6, noNaN: true })),
);

test('the next change is the first instant at which the segments are others, and never one before it', () => {
  fc.assert(
    fc.property(fc.array(comparison, { minLength: 1, maxLength: 3 }), fc.nat(30 * 24), (parts, hours) => {
      const when = parts.map(([name, op, n]) => `${name} ${op} ${Number.isInteger(n) ? n.toFixed(1) : n.toFixed(9)}`);
      const programme = segmentsProgramme({ one: when.join(' && '), other: when[0] ?? '' });
      const row = rowOf(joined('2026-01-01'), bought('2026-01-01'), bought('2026-01-08'));
      const now = new Date(from + 7 * DAY + hours * 3_600_000);
      const next = nextSegmentChange(programme, snapshotOf(row, programme, now));
      const here = evaluate(programme, snapshotOf(row, programme, now)).segments;
      if (next !== undefined)
        expect(evaluate(programme, snapshotOf(row, programme, new Date(next))).segments).not.toEqual(here);
      // Any hour before it, or of the next two years where there is none, shows the same.
      const until = next === undefined ? now.getTime() + 730 * DAY : Date.parse(next) - 1;
      for (let i = 0; i <= 40; i += 1) {
        const at = new Date(now.getTime() + Math.floor(((until - now.getTime()) * i) / 40));
        expect(evaluate(programme, snapshotOf(row, programme, at)).segments).toEqual(here);
      }
    }),
    { numRuns: 300 },
  );
});

test('an instant in a condition is looked at when it comes', () => {
  const programme = segmentsProgramme({ season: 'now >= timestamp("2026-12-01T00:00:00+01:00")' });
  const row = committed(undefined, joined('2026-01-01'));
  expect(nextSegmentChange(programme, snapshotOf(row, programme, new Date('2026-02-01')))).toBe(
    '2026-11-30T23:00:00.000Z',
  );
  expect(nextSegmentChange(programme, snapshotOf(row, programme, new Date('2026-12-02')))).toBeUndefined();
});
