import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type * as z from 'zod';
import { readLedger } from '#loyalty/read-ledger.ts';
import { memberOf } from '#loyalty/member.ts';
import { redemptionOf, requestFor, wantedBy } from '#loyalty/redemption.ts';
import { effectOf } from '#events/effect.ts';
import { Loyalty } from '#programme/grammar/loyalty.ts';
import { smallProgramme } from '../support/programme.ts';
import { createWorld, PHONE } from '../support/world.ts';

const NOW = '2026-11-21T12:00:00.000Z';
const START = '2026-11-01T12:00:00.000Z';

const tiers = [
  { tier: 'bronze', name: 'Bronze', from: 0 },
  { tier: 'silver', name: 'Silver', from: 500 },
  { tier: 'gold', name: 'Gold', from: 2000 },
];
const perWhole = { earn: [{ earn: 'buy', on: 'purchase.completed', points: 1, per: 100 }] };

const worldWith = async (rules: z.input<typeof Loyalty>) => {
  const small = smallProgramme();
  const loyalty = Loyalty.parse(rules);
  const programme = { ...small, journeys: {}, settings: { ...small.settings, tiers }, loyalty };
  const world = await createWorld({ programme });
  world.at(START);
  await world.accept({ type: 'member.enrolled', data: { phone: PHONE, country: 'SE' } });
  await world.drain();
  world.at(NOW);
  const say = async (type: string, data: object, rest: object = {}) => {
    const [result] = await world.accept({ type, data, ...rest });
    await world.drain();
    return result;
  };
  const row = async () => {
    const found = await world.deps.members.get('alma');
    if (found === undefined) throw new Error('no member');
    return found;
  };
  const member = async () => memberOf(await row(), programme, world.deps.now());
  return {
    ...world,
    say,
    row,
    member,
    bought: (amount: number, id: string, rest: object = {}) =>
      say('purchase.completed', { amount, currency: 'SEK' }, { id, ...rest }),
    refunded: (reverses: string, data: object = {}, rest: object = {}) =>
      say('purchase.refunded', { reverses, ...data }, rest),
    points: async () => (await member()).balance.points,
    /** Asks for a reward as REDEEM does. */
    redeem: async (rewardId: string) => {
      const now = await member();
      const wanted = wantedBy(now).find((one) => one.rewardId === rewardId);
      if (wanted === undefined) throw new Error(`no ${rewardId} to be had`);
      const time = world.deps.now().toISOString();
      const event = redemptionOf(now, rewardId, time) ?? requestFor('alma', wanted, { time });
      const status = await world.deps.members.commit(event, effectOf(event, programme));
      await world.drain();
      return { status, redemptionId: String(event.data['redemptionId']) };
    },
    /** Every line sums to what there is. */
    account: async () => {
      const ledger = await readLedger(world.deps, 'alma');
      const sum = (of: 'points' | 'cashback' | 'stamps') =>
        ledger?.lines.reduce((total, line) => total + (line[of] ?? 0), 0);
      expect([sum('points'), sum('cashback'), sum('stamps')]).toEqual([
        ledger?.points,
        ledger?.cashback,
        ledger?.stamps,
      ]);
      return ledger?.lines ?? [];
    },
  };
};

describe('an adjustment makes no tier', () => {
  test('480 earned, 480 taken by adjustment and 30 earned are 30, and bronze', async () => {
    const { say, member, account } = await worldWith({});
    await say('points.earned', { points: 480 });
    await say('points.adjusted', { points: -480 });
    await say('points.earned', { points: 30 });
    const { balance, tier } = await member();
    expect(balance).toEqual({ points: 30, earned: 30, spent: 0, expired: 0 });
    expect(tier.tier).toBe('bronze');
    await account();
  });

  test('250 spent and given back leave 300 earned', async () => {
    const { say, member, account } = await worldWith({ qualify: { window: { months: 12 } } });
    await say('points.earned', { points: 300 });
    await say('points.spent', { points: 250 });
    await say('points.adjusted', { points: 250 });
    const { balance, tier } = await member();
    expect(balance).toEqual({ points: 300, earned: 300, adjusted: 250, spent: 250, expired: 0 });
    expect(tier).toMatchObject({ tier: 'bronze', next: { tier: 'silver', pointsToGo: 200 } });
    await account();
  });
});

describe('a purchase that came back', () => {
  const rules = {
    ...perWhole,
    stampCards: [{ card: 'ten', name: 'Ten', on: 'purchase.completed', stamps: 10, gives: { points: 5 } }],
    cashback: [{ cashback: 'back', on: 'purchase.completed', percent: 1 }],
  };

  test('takes points, stamps, cashback, purchases, spend and the tier with it', async () => {
    const { bought, refunded, member, row, account } = await worldWith(rules);
    await bought(60_000, 'p1');
    expect(await member()).toMatchObject({ tier: { tier: 'silver' }, cashback: 600, purchases: 1, spend: 60_000 });
    await refunded('p1');
    expect(await member()).toMatchObject({
      balance: { points: 0, earned: 0, spent: 0, expired: 0 },
      tier: { tier: 'bronze', until: null },
      cashback: 0,
      purchases: 0,
      spend: 0,
      rhythm: { lastPurchaseAt: null, overdue: 0 },
    });
    expect((await row()).counters['stamps:ten']).toBe(0);
    await account();
  });

  test.each([
    ['9950 of 25000 leave the points of 15050', 25_000, [9950], 150, 1],
    ['twice a part', 25_000, [5000, 10_000], 100, 1],
    ['parts that are all of it', 25_000, [5000, 20_000], 0, 0],
    ['more than it was', 25_000, [20_000, 20_000], 0, 0],
  ])('in part: %s', async (_, amount, parts, points, purchases) => {
    const { bought, refunded, member, account } = await worldWith(rules);
    await bought(amount, 'p1');
    for (const part of parts) await refunded('p1', { amount: part });
    const left = Math.max(0, amount - parts.reduce((sum, one) => sum + one, 0));
    expect(await member()).toMatchObject({
      balance: { points },
      purchases,
      spend: left,
      cashback: Math.floor(left / 100),
    });
    await account();
  });

  test('the refund may come before the purchase, and be told twice', async () => {
    const { bought, refunded, member, account } = await worldWith(rules);
    await refunded('p1', { amount: 10_000 }, { id: 'r1' });
    expect(await member()).toMatchObject({ balance: { points: 0 }, purchases: 0, spend: 0 });
    await bought(25_000, 'p1', { time: START });
    expect(await refunded('p1', { amount: 10_000 }, { id: 'r1' })).toMatchObject({ status: 'duplicate' });
    expect(await member()).toMatchObject({ balance: { points: 150 }, purchases: 1, spend: 15_000 });
    await account();
  });

  test('only that of its source', async () => {
    const { bought, refunded, points } = await worldWith(rules);
    await bought(10_000, 'p1', { source: 'till' });
    await bought(20_000, 'p1', { source: 'shop' });
    await refunded('p1', {}, { source: 'till' });
    expect(await points()).toBe(200);
    await refunded('p1', { source: 'shop' }, { source: 'office' });
    expect(await points()).toBe(0);
  });

  test('the last purchase is the one before it', async () => {
    const { bought, refunded, member } = await worldWith(rules);
    const [first, last] = ['2026-11-05T10:00:00.000Z', '2026-11-15T10:00:00.000Z'];
    await bought(1000, 'p1', { time: first });
    await bought(1000, 'p2', { time: last });
    await refunded('p2');
    expect((await member()).rhythm.lastPurchaseAt).toBe(first);
    await bought(1000, 'p3', { time: '2026-11-10T10:00:00.000Z' });
    expect((await member()).rhythm.lastPurchaseAt).toBe('2026-11-10T10:00:00.000Z');
  });

  test('points that were spent meanwhile are owed, and those that had left do not leave twice', async () => {
    const { bought, refunded, say, points, at, account } = await worldWith({ ...perWhole, expire: { afterMonths: 1 } });
    await bought(10_000, 'p1');
    await say('points.spent', { points: 80 });
    at('2027-01-02T12:00:00.000Z');
    expect(await points()).toBe(0);
    await refunded('p1');
    expect(await points()).toBe(-80);
    await account();
  });

  test('what a tier added goes with it', async () => {
    const earn = [{ earn: 'buy', on: 'purchase.completed', points: 1, per: 100, times: { silver: 1.5 } }];
    const { bought, refunded, points, account } = await worldWith({ earn });
    await bought(50_000, 'p1');
    await bought(700, 'p2');
    // 7 and half of it, rounded down.
    expect(await points()).toBe(500 + 10);
    await refunded('p2', { amount: 500 });
    expect(await points()).toBe(500 + 3);
    await refunded('p2');
    expect(await points()).toBe(500);
    await account();
  });

  test('a correction says what it was, and a refund is of that', async () => {
    const { bought, refunded, say, member, account } = await worldWith(rules);
    await refunded('p1', { amount: 1000 });
    await bought(25_000, 'p1');
    await say('purchase.corrected', { reverses: 'p1', amount: 5000 });
    expect(await member()).toMatchObject({ balance: { points: 40 }, spend: 4000, purchases: 1 });
    await say('purchase.corrected', { reverses: 'p1', amount: 31_000 }, { time: '2026-11-21T11:59:00.000Z' });
    expect((await member()).spend).toBe(4000);
    await say('purchase.corrected', { reverses: 'p1', amount: 31_000 });
    expect(await member()).toMatchObject({ balance: { points: 300 }, spend: 30_000, purchases: 1 });
    await account();
  });

  test('in any order, and with all told twice, it ends in the same account', async () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 60_000 }), { minLength: 1, maxLength: 4 });
    const parts = fc.array(
      fc.record({ of: fc.nat(3), amount: fc.option(fc.integer({ min: 1, max: 40_000 }), { nil: undefined }) }),
      { maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(amounts, parts, fc.infiniteStream(fc.nat(1000)), async (bills, refunds, draws) => {
        const { accept, drain, member, account } = await worldWith(rules);
        const facts = [
          ...bills.map((amount, i) => ({
            id: `p${i}`,
            type: 'purchase.completed',
            data: { amount, currency: 'SEK' },
          })),
          ...refunds.map(({ of, amount }, i) => ({
            id: `r${i}`,
            type: 'purchase.refunded',
            data: { reverses: `p${of}`, ...(amount === undefined ? {} : { amount }) },
          })),
        ];
        const shuffled = [...facts, ...facts]
          .map((fact) => ({ fact, drawn: Number(draws.next().value) }))
          .sort((a, b) => a.drawn - b.drawn);
        for (const { fact } of shuffled) {
          await accept(fact);
          if (Number(draws.next().value) % 2 === 0) await drain();
        }
        await drain();
        const left = bills.map((amount, i) =>
          refunds
            .filter(({ of }) => of === i)
            .reduce((rest, part) => (part.amount === undefined ? 0 : Math.max(0, rest - part.amount)), amount),
        );
        const kept = left.filter((amount) => amount > 0);
        const sum = (of: (amount: number) => number) => kept.reduce((total, amount) => total + of(amount), 0);
        expect(await member()).toMatchObject({
          balance: { points: sum((amount) => Math.floor(amount / 100)) },
          cashback: sum((amount) => Math.floor(amount / 100)),
          spend: sum((amount) => amount),
          purchases: kept.length,
        });
        await account();
      }),
      { numRuns: 40 },
    );
  });
});

describe('a tier that was gained by a purchase that came back', () => {
  const yearly = { ...perWhole, qualify: { window: { months: 12 } } } as const;

  test('is taken back', async () => {
    const { bought, refunded, member } = await worldWith(yearly);
    await bought(60_000, 'p1');
    expect((await member()).tier).toMatchObject({ tier: 'silver', until: '2027-11-30' });
    await refunded('p1', { amount: 20_000 });
    expect((await member()).tier).toMatchObject({ tier: 'bronze', until: null });
  });

  test('is kept to its day where the programme says so', async () => {
    const { bought, refunded, member, at } = await worldWith({
      ...yearly,
      qualify: { ...yearly.qualify, onReversal: 'keep' },
    });
    await bought(60_000, 'p1');
    await refunded('p1');
    expect((await member()).tier).toMatchObject({ tier: 'silver', until: '2027-11-30' });
    at('2027-12-01T12:00:00.000Z');
    expect((await member()).tier.tier).toBe('bronze');
  });

  test('stays where it was reached without it', async () => {
    const { bought, refunded, member } = await worldWith(yearly);
    await bought(55_000, 'p1');
    await bought(60_000, 'p2');
    await refunded('p2');
    expect((await member()).tier.tier).toBe('silver');
  });

  test('falls to the one that was reached without it, for as long', async () => {
    const { bought, refunded, member } = await worldWith(yearly);
    await bought(60_000, 'p1');
    await bought(150_000, 'p2');
    expect((await member()).tier.tier).toBe('gold');
    await refunded('p2');
    expect((await member()).tier).toMatchObject({ tier: 'silver', until: '2027-11-30' });
  });

  test('or to the one before it, while that is kept still', async () => {
    const { bought, refunded, member, at } = await worldWith(yearly);
    await bought(60_000, 'p1');
    at('2027-11-20T12:00:00.000Z');
    await bought(210_000, 'p2');
    expect((await member()).tier).toMatchObject({ tier: 'gold', until: '2028-11-30' });
    await refunded('p2');
    expect((await member()).tier).toMatchObject({ tier: 'silver', until: '2027-11-30' });
  });
});

describe('what was given for a number of purchases', () => {
  test('a milestone that is not reached any more gives its points back, and is reached again', async () => {
    const { bought, refunded, points, facts, account } = await worldWith({
      milestones: [{ milestone: 'three', of: 'purchases', at: [3], gives: { points: 25 } }],
    });
    for (const id of ['p1', 'p2', 'p3']) await bought(1000, id);
    expect(await points()).toBe(25);
    await refunded('p2');
    expect(await points()).toBe(0);
    await bought(1000, 'p4');
    expect(await points()).toBe(25);
    await refunded('p4');
    expect(await points()).toBe(0);
    expect(facts).toBeDefined();
    await account();
  });

  test('its points leave the lot they came into, not those that would have left first', async () => {
    const { bought, refunded, member, account, at } = await worldWith({
      ...perWhole,
      expire: { afterMonths: 12 },
      milestones: [{ milestone: 'two', of: 'purchases', at: [2], gives: { points: 25 } }],
    });
    await bought(1000, 'p1');
    at('2027-01-15T12:00:00.000Z');
    await bought(1000, 'p2');
    await refunded('p2');
    const left = async () => (await member()).lots.map(({ expiresOn, remaining }) => [expiresOn, remaining]);
    expect(await left()).toEqual([['2027-11-30', 10]]);
    expect((await member()).balance).toMatchObject({ points: 10, earned: 10, spent: 0 });
    await bought(1000, 'p3');
    expect(await left()).toEqual([
      ['2027-11-30', 10],
      ['2028-01-31', 35],
    ]);
    at('2027-12-01T12:00:00.000Z');
    expect((await member()).balance).toMatchObject({ points: 35, expired: 10 });
    await account();
  });

  const cards = {
    rewards: [{ reward: 'drink', title: 'Any drink' }],
    stampCards: [{ card: 'two', name: 'Two', on: 'purchase.completed', stamps: 2, gives: 'drink' }],
  };
  const open = ({ rewards }: { rewards: readonly { rewardId: string; open: number }[] }) =>
    rewards.find(({ rewardId }) => rewardId === 'drink')?.open ?? 0;

  test('a card that is not full any more takes back its reward, and gives it when it is full again', async () => {
    const { bought, refunded, member } = await worldWith(cards);
    for (const id of ['p1', 'p2']) await bought(1000, id);
    expect(open(await member())).toBe(1);
    await refunded('p2');
    expect(open(await member())).toBe(0);
    await bought(1000, 'p3');
    expect(open(await member())).toBe(1);
  });

  test('but not one that was used, which is not given a second time', async () => {
    const { bought, refunded, redeem, member } = await worldWith(cards);
    for (const id of ['p1', 'p2']) await bought(1000, id);
    await redeem('drink');
    await refunded('p2');
    await bought(1000, 'p3');
    expect(open(await member())).toBe(0);
  });
});

describe('a cancelled redemption', () => {
  const rules = {
    expire: { afterMonths: 1 },
    rewards: [
      { reward: 'mug', title: 'Mug', points: 100, stock: 1, perMember: 1 },
      { reward: 'cake', title: 'Cake' },
    ],
  };

  test('brings back points and the piece, and counts for no tier', async () => {
    const { say, redeem, member, points, account } = await worldWith(rules);
    await say('points.earned', { points: 120 });
    const { redemptionId } = await redeem('mug');
    expect(await points()).toBe(20);
    await say('redemption.cancelled', { redemptionId });
    await say('redemption.cancelled', { redemptionId });
    expect((await member()).balance).toEqual({ points: 120, earned: 120, spent: 0, expired: 0 });
    expect((await member()).rewards).toEqual([]);
    expect(await redeem('mug')).toMatchObject({ status: 'accepted' });
    expect(await points()).toBe(20);
    await account();
  });

  test('brings back a reward that was unlocked', async () => {
    const { say, redeem, member } = await worldWith(rules);
    await say('reward.unlocked', { rewardId: 'cake' });
    const { redemptionId } = await redeem('cake');
    expect((await member()).rewards).toMatchObject([{ state: 'requested', open: 0 }]);
    await say('redemption.cancelled', { redemptionId });
    expect((await member()).rewards).toMatchObject([{ state: 'unlocked', open: 1 }]);
    expect(await redeem('cake')).toMatchObject({ status: 'accepted' });
  });

  test('gives what would have left meanwhile another month', async () => {
    const { say, redeem, member, at, account } = await worldWith(rules);
    await say('points.earned', { points: 120, expiresAt: '2026-11-30' });
    const { redemptionId } = await redeem('mug');
    at('2026-12-05T12:00:00.000Z');
    await say('redemption.cancelled', { redemptionId });
    const { balance, lots } = await member();
    expect(balance.points).toBe(100);
    expect(lots).toEqual([{ expiresOn: '2027-01-31', earned: 100, remaining: 100 }]);
    await account();
  });

  test('of somebody else, or of nothing, is refused', async () => {
    const { say } = await worldWith(rules);
    expect(await say('redemption.cancelled', { redemptionId: 'none' })).toMatchObject({
      status: 'rejected',
      path: 'data.redemptionId',
    });
  });
});
