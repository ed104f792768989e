import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { effectOf } from '#events/effect.ts';
import { checkEvent } from '#events/accept.ts';
import { linesOf } from '#loyalty/ledger.ts';
import { memberOf } from '#loyalty/member.ts';
import { nextLoyaltyChange } from '#loyalty/next-change.ts';
import { snapshotOf } from '#loyalty/snapshot.ts';
import { applyEffect, type MemberRow } from '#members/member-row.ts';
import { balanceOf } from '#members/balance.ts';
import type { MemberEvent } from '#words/event.ts';
import { bought, happened, rulesWith } from '../../support/loyalty.ts';

const rules = rulesWith({
  earn: [{ earn: 'buy', on: 'purchase.completed', points: 1, per: 100 }],
  expire: { afterMonths: 1 },
  qualify: { by: 'points', window: { months: 1 } },
});

const rowOf = (events: readonly MemberEvent[]): MemberRow => {
  const row = events.reduce<MemberRow | undefined>(
    (so, event) => applyEffect(so, event, effectOf(event, rules)),
    undefined,
  );
  if (row === undefined) throw new Error('at least one event');
  return row;
};
const livesIn = (timeZone: string) => happened('member.updated', '2026-01-01', { timeZone });
const earned = (points: number, expiresAt: string) => happened('points.earned', '2026-11-10', { points, expiresAt });
const pointsOn = (row: MemberRow, day: string) => balanceOf(row, day).balance.points;

describe('points leave and are spent by one clock, the member’s', () => {
  test('what is redeemed at 20:00 in New York on the last day is not gone a second time tomorrow', () => {
    const redeemed = happened('redemption.requested', '2026-12-03T01:00:00.000Z', { points: 100, rewardId: 'mug' });
    const row = rowOf([livesIn('America/New_York'), earned(100, '2026-12-02'), redeemed]);
    expect([pointsOn(row, '2026-12-02'), pointsOn(row, '2026-12-03')]).toEqual([0, 0]);
  });

  test('what is spent at 08:00 in Auckland on the day after brings back nothing that had left', () => {
    const spent = happened('points.spent', '2026-12-02T19:00:00.000Z', { points: 50 });
    const row = rowOf([livesIn('Pacific/Auckland'), earned(50, '2026-12-02'), earned(50, '2027-06-30'), spent]);
    expect(balanceOf(row, '2026-12-03').balance).toMatchObject({ points: 0, spent: 50, expired: 50 });
  });

  test.each([
    ['Asia/Tokyo', '2026-10-31T23:00:00.000Z', '2026-12-31'],
    ['America/New_York', '2026-11-01T02:00:00.000Z', '2026-11-30'],
    ['Europe/Stockholm', '2026-10-31T23:00:00.000Z', '2026-12-31'],
    ['UTC', '2026-10-31T23:00:00.000Z', '2026-11-30'],
  ])('in %s what is bought at %s leaves on %s', (zone, time, leaves) => {
    const events = [livesIn(zone), bought(time, 500)];
    const lots = [{ expiresOn: leaves, earned: 5, remaining: 5 }];
    expect(balanceOf(rowOf(events), '2026-11-02').lots).toEqual(lots);
    expect(balanceOf(rowOf(events.toReversed()), '2026-11-02').lots).toEqual(lots);
  });

  test.each([
    ['America/New_York', '2026-12-02'],
    ['Pacific/Auckland', '2026-12-03'],
  ])('an instant of expiry is the day in %s on which it lies', (zone, day) => {
    const raw = {
      id: '1',
      type: 'points.earned',
      memberId: 'alma',
      data: { points: 7, expiresAt: '2026-12-02T23:30:00-05:00' },
    };
    const checked = checkEvent(raw, new Date('2026-11-20T12:00:00Z'));
    if (!checked.ok) throw new Error(checked.reason);
    expect(balanceOf(rowOf([livesIn(zone), checked.event]), '2026-11-21').lots[0]?.expiresOn).toBe(day);
  });

  test('a line of the ledger says the member’s day, and what left stands after what was spent that evening', () => {
    const events = [
      livesIn('America/New_York'),
      bought('2026-11-01T02:00:00.000Z', 10_000),
      happened('points.spent', '2026-12-01T02:00:00.000Z', { points: 60 }),
    ];
    const ledger = events.flatMap((event) => effectOf(event, rules).entries ?? []);
    expect(
      linesOf(ledger, rowOf(events), '2026-12-01').map(({ rule, points, balance, expiresOn }) => [
        rule,
        points,
        balance,
        expiresOn,
      ]),
    ).toEqual([
      ['buy', 100, 100, '2026-11-30'],
      ['spent', -60, 40, undefined],
      ['expired', -40, 0, undefined],
    ]);
  });

  test('a month that tiers look at is the member’s, and leaves the window when theirs ends', () => {
    const row = rowOf([livesIn('Asia/Tokyo'), bought('2026-10-31T23:00:00.000Z', 50_000)]);
    const tierAt = (at: string) => memberOf(row, rules, new Date(at)).tier.tier;
    expect(['2026-11-30T14:59:00Z', '2026-11-30T15:00:00Z'].map(tierAt)).toEqual(['silver', 'bronze']);
    const looked = new Date('2026-11-05T00:00:00Z');
    expect(nextLoyaltyChange(rules, snapshotOf(row, rules, looked))).toBe('2026-11-30T15:00:00.000Z');
  });
});

/** Clocks from 10 November to 20 February, when none of them changes: minutes ahead of UTC, from the IANA database. */
const CLOCKS = {
  'America/New_York': -300,
  'America/St_Johns': -210,
  'America/Los_Angeles': -480,
  'Pacific/Pago_Pago': -660,
  'Etc/GMT+12': -720,
  UTC: 0,
  'Europe/Stockholm': 60,
  'Asia/Kathmandu': 345,
  'Asia/Tokyo': 540,
  'Australia/Lord_Howe': 660,
  'Pacific/Auckland': 780,
  'Pacific/Chatham': 825,
  'Pacific/Kiritimati': 840,
} as const;
type Zone = keyof typeof CLOCKS;

interface Act {
  readonly kind: 'earn' | 'buy' | 'spend';
  readonly points: number;
  /** Of the member's. */
  readonly day: number;
  readonly minute: number;
  readonly leaves: number;
}

const DAYS = 100;
const dayText = (day: number): string => new Date(Date.UTC(2026, 10, 10 + day)).toISOString().slice(0, 10);
/** From the day in `dayText`, by the calendar: the end of the next month. */
const MONTH_ENDS = ['2026-11-30', '2026-12-31', '2027-01-31', '2027-02-28', '2027-03-31'];
const nextMonthEnd = (day: string): string =>
  MONTH_ENDS[MONTH_ENDS.findIndex((end) => end >= day) + 1] ?? 'beyond this test';

const eventOf = ({ kind, points, day, minute, leaves }: Act, zone: Zone): MemberEvent => {
  const time = new Date(Date.parse(dayText(day)) + (minute - CLOCKS[zone]) * 60_000).toISOString();
  if (kind === 'buy') return bought(time, points * 100);
  return kind === 'spend'
    ? happened('points.spent', time, { points })
    : happened('points.earned', time, { points, expiresAt: dayText(leaves) });
};

/** A purse of single lots, emptied day by day: spending takes what leaves first, and at midnight what is over leaves. */
const purseOn = (acts: readonly Act[], today: number): { readonly points: number; readonly expired: number } => {
  const purse = acts
    .filter(({ kind }) => kind !== 'spend')
    .map(({ kind, points, day, leaves }) => ({
      points,
      leaves: kind === 'buy' ? nextMonthEnd(dayText(day)) : dayText(leaves),
    }))
    .sort((a, b) => a.leaves.localeCompare(b.leaves));
  let [expired, owed] = [0, 0];
  for (let day = 0; day <= DAYS * 2; day += 1) {
    for (const { points } of acts.filter((act) => act.kind === 'spend' && act.day === day)) {
      let left = points;
      for (const lot of purse.filter(({ leaves }) => leaves >= dayText(day))) {
        const taken = Math.min(lot.points, left);
        lot.points -= taken;
        left -= taken;
      }
      owed += left;
    }
    if (day >= today) continue;
    for (const lot of purse.filter(({ leaves }) => leaves === dayText(day))) {
      expired += lot.points;
      lot.points = 0;
    }
  }
  return { points: purse.reduce((sum, lot) => sum + lot.points, 0) - owed, expired };
};

const anAct = fc.record<Act>({
  kind: fc.constantFrom('earn', 'buy', 'spend'),
  points: fc.integer({ min: 1, max: 200 }),
  day: fc.nat(DAYS),
  minute: fc.oneof(fc.constantFrom(0, 1, 14, 15, 1425, 1439), fc.nat(1439)),
  leaves: fc.nat(DAYS + 20),
});

test('a balance is what a purse holds that is kept by the member’s calendar, in any zone and order', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...(Object.keys(CLOCKS) as Zone[])),
      fc.array(anAct, { minLength: 1, maxLength: 14 }),
      fc.nat(DAYS + 25),
      fc.infiniteStream(fc.nat(1000)),
      (zone, acts, today, draws) => {
        const events = [livesIn(zone), ...acts.map((act) => eventOf(act, zone))]
          .map((event) => ({ event, drawn: Number(draws.next().value) }))
          .sort((a, b) => a.drawn - b.drawn)
          .map(({ event }) => event);
        const { points, expired } = balanceOf(rowOf(events), dayText(today)).balance;
        expect({ points, expired }).toEqual(purseOn(acts, today));
      },
    ),
    { numRuns: 600 },
  );
});
