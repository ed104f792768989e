import { describe, expect, test } from '@jest/globals';
import { dueReminders, remindersOf } from '#journeys/due/reminders.ts';
import { snapshotOf } from '#loyalty/snapshot.ts';
import type { MemberRow } from '#members/member-row.ts';
import { blankMember, withJourney } from '../../support/engine.ts';

const at = '2026-01-01T00:00:00.000Z';
const withRegisters = (registers: Readonly<Record<string, unknown>>): MemberRow => ({
  ...blankMember(),
  registers: {
    ...blankMember().registers,
    ...Object.fromEntries(
      Object.entries(registers).map(([name, value]) => [
        name,
        { value, at: /At$|Purchase$/.test(name) ? String(value) : at },
      ]),
    ),
  },
});

const fallsDue = (schedule: object, row: MemberRow, now: string): readonly (readonly [string, string])[] => {
  const programme = withJourney({ trigger: { at: '10:00', ...schedule }, steps: [{ exit: 'x' }] });
  const mine = { ...programme, journeys: { tried: programme.journeys['tried'] as never } };
  return remindersOf(mine, snapshotOf(row, mine, new Date(now))).map(({ at, cause }) => [at, cause]);
};

const born = withRegisters({ birthday: '1992-02-29' });
const joined = withRegisters({ enrolledAt: '2025-08-31T10:00:00.000Z' });
const silent = withRegisters({ lastActiveAt: '2026-11-01T22:30:00.000Z', lastPurchase: '2026-10-01T10:00:00.000Z' });

describe('a schedule falls due', () => {
  test.each<readonly [string, object, MemberRow, string, readonly (readonly [string, string])[]]>([
    [
      'a week before the birthday and on it, on 28 February where there is no 29th',
      { schedule: 'birthday', before: ['7d', '0d'] },
      born,
      '2026-12-01T12:00:00Z',
      [
        ['2027-02-21T09:00:00.000Z', 'birthday:2027-02-28:7'],
        ['2027-02-28T09:00:00.000Z', 'birthday:2027-02-28:0'],
      ],
    ],
    [
      'once, half a year after joining, at the end of a shorter month',
      { schedule: 'anniversary', months: 6 },
      joined,
      '2026-01-01T12:00:00Z',
      [['2026-02-28T09:00:00.000Z', 'anniversary:2026-02-28']],
    ],
    [
      'every year since joining',
      { schedule: 'anniversary', months: 12, again: true },
      joined,
      '2026-09-01T12:00:00Z',
      [
        ['2026-08-31T08:00:00.000Z', 'anniversary:2026-08-31'],
        ['2027-08-31T08:00:00.000Z', 'anniversary:2027-08-31'],
      ],
    ],
    [
      'after days of silence, counted from the day of the member',
      { schedule: 'silence', after: ['30d', '60d'] },
      silent,
      '2026-11-21T12:00:00Z',
      [
        ['2026-12-01T09:00:00.000Z', 'silence:2026-11-01:30'],
        ['2026-12-31T09:00:00.000Z', 'silence:2026-11-01:60'],
      ],
    ],
    [
      'after days without a purchase',
      { schedule: 'silence', of: 'purchase', after: ['90d'] },
      silent,
      '2026-11-21T12:00:00Z',
      [['2026-12-30T09:00:00.000Z', 'silence:2026-10-01:90']],
    ],
    [
      'before a tier ends',
      { schedule: 'date', of: 'tierUntil', before: ['30d'] },
      withRegisters({ tierUntil: '2027-01-31' }),
      '2026-11-21T12:00:00Z',
      [['2027-01-01T09:00:00.000Z', 'date:2027-01-31:30']],
    ],
    [
      'on a day of the month, this one and the next',
      { schedule: 'monthly', day: 1 },
      blankMember(),
      '2026-12-15T12:00:00Z',
      [
        ['2026-12-01T09:00:00.000Z', 'monthly:2026-12-01'],
        ['2027-01-01T09:00:00.000Z', 'monthly:2027-01-01'],
      ],
    ],
    ['never without a birthday', { schedule: 'birthday' }, blankMember(), '2026-11-21T12:00:00Z', []],
    ['never without a date', { schedule: 'date', of: 'tierUntil' }, blankMember(), '2026-11-21T12:00:00Z', []],
  ])('%s', (_, schedule, row, now, expected) => {
    const all = fallsDue(schedule, row, now);
    for (const one of expected) expect(all).toContainEqual(one);
    if (expected.length === 0) expect(all).toEqual([]);
  });

  test('once each year over ten years, whatever the day it is looked at', () => {
    const programme = withJourney({ trigger: { schedule: 'birthday', at: '10:00' }, steps: [{ exit: 'x' }] });
    const mine = { ...programme, journeys: { tried: programme.journeys['tried'] as never } };
    const causes = new Set<string>();
    for (let hour = 0; hour < 10 * 365 * 24; hour += 5) {
      const now = new Date(Date.parse('2026-01-01T00:00:00Z') + hour * 3_600_000);
      for (const { cause } of dueReminders(remindersOf(mine, snapshotOf(born, mine, now)), now)) causes.add(cause);
    }
    expect([...causes]).toEqual(
      Array.from({ length: 10 }, (_, n) => {
        const year = 2026 + n;
        return `birthday:${year}-02-${year % 4 === 0 ? '29' : '28'}:0`;
      }),
    );
  });
});
