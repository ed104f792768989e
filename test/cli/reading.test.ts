import { hash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { byDay } from '../../apps/cli/import/by-day.ts';
import { instantReader } from '../../apps/cli/import/instant.ts';
import { digitsOf, minorUnits } from '../../apps/cli/import/minor-units.ts';
import { createTally } from '../../apps/cli/import/tally.ts';

describe('amounts', () => {
  it('are exact for every number of cents', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (cents) => {
        const text = String(cents).padStart(3, '0');
        expect(minorUnits(`${text.slice(0, -2)}.${text.slice(-2)}`, 2)).toBe(cents);
      }),
    );
  });

  it.each([
    ['7', 2, 700],
    ['7.5', 2, 750],
    ['0.00', 2, 0],
    ['7', 0, 7],
    ['7.123', 3, 7123],
  ])('%s with %i digits is %i', (text, digits, units) => {
    expect(minorUnits(text, digits)).toBe(units);
  });

  it.each(['', '.5', '1.', '-1', '+1', '1e3', '1,000', ' 1', '1.005', '12345678901', '$1'])('refuses %p', (text) => {
    expect(minorUnits(text, 2)).toBeUndefined();
  });

  it.each([
    ['USD', 2],
    ['JPY', 0],
    ['KWD', 3],
  ])('of %s have %i digits', (currency, digits) => {
    expect(digitsOf(currency)).toBe(digits);
  });
});

describe('times', () => {
  it.each([
    ['2026-07-01', '2026-07-01T10:00:00.000Z'],
    ['2026-07-01T09:30', '2026-07-01T07:30:00.000Z'],
    ['2026-07-01 09:30:15.250', '2026-07-01T07:30:15.250Z'],
    ['2026-07-01T09:30Z', '2026-07-01T09:30:00.000Z'],
    ['2026-07-01T09:30-05:00', '2026-07-01T14:30:00.000Z'],
  ])('%s is read in the zone when it says none', (text, utc) => {
    expect(instantReader('Europe/Stockholm')(text)).toBe(utc);
  });

  it.each(['', '2026', '2026-02-30', '2026-W05-1', '10:30', '2026-01-01T25:00', '01/02/2026', 'yesterday'])(
    'refuses %p',
    (text) => {
      expect(instantReader('UTC')(text)).toBeUndefined();
    },
  );

  it('are kept by the day of the zone, each up to its last purchase', () => {
    const at = (time: string) => ({ purchase: { memberId: 'm', time, amount: 1, content: '' } });
    const rows = ['2026-01-02T03:00:00.000Z', '2026-01-01T20:00:00.000Z', '2026-01-02T08:00:00.000Z'].map(at);
    const days = byDay(rows, 'America/New_York');
    expect(days.map((day) => [day.until, day.rows.length])).toEqual([
      ['2026-01-02T03:00:00.000Z', 2],
      ['2026-01-02T08:00:00.000Z', 1],
    ]);
  });
});

describe('the tally of repeats', () => {
  it('counts as a Map does, while it grows', () => {
    const tally = createTally();
    const map = new Map<string, number>();
    for (let i = 0; i < 60_000; i += 1) {
      const hex = hash('sha256', String((i * 7_919) % 40_000), 'hex');
      map.set(hex, (map.get(hex) ?? 0) + 1);
      expect(tally.add(hex)).toBe(map.get(hex));
    }
    expect(tally.size()).toBe(40_000);
  });
});
