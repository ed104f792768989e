import { describe, expect, test } from '@jest/globals';
import type * as z from 'zod';
import { effectOf } from '#events/effect.ts';
import type { Loyalty } from '#programme/grammar/loyalty.ts';
import { bought, createLoyalty, happened, rulesWith } from '../../support/loyalty.ts';

type Given = z.input<typeof Loyalty>;

describe('rules that the event alone decides go with the event', () => {
  test.each<[string, Given, number, object]>([
    [
      'one point for each 10 kronor, rounded down',
      { earn: [{ earn: 'buy', on: 'purchase.completed', points: 1, per: 1000 }] },
      2999,
      { points: 2 },
    ],
    ['nothing below one whole', { earn: [{ earn: 'buy', on: 'purchase.completed', points: 1, per: 1000 }] }, 999, {}],
    ['once an event without per', { earn: [{ earn: 'visit', on: 'purchase.completed', points: 7 }] }, 1, { points: 7 }],
    [
      'only when its condition holds',
      { earn: [{ earn: 'big', on: 'purchase.completed', when: 'event.amount >= 5000', points: 7 }] },
      4999,
      {},
    ],
    [
      'a field the event left out is a no',
      { earn: [{ earn: 'at', on: 'purchase.completed', when: 'event.store == "Lund"', points: 7 }] },
      1,
      {},
    ],
    ['not for another type', { earn: [{ earn: 'app', on: 'app.opened', points: 7 }] }, 1, {}],
    [
      'cashback in minor units, rounded down',
      { cashback: [{ cashback: 'back', on: 'purchase.completed', percent: 2.5 }] },
      1999,
      { cashback: 49 },
    ],
    [
      'a hundredth of a percent',
      { cashback: [{ cashback: 'back', on: 'purchase.completed', percent: 0.01 }] },
      123_456,
      { cashback: 12 },
    ],
    [
      'a stamp',
      { stampCards: [{ card: 'ten', name: 'Ten', on: 'purchase.completed', stamps: 10, gives: { points: 5 } }] },
      1,
      { stamps: 1, card: 'ten' },
    ],
  ])('%s', (_, loyalty, amount, moves) => {
    const { entries = [] } = effectOf(bought('2026-11-21', amount), rulesWith(loyalty));
    expect(entries.flatMap((entry) => entry.moves)).toEqual(
      Object.keys(moves).length === 0 ? [] : [expect.objectContaining(moves)],
    );
  });

  test('several rules of one event are several lines of one row', () => {
    const rules = rulesWith({
      earn: [
        { earn: 'buy', on: ['purchase.completed', 'app.opened'], points: 1, per: 100 },
        { earn: 'big', on: 'purchase.completed', when: 'event.amount > 900', points: 5 },
      ],
      expire: { afterMonths: 12 },
    });
    expect(effectOf(bought('2026-11-21', 1000), rules)).toMatchObject({
      add: { purchases: 1, revenue: 1000, earned: 15, 'lot:2027-11-30': 15 },
      entries: [
        {
          moves: [
            { rule: 'buy', points: 10, expiresOn: '2027-11-30' },
            { rule: 'big', points: 5 },
          ],
        },
      ],
    });
  });

  test('points never leave where nothing says when', () => {
    const { add } = effectOf(
      bought('2026-11-21', 100),
      rulesWith({ earn: [{ earn: 'buy', on: 'purchase.completed', points: 3 }] }),
    );
    expect(add).toMatchObject({ earned: 3, 'lot:never': 3 });
  });

  test('without a loyalty.yaml programme.yaml says what a purchase earns and how long', () => {
    expect(effectOf(bought('2026-11-21', 2999), rulesWith())).toMatchObject({
      add: { earned: 29, 'lot:2027-11-30': 29, purchases: 1, revenue: 2999 },
    });
    const { add } = effectOf(bought('2026-11-21', 2999), rulesWith(undefined, { points: undefined }));
    expect(add).toEqual({ purchases: 1, revenue: 2999 });
  });

  test('what the system gives earns nothing again, and does not make a member active', () => {
    const rules = rulesWith({ earn: [{ earn: 'more', on: 'points.earned', points: 9 }] });
    const granted = happened('points.earned', '2026-11-21', { points: 5 }, { source: 'regulars' });
    expect(effectOf(granted, rules)).toMatchObject({ add: { earned: 5 }, set: {} });
    expect(effectOf({ ...granted, source: 'till' }, rules)).toMatchObject({
      add: { earned: 14 },
      set: { lastActiveAt: { value: granted.time } },
    });
  });
});

describe('rules that ask for the member follow the event', () => {
  const silver = {
    earn: [{ earn: 'buy', on: 'purchase.completed', points: 1, per: 1000, times: { silver: 1.25, gold: 2 } }],
  };

  test.each([
    ['nothing more in the lowest tier', undefined, 12_345, 12],
    ['a quarter more, rounded down once', 'silver', 12_345, 15],
    ['twice as much', 'gold', 12_345, 24],
  ])('a tier multiplies: %s', async (_, tier, amount, points) => {
    const loyalty = createLoyalty(rulesWith(silver));
    if (tier !== undefined) await loyalty.send([happened('tier.changed', '2026-11-01', { tier })]);
    await loyalty.send([bought('2026-11-21', amount)]);
    expect((await loyalty.member('2026-11-21T12:00:00Z')).balance.points).toBe(points);
  });

  test('the tier that counts is the one before the purchase', async () => {
    const loyalty = createLoyalty(
      rulesWith({ earn: [{ ...silver.earn[0], points: 1, per: 1, times: { silver: 2 } } as never] }),
    );
    await loyalty.send([bought('2026-11-21', 600), bought('2026-11-22', 100)]);
    expect((await loyalty.lines('2026-11-22')).map(({ points }) => points)).toEqual([600, 100, 100]);
  });

  test.each([
    [
      'earns',
      { earn: [{ earn: 'new', on: 'purchase.completed', when: 'member.purchases == 1', points: 50 }] },
      'earned',
      50,
    ],
    [
      'stamps',
      {
        stampCards: [
          {
            card: 'c',
            name: 'C',
            on: 'purchase.completed',
            when: 'member.purchases <= 1.0',
            stamps: 5,
            gives: { points: 1 },
          },
        ],
      },
      'stamps',
      1,
    ],
    [
      'gives cashback',
      { cashback: [{ cashback: 'b', on: 'purchase.completed', when: 'member.purchases < 2', percent: 10 }] },
      'cashback',
      100,
    ],
  ] as [string, Given, string, number][])(
    'a condition about the member %s only when it holds',
    async (_, given, counter, count) => {
      const loyalty = createLoyalty(rulesWith(given));
      await loyalty.send([bought('2026-11-20', 1000), bought('2026-11-21', 1000)]);
      expect((await loyalty.row()).counters[counter]).toBe(count);
    },
  );
});

describe('with an engine elsewhere', () => {
  const external = rulesWith({ engine: 'external', earn: [{ earn: 'buy', on: 'purchase.completed', points: 1 }] });
  const stated = (time: string, data: object) => happened('balance.stated', time, { ...data });

  test('no event earns or spends anything, and nothing is in the ledger', async () => {
    const loyalty = createLoyalty(external);
    await loyalty.send([
      bought('2026-11-20', 5000),
      happened('points.earned', '2026-11-20', { points: 5 }),
      happened('points.spent', '2026-11-20', { points: 2 }),
      happened('stamp.earned', '2026-11-20', { stamps: 2 }),
      happened('points.expired', '2026-11-20', { points: 2 }),
    ]);
    expect((await loyalty.member('2026-11-21T12:00:00Z')).balance).toEqual({
      points: 0,
      earned: 0,
      spent: 0,
      expired: 0,
    });
    expect(await loyalty.lines('2026-11-21')).toEqual([]);
    expect((await loyalty.row()).counters).toEqual({ purchases: 1, revenue: 5000 });
  });

  test('the newest statement is shown, in whichever order they come', async () => {
    const loyalty = createLoyalty(external);
    const lots = [
      { expiresOn: '2026-11-30', points: 30 },
      { expiresOn: '2027-11-30', points: 20 },
    ];
    await loyalty.send([
      stated('2026-11-20', { points: 100, earned: 700, tier: 'silver', tierProgress: 0.4, lots }),
      stated('2026-11-19', { points: 1, tier: 'gold' }),
    ]);
    const member = await loyalty.member('2026-11-21T12:00:00Z');
    expect(member.balance).toEqual({ points: 100, earned: 700, spent: 600, expired: 0 });
    expect(member.tier).toMatchObject({ tier: 'silver', progress: 0.4 });
    expect(member.lots.map(({ remaining }) => remaining)).toEqual([30, 20]);
    const later = await loyalty.member('2026-12-01T12:00:00Z');
    expect([later.balance.points, later.balance.expired, later.lots]).toEqual([
      70,
      30,
      [{ expiresOn: '2027-11-30', earned: 20, remaining: 20 }],
    ]);
  });
});
