import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { rhythmOf } from '#members/rhythm.ts';
import { bought, happened, joined, rowOf, segmentsProgramme } from '../../support/segments.ts';

const { settings } = segmentsProgramme();
const at = (day: string): Date => new Date(`${day}T12:00:00.000Z`);
/** The 60 days of the example programme count as two gaps. */
const shrunk = (days: number, gaps: number): number => (2 * 60 + days) / (2 + gaps);

test.each([
  ['nobody who bought knows a gap: the usual one stands', [joined('2026-01-01')], 60],
  ['one purchase has no gap', [bought('2026-01-01')], 60],
  ['two purchases move it part of the way', [bought('2026-01-01'), bought('2026-01-08')], shrunk(7, 1)],
  [
    'receipts of one day are no gaps',
    [bought('2026-01-01T10:00:00.000Z'), bought('2026-01-01T10:05:00.000Z'), bought('2026-01-01T10:09:00.000Z')],
    shrunk(9 / 1_440, 1),
  ],
  [
    'the same instant three times is one purchase',
    [bought('2026-01-01'), bought('2026-01-01'), bought('2026-01-01')],
    60,
  ],
  [
    'a year of weeks is nearly a week',
    Array.from({ length: 53 }, (_, week) => bought(new Date(Date.UTC(2026, 0, 1 + 7 * week)).toISOString())),
    shrunk(364, 52),
  ],
])('%s', (_, events, gap) => {
  expect(rhythmOf(rowOf(...events), settings, at('2027-06-01')).usualGapDays).toBeCloseTo(gap, 10);
});

test('overdue is the days since the last purchase over the usual gap; a visit ends the silence and not that', () => {
  const row = rowOf(joined('2026-01-01'), bought('2026-01-11'), happened('app.opened', '2026-03-10'));
  expect(rhythmOf(row, settings, at('2026-03-12'))).toMatchObject({ overdue: 1, silentDays: 2, memberDays: 70 });
});

test('joining breaks the silence, and whoever never bought is never overdue', () => {
  const row = rowOf(joined('2026-01-01'));
  expect(rhythmOf(row, settings, at('2026-04-01'))).toMatchObject({ overdue: 0, silentDays: 90, lastPurchaseAt: null });
});

test('any order of arrival of the same events gives the same rhythm', () => {
  const events = [
    joined('2026-01-05'),
    bought('2026-01-05'),
    bought('2026-01-09'),
    bought('2026-03-01'),
    bought('2025-11-30'),
    happened('app.opened', '2026-04-01'),
    happened('points.earned', '2026-02-01', { points: 5 }),
  ];
  const expected = rhythmOf(rowOf(...events), settings, at('2026-05-01'));
  expect(expected.usualGapDays).toBeCloseTo(shrunk(91, 3), 10);
  fc.assert(
    fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (order) => {
      expect(rhythmOf(rowOf(...order), settings, at('2026-05-01'))).toEqual(expected);
    }),
    { numRuns: 200 },
  );
});
