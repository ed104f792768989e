import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { effectOf } from '#events/effect.ts';
import type { MemberEvent } from '#words/event.ts';
import { foldOf, LATE_DAYS } from '#loyalty/fold.ts';
import { balanceOf } from '#members/balance.ts';
import { applyEffect, type MemberRow } from '#members/member-row.ts';
import { encryptedFields } from '#store/encrypted-fields.ts';
import { memberToItem } from '#store/members/member-item.ts';
import { dayAfter } from '#time/local-time.ts';
import { bought, createLoyalty, happened, rulesWith } from '../../support/loyalty.ts';

const START = '2024-01-01';
const fields = encryptedFields('a-secret');
const rules = rulesWith({
  earn: [{ earn: 'buy', on: 'purchase.completed', points: 1, per: 100, times: { silver: 2 } }],
  expire: { afterMonths: 3 },
  qualify: { window: { months: 12 } },
  stampCards: [{ card: 'ten', name: 'Ten', on: 'purchase.completed', stamps: 10, gives: { points: 25 } }],
  cashback: [{ cashback: 'back', on: 'purchase.completed', percent: 1 }],
  milestones: [{ milestone: 'm', of: 'purchases', at: [3, 7], gives: { cashback: 11 } }],
});

const sum = <T>(list: readonly T[], of: (one: T) => number | undefined): number =>
  list.reduce((total, one) => total + (of(one) ?? 0), 0);

/** The balance as it always was worked out: from all that ever happened, with nothing folded. */
const unfolded = (events: readonly MemberEvent[]): MemberRow => {
  const row = events.reduce<MemberRow | undefined>(
    (so, event) => applyEffect(so, event, effectOf(event, rules)),
    undefined,
  );
  if (row === undefined) throw new Error('at least one event');
  return row;
};

const day = (max: number) => fc.integer({ min: 0, max }).map((n) => dayAfter(START, n));
const anything = (max: number) =>
  fc.oneof(
    fc.tuple(day(max), fc.nat(90_000)).map(([time, amount]) => bought(time, amount)),
    fc
      .tuple(day(max), fc.integer({ min: 1, max: 400 }))
      .map(([time, points]) => happened('points.earned', time, { points })),
    fc
      .tuple(day(max), fc.integer({ min: 1, max: 400 }))
      .map(([time, points]) => happened('points.spent', time, { points })),
    fc
      .tuple(day(max), fc.integer({ min: -200, max: 200 }))
      .map(([time, points]) => happened('points.adjusted', time, { points })),
    fc.tuple(day(max), fc.nat(9)).map(([time, stamps]) => happened('stamp.earned', time, { stamps })),
    fc
      .tuple(day(max), fc.nat(500))
      .map(([time, amount]) => happened('cashback.earned', time, { amount, currency: 'SEK' })),
    fc
      .tuple(day(max), fc.nat(500))
      .map(([time, amount]) => happened('cashback.spent', time, { amount, currency: 'SEK' })),
    fc.tuple(day(max), fc.nat(100)).map(([time, points]) => happened('points.expired', time, { points })),
  );

describe('the ledger', () => {
  test('sums to the balance on any day, in whichever order events come, twice over and late, with all that follows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anything(900), { minLength: 1, maxLength: 25 }), day(1000), async (events, today) => {
        const loyalty = createLoyalty(rules);
        await loyalty.send([...events, ...events.slice(0, 3)], `${today}T12:00:00Z`);
        for (const on of [today, dayAfter(today, 45), dayAfter(today, 400)]) {
          const [lines, member] = [await loyalty.lines(on), await loyalty.member(`${on}T12:00:00Z`)];
          expect(sum(lines, ({ points }) => points)).toBe(member.balance.points);
          expect(lines.at(-1)?.balance ?? 0).toBe(member.balance.points);
          expect(sum(lines, ({ cashback }) => cashback)).toBe(member.cashback);
          expect(sum(lines, ({ stamps }) => stamps)).toBe((await loyalty.row()).counters['stamps'] ?? 0);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('shows what left as a line of its day, and a late event corrects it while it is not final', async () => {
    const loyalty = createLoyalty(rules);
    await loyalty.send([happened('points.earned', '2024-01-10', { points: 100 })]);
    const shown = async () =>
      (await loyalty.lines('2024-05-03')).map(({ at, rule, points, balance }) => [
        at.slice(0, 10),
        rule,
        points,
        balance,
      ]);
    expect(await shown()).toEqual([
      ['2024-01-10', 'earned', 100, 100],
      ['2024-04-30', 'expired', -100, 0],
    ]);
    await loyalty.send([happened('points.spent', '2024-04-29', { points: 60 })], '2024-05-03T00:00:00Z');
    expect(await shown()).toEqual([
      ['2024-01-10', 'earned', 100, 100],
      ['2024-04-29', 'spent', -60, 40],
      ['2024-04-30', 'expired', -40, 0],
    ]);
  });
});

describe('days long past become sums', () => {
  test('which changes no balance, then or later, when events come within 60 days', () => {
    let folds = 0;
    fc.assert(
      fc.property(
        fc.array(anything(900), { minLength: 5, maxLength: 60 }),
        fc.infiniteStream(fc.nat(LATE_DAYS - 1)),
        (events, delays) => {
          const arriving = events
            .map((event, i) => ({ event, on: dayAfter(event.time.slice(0, 10), Number(delays.next().value)), i }))
            .sort((a, b) => (a.on === b.on ? a.i - b.i : a.on < b.on ? -1 : 1));
          let row: MemberRow | undefined;
          const seen: MemberEvent[] = [];
          for (const { event, on } of arriving) {
            row = applyEffect(row, event, effectOf(event, rules));
            seen.push(event);
            for (const fold of foldOf(rules, row, { now: new Date(`${on}T23:00:00Z`), today: on })) {
              row = applyEffect(row, fold, effectOf(fold, rules));
              folds += 1;
            }
            for (const today of [on, dayAfter(on, 40), dayAfter(on, 500)])
              expect(balanceOf(row, today)).toEqual({
                ...balanceOf(unfolded(seen), today),
                lots: balanceOf(unfolded(seen), today).lots.filter((lot) => lot.expiresOn > dayAfter(on, -LATE_DAYS)),
              });
          }
        },
      ),
      { numRuns: 150 },
    );
    expect(folds).toBeGreaterThan(50);
  });

  test('and what comes later still is off by no more than it brought', () => {
    const late = anything(300).filter(({ type }) => type === 'points.earned' || type === 'points.spent');
    fc.assert(
      fc.property(fc.array(anything(700), { minLength: 8, maxLength: 40 }), late, (events, event) => {
        const before = unfolded(events);
        const today = dayAfter(START, 800);
        const [fold] = foldOf(rules, before, { now: new Date(`${today}T00:00:00Z`), today });
        fc.pre(fold !== undefined);
        const row = applyEffect(applyEffect(before, fold, effectOf(fold, rules)), event, effectOf(event, rules));
        const off =
          balanceOf(row, today).balance.points - balanceOf(unfolded([...events, event]), today).balance.points;
        const points = Number(event.data['points']);
        // Points earned that late may stay though they had left; points spent that late may be taken from what is left.
        expect(off).toBeGreaterThanOrEqual(event.type === 'points.spent' ? -points : 0);
        expect(off).toBeLessThanOrEqual(event.type === 'points.spent' ? 0 : points);
        const { balance, lots } = balanceOf(row, today);
        expect(sum(lots, ({ remaining }) => remaining)).toBe(Math.max(0, balance.points));
      }),
      { numRuns: 300 },
    );
  });

  test('only of the very version that was summed', async () => {
    const loyalty = createLoyalty(rules);
    const { members } = loyalty.store;
    for (let i = 0; i < 12; i += 1) {
      const event = happened('points.spent', dayAfter(START, i), { points: 1 });
      await members.commit(event, effectOf(event, rules));
    }
    const today = dayAfter(START, 200);
    const [fold] = foldOf(rules, await loyalty.row(), { now: new Date(`${today}T00:00:00Z`), today });
    if (fold === undefined) throw new Error('expected a fold');
    const between = happened('points.spent', START, { points: 5 });
    await members.commit(between, effectOf(between, rules));
    expect(await members.commit(fold, effectOf(fold, rules))).toBe('stale');
    expect((await loyalty.member(`${today}T00:00:00Z`)).balance.spent).toBe(17);
  });

  const profile = { givenName: 'Alma', phone: '+46701740605', locale: 'sv-SE' };
  const more = {
    ...profile,
    familyName: 'Lindqvist',
    email: 'alma.lindqvist@example.com',
    country: 'SE',
    city: 'Lund',
  };
  const plain = rulesWith({
    earn: rules.loyalty?.earn.map(({ earn, on, points, per }) => ({ earn, on, points, per })) ?? [],
    expire: { afterMonths: 12 },
  });
  const full = rulesWith({ ...rules.loyalty, expire: { afterMonths: 12 } });

  test.each([
    ['of weekly purchases stay under 1 KB', plain, profile, 0, 1024],
    [
      'of weekly purchases, points spent each month, stamps, cashback and tiers by the year stay under 1.5 KB',
      full,
      more,
      4,
      1536,
    ],
  ])('so five years %s, and their ledger is whole', async (_, by, given, every, bytes) => {
    const loyalty = createLoyalty(by);
    await loyalty.send([happened('member.enrolled', START, given)]);
    let [largest, folded] = [0, 0];
    for (let week = 0; week < 260; week += 1) {
      const time = dayAfter(START, week * 7);
      await loyalty.send([bought(time, 4900 + week)]);
      if (every > 0 && week % every === 0) await loyalty.send([happened('points.spent', time, { points: 50 })]);
      const row = await loyalty.row();
      // A fold's own version carries what it folded until the next event.
      const size = itemSize({ pk: 'M#alma', sk: 'MEMBER', ...memberToItem(row, () => 'x'.repeat(32), fields) });
      if (row.last.type === 'ledger.folded') folded = Math.max(folded, size);
      else largest = Math.max(largest, size);
    }
    const today = dayAfter(START, 260 * 7);
    const [lines, { balance }] = [await loyalty.lines(today), await loyalty.member(`${today}T00:00:00Z`)];
    expect(sum(lines, ({ points }) => points)).toBe(balance.points);
    expect(balance.expired).toBeGreaterThan(5_000);
    expect(largest).toBeLessThan(bytes);
    expect(folded).toBeLessThan(bytes + 256);
  });
});

/** As DynamoDB counts: names and texts in bytes, bytes as they are, a number a byte for two digits and one more, a map three and one an entry. */
const itemSize = (item: object): number =>
  Object.entries(item).reduce((total, [name, value]) => total + Buffer.byteLength(name) + sizeOf(value), 0);

const sizeOf = (value: unknown): number => {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (value instanceof Uint8Array) return value.length;
  if (typeof value === 'number') return Math.ceil(String(Math.abs(value)).length / 2) + 1;
  if (typeof value !== 'object' || value === null) return 1;
  const entries = Object.entries(value);
  return entries.reduce((total, [name, one]) => total + Buffer.byteLength(name) + sizeOf(one) + 1, 3);
};
