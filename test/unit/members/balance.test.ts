import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { balanceOf } from '#members/balance.ts';
import { anEvent, rowAfter } from '../../support/member.ts';

const earned = (points: number, expiresAt: string) => anEvent('points.earned', { points, expiresAt });
const spent = (points: number, day: string) => anEvent('points.spent', { points }, { time: `${day}T12:00:00.000Z` });

describe('a balance', () => {
  test('is earned minus spent minus expired', () => {
    const row = rowAfter(earned(100, '2026-12-31'), earned(50, '2027-01-31'), spent(30, '2026-11-22'));
    expect(balanceOf(row, '2026-11-23').balance).toEqual({ points: 120, earned: 150, spent: 30, expired: 0 });
    expect(balanceOf(row, '2027-01-01').balance).toEqual({ points: 50, earned: 150, spent: 30, expired: 70 });
    expect(balanceOf(row, '2027-02-01').balance).toEqual({ points: 0, earned: 150, spent: 30, expired: 120 });
  });

  test('keeps a lot to the end of its last day', () => {
    const row = rowAfter(earned(10, '2026-12-31'));
    expect(balanceOf(row, '2026-12-31').lots).toEqual([{ expiresOn: '2026-12-31', earned: 10, remaining: 10 }]);
    expect(balanceOf(row, '2027-01-01').lots).toEqual([]);
  });

  test('spends what leaves first', () => {
    const row = rowAfter(earned(50, '2027-01-31'), earned(100, '2026-12-31'), spent(120, '2026-11-22'));
    expect(balanceOf(row, '2026-11-23').lots.map((lot) => lot.remaining)).toEqual([0, 30]);
  });

  test('does not let later spending bring back points that had left', () => {
    const row = rowAfter(earned(100, '2026-12-31'), earned(100, '2027-06-30'), spent(60, '2027-02-01'));
    expect(balanceOf(row, '2027-02-02').balance).toEqual({ points: 40, earned: 200, spent: 60, expired: 100 });
  });

  test('takes the larger of its own expiry and the one the loyalty engine reports', () => {
    const row = rowAfter(earned(100, '2026-12-31'), anEvent('points.expired', { points: 100 }));
    expect(balanceOf(row, '2027-01-01').balance).toEqual({ points: 0, earned: 100, spent: 0, expired: 100 });
  });

  test('counts one point for each whole dollar of a purchase', () => {
    const row = rowAfter(
      anEvent('purchase.completed', { amount: 2999, currency: 'USD' }),
      anEvent('purchase.completed', { amount: 99, currency: 'USD' }),
    );
    expect(balanceOf(row, '2026-11-21').balance.earned).toBe(29);
  });

  const day = fc
    .integer({ min: 0, max: 400 })
    .map((n) => new Date(Date.UTC(2026, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));
  const anyEvent = fc.oneof(
    fc.record({ points: fc.nat(500), day }).map(({ points, day }, n = Math.trunc(points)) => earned(n, day)),
    fc.record({ points: fc.nat(300), day }).map(({ points, day }) => spent(points, day)),
    fc.nat(200).map((points) => anEvent('points.expired', { points })),
  );

  test('always adds up, and lots hold what is left of it, whatever happened', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { minLength: 1, maxLength: 20 }), day, (events, today) => {
        const { balance, lots } = balanceOf(rowAfter(...events), today);
        expect(balance.points).toBe(balance.earned - balance.spent - balance.expired);
        expect(lots.reduce((sum, lot) => sum + lot.remaining, 0)).toBe(Math.max(0, balance.points));
        expect(balance.expired).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('is the same for every order of the same events', () => {
    fc.assert(
      fc.property(
        fc
          .array(anyEvent, { minLength: 2, maxLength: 12 })
          .chain((events) => fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length }))),
        day,
        ([events, shuffled], today) => {
          expect(balanceOf(rowAfter(...shuffled), today)).toEqual(balanceOf(rowAfter(...events), today));
        },
      ),
    );
  });
});
