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
        for (const sign of ['.', ','])
          expect(minorUnits(`${text.slice(0, -2)}${sign}${text.slice(-2)}`, 2)).toEqual({ ok: true, minor: cents });
      }),
    );
  });

  it.each([
    ['7', 2, 700],
    ['7.5', 2, 750],
    ['0.00', 2, 0],
    ['7', 0, 7],
    ['7.123', 3, 7123],
    ['12,50', 2, 1250],
    ['1,234.56', 2, 123_456],
    ['1.234,56', 2, 123_456],
    ['1 234,56', 2, 123_456],
    ['1\u202F234,5', 2, 123_450],
    ["1'234.56", 2, 123_456],
    ['1,234,567', 2, 123_456_700],
    ['1,200', 0, 1200],
    ['1.234,567', 3, 1_234_567],
  ])('%s with %i digits is %i', (text, digits, units) => {
    expect(minorUnits(text, digits)).toEqual({ ok: true, minor: units });
  });

  it.each(['', '.5', '1.', '-1', '+1', '1e3', ' 1', '12345678901', '$1', '1,23,456', '1.234.56', '1,234,56'])(
    'refuses %p',
    (text) => {
      expect(minorUnits(text, 2)).toMatchObject({ ok: false });
    },
  );

  it.each([
    ['1,234', 2, '1,234 could be 1234 or 1.234: write it without groups, with at most 2 decimals'],
    ['1.005', 2, '1.005 could be 1005 or 1.005: write it without groups, with at most 2 decimals'],
    ['1,234', 3, '1,234 could be 1234 or 1.234: write it without groups, with at most 3 decimals'],
  ])('%s with %i digits could be two amounts, and is refused', (text, digits, reason) => {
    expect(minorUnits(text, digits)).toEqual({ ok: false, reason });
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
    ['1.7.2026', '2026-07-01T10:00:00.000Z'],
    ['01.07.2026 09:30', '2026-07-01T07:30:00.000Z'],
    ['31/07/2026 9:30:15', '2026-07-31T07:30:15.000Z'],
    ['07/31/2026', '2026-07-31T10:00:00.000Z'],
    ['07/07/2026', '2026-07-07T10:00:00.000Z'],
  ])('%s is read in the zone when it says none', (text, utc) => {
    expect(instantReader({ zone: 'Europe/Stockholm' })(text)).toEqual({ ok: true, time: utc });
  });

  it.each(['', '2026', '2026-02-30', '2026-W05-1', '10:30', '2026-01-01T25:00', '30.02.2026', '01/02/26', 'yesterday'])(
    'refuses %p',
    (text) => {
      expect(instantReader({ zone: 'UTC' })(text)).toMatchObject({ ok: false });
    },
  );

  it('a day that could be two is refused until the order is told', () => {
    expect(instantReader({ zone: 'UTC' })('03/04/2026')).toEqual({
      ok: false,
      reason: '03/04/2026 could be day 3 of month 4, or the other way round: say --date-order dmy or mdy',
    });
    const read = (order: 'dmy' | 'mdy') => instantReader({ zone: 'UTC', order })('03/04/2026');
    expect(read('dmy')).toEqual({ ok: true, time: '2026-04-03T12:00:00.000Z' });
    expect(read('mdy')).toEqual({ ok: true, time: '2026-03-04T12:00:00.000Z' });
  });

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
