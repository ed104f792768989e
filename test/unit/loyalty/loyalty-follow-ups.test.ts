import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type * as z from 'zod';
import type { MemberEvent } from '#words/event.ts';
import type { Loyalty } from '#programme/grammar/loyalty.ts';
import { bought, createLoyalty, happened, rulesWith } from '../../support/loyalty.ts';

type Given = z.input<typeof Loyalty>;
const kinds = (events: readonly MemberEvent[]) =>
  events.map(({ type, data }) => `${type} ${Object.values(data).join(' ')}`);
const REWARD = { reward: 'coffee', title: { en: 'Coffee', sv: 'Kaffe' } };

describe('stamp cards', () => {
  const card: Given = {
    stampCards: [{ card: 'three', name: 'Three', on: 'purchase.completed', stamps: 3, gives: 'coffee' }],
    rewards: [REWARD],
  };

  test('each full card gives once, and the next one starts empty', async () => {
    const loyalty = createLoyalty(rulesWith(card));
    await loyalty.send(Array.from({ length: 7 }, (_, i) => bought(`2026-11-0${i + 1}`, 100)));
    expect(kinds(loyalty.followed)).toEqual([
      'card.filled three 1',
      'reward.unlocked coffee Coffee three',
      'card.filled three 2',
      'reward.unlocked coffee Coffee three',
    ]);
    const member = await loyalty.member('2026-11-10T12:00:00Z');
    expect(member.cards).toEqual([{ card: 'three', name: 'Three', stamps: 1, of: 3, filled: 2 }]);
    expect(member.rewards).toMatchObject([{ rewardId: 'coffee', state: 'unlocked', open: 2 }]);
  });

  test('stamps that come at once fill several cards', async () => {
    const loyalty = createLoyalty(rulesWith(card));
    await loyalty.send([happened('stamp.earned', '2026-11-01', { stamps: 8 })]);
    expect((await loyalty.member('2026-11-10T12:00:00Z')).cards[0]).toMatchObject({ stamps: 2, filled: 2 });
  });

  test('a reward is called what the member reads, and is gone when it is not redeemed in time', async () => {
    const loyalty = createLoyalty(rulesWith({ ...card, rewards: [{ ...REWARD, validFor: '10d' }] }));
    await loyalty.send([
      happened('member.enrolled', '2026-11-01', { locale: 'sv-SE' }),
      happened('stamp.earned', '2026-11-01', { stamps: 3 }),
    ]);
    expect((await loyalty.member('2026-11-05T12:00:00Z')).rewards).toMatchObject([
      { title: 'Kaffe', state: 'unlocked', until: '2026-11-11T12:00:00.000Z' },
    ]);
    expect(await loyalty.pass('2026-11-05T12:00:00.000Z', '2026-12-31')).toEqual(['2026-11-11T12:00:00.000Z']);
    expect((await loyalty.member('2026-11-11T12:00:00Z')).rewards).toMatchObject([{ state: 'expired', open: 0 }]);
  });
});

describe('milestones', () => {
  test.each<[string, Given['milestones'], readonly MemberEvent[], readonly string[]]>([
    [
      'purchases',
      [{ milestone: 'm', of: 'purchases', at: [2, 3], gives: { points: 5 } }],
      [1, 2, 3, 4].map((n) => bought(`2026-11-0${n}`, 1)),
      ['m purchases 2', 'm purchases 3'],
    ],
    [
      'spend, two at once',
      [{ milestone: 'm', of: 'spend', at: [100, 200], gives: { cashback: 5 } }],
      [bought('2026-11-01', 300)],
      ['m spend 100', 'm spend 200'],
    ],
    [
      'points',
      [{ milestone: 'm', of: 'points', at: [10], gives: { points: 5 } }],
      [happened('points.earned', '2026-11-01', { points: 9 }), happened('points.earned', '2026-11-02', { points: 1 })],
      ['m points 10'],
    ],
    [
      'referrals',
      [{ milestone: 'm', of: 'referrals', at: [1], gives: { points: 5 } }],
      [happened('referral.completed', '2026-11-01', { referredId: 'bo' })],
      ['m referrals 1'],
    ],
  ])('of %s are reached once each', async (_, milestones, events, reached) => {
    const loyalty = createLoyalty(rulesWith({ milestones }));
    await loyalty.send(events);
    const found = loyalty.followed.filter(({ type }) => type === 'milestone.reached');
    expect(found.map(({ data }) => Object.values(data).join(' '))).toEqual(reached);
    expect(loyalty.followed).toHaveLength(2 * reached.length);
  });
});

describe('referrals', () => {
  const rules = rulesWith({
    referral: { referrer: { points: 100 }, friend: { points: 50 } },
    milestones: [{ milestone: 'three-friends', of: 'referrals', at: [2], gives: { points: 7 } }],
  });
  const friend = (memberId: string) => [
    happened('member.enrolled', '2026-11-02', { referredBy: 'alma' }, { memberId }),
    bought('2026-11-03', 100, { memberId }),
    bought('2026-11-04', 100, { memberId }),
  ];

  test('the first purchase of a friend gives to both sides once, and nothing names the referrer after it', async () => {
    const loyalty = createLoyalty(rules);
    await loyalty.send([happened('member.enrolled', '2026-11-01'), ...friend('bo'), ...friend('cy')]);
    expect((await loyalty.member('2026-11-05T12:00:00Z')).balance.points).toBe(207);
    expect((await loyalty.member('2026-11-05T12:00:00Z', 'bo')).balance.points).toBe(50);
    expect((await loyalty.row('bo')).registers['referredBy']?.value).toBeNull();
    await loyalty.send([
      happened('member.enrolled', '2026-11-06', { referredBy: 'cy' }, { memberId: 'bo' }),
      bought('2026-11-07', 1, { memberId: 'bo' }),
    ]);
    expect((await loyalty.row('cy')).counters['referrals']).toBeUndefined();
  });

  test('a purchase from before they joined, heard of after it, completes it too', async () => {
    const loyalty = createLoyalty(rules);
    const [joined] = friend('bo');
    await loyalty.send(
      [...(joined === undefined ? [] : [joined]), bought('2026-11-01', 100, { memberId: 'bo' })],
      '2026-11-05T12:00:00Z',
    );
    expect((await loyalty.row('bo')).registers['referredBy']?.value).toBeNull();
    expect((await loyalty.row()).counters).toMatchObject({ earned: 100, referrals: 1 });
  });

  test('a member has a code by which they are found, also one who joined before there were codes', async () => {
    const loyalty = createLoyalty(rules);
    await loyalty.send([happened('member.enrolled', '2026-11-01'), bought('2026-11-01', 1, { memberId: 'bo' })]);
    for (const memberId of ['alma', 'bo']) {
      const code = (await loyalty.member('2026-11-05T12:00:00Z', memberId)).referralCode ?? '';
      expect(code).toMatch(/^[2-9B-DF-HJKMNP-TV-Z]{8}$/);
      expect(await loyalty.store.members.findByCode(code)).toBe(memberId);
    }
  });
});

describe('surprises', () => {
  const surprise = (oneIn: number) =>
    rulesWith({ surprises: [{ surprise: 'lucky', on: 'purchase.completed', oneIn, gives: { points: 5 } }] });

  test('every event where it is one in one, and about one in ten where it is ten', async () => {
    const all = createLoyalty(surprise(1));
    await all.send([bought('2026-11-01', 1), bought('2026-11-02', 1)]);
    expect(all.followed).toHaveLength(2);
    const few = createLoyalty(surprise(10));
    await few.send(Array.from({ length: 1000 }, (_, i) => bought('2026-11-01', 1, { id: `b${i}` })));
    expect(few.followed.length).toBeGreaterThan(60);
    expect(few.followed.length).toBeLessThan(150);
  });

  test('the same events draw the same lots', async () => {
    const draw = async () => {
      const loyalty = createLoyalty(surprise(3));
      await loyalty.send(Array.from({ length: 30 }, (_, i) => bought('2026-11-01', 1, { id: `b${i}` })));
      return loyalty.followed.map(({ id }) => id);
    };
    expect(await draw()).toEqual(await draw());
  });
});

describe('tiers', () => {
  const earn = [{ earn: 'buy', on: 'purchase.completed', points: 1, per: 1 }];
  const yearly: Given = { earn, qualify: { window: { months: 12 }, keepMonths: 12 } };

  test('a tier is reached at once, and told with the one before it and how long it is kept', async () => {
    const loyalty = createLoyalty(rulesWith(yearly));
    await loyalty.send([bought('2026-01-10', 400), bought('2026-02-10', 200), bought('2026-03-10', 1000)]);
    expect(loyalty.followed.map(({ time, data }) => [time, data])).toEqual([
      ['2026-02-10T12:00:00.000Z', { tier: 'silver', from: 'bronze', until: '2027-02-28' }],
      ['2026-03-10T12:00:00.000Z', { tier: 'gold', from: 'silver', until: '2027-03-31' }],
    ]);
    expect((await loyalty.member('2026-03-11T12:00:00Z')).tier).toMatchObject({
      tier: 'gold',
      until: '2027-03-31',
      next: null,
    });
  });

  test.each([
    [
      'renewed when the window still earns it',
      [bought('2026-12-01', 600)],
      { tier: 'silver', from: 'silver', until: '2028-02-29' },
    ],
    ['lost when it does not', [bought('2026-12-01', 100)], { tier: 'bronze', from: 'silver', until: null }],
  ])('on the day after it ends a tier is %s', async (_, events, data) => {
    const loyalty = createLoyalty(rulesWith(yearly));
    await loyalty.send([bought('2026-02-10', 600), ...events]);
    const instants = await loyalty.pass('2026-12-02T00:00:00.000Z', '2027-03-31T00:00:00.000Z');
    expect(instants).toContain('2027-03-01T00:00:00.000Z');
    expect(loyalty.followed.slice(1).map((event) => [event.type, event.time, event.data])).toEqual([
      ['tier.changed', '2027-03-01T00:00:00.000Z', data],
    ]);
    expect((await loyalty.member('2027-03-01T00:00:00Z')).tier).toMatchObject({ tier: data.tier, until: data.until });
  });

  test('a lost tier is shown as lost from its day on, before anybody has looked', async () => {
    const loyalty = createLoyalty(rulesWith(yearly));
    await loyalty.send([bought('2026-02-10', 600)]);
    expect((await loyalty.member('2027-02-28T22:00:00Z')).tier.tier).toBe('silver');
    expect((await loyalty.member('2027-03-01T00:00:00Z')).tier.tier).toBe('bronze');
  });

  test.each<[string, Given['qualify'], readonly number[], string]>([
    ['points', { by: 'points', window: { months: 2 } }, [300, 300], 'silver'],
    ['points outside the window', { by: 'points', window: { months: 1 } }, [300, 300], 'bronze'],
    ['spend', { by: 'spend', window: { months: 2 } }, [1000, 600], 'gold'],
    ['purchases', { by: 'purchases', window: { months: 2 } }, [1000, 600], 'bronze'],
    ['points of all time', { by: 'points', window: 'ever' }, [300, 300], 'silver'],
  ])('count %s', async (_, qualify, amounts, tier) => {
    const loyalty = createLoyalty(rulesWith({ earn, qualify }));
    await loyalty.send(amounts.map((amount, i) => bought(`2026-0${i + 1}-15`, amount)));
    expect((await loyalty.member('2026-02-20T12:00:00Z')).tier.tier).toBe(tier);
  });

  test('two tiers reached at one instant end in the higher one', async () => {
    const loyalty = createLoyalty(rulesWith(yearly));
    await loyalty.send([bought('2026-01-10', 600), bought('2026-01-10', 1000)]);
    expect((await loyalty.row()).registers['tier']?.value).toBe('gold');
  });

  test('a month that leaves the window is an instant at which progress falls', async () => {
    const loyalty = createLoyalty(rulesWith({ earn, qualify: { window: { months: 3 } } }));
    await loyalty.send([bought('2026-01-10', 250)]);
    const next = await loyalty.pass('2026-01-11T00:00:00.000Z', '2026-12-31T00:00:00.000Z');
    expect(next).toEqual(['2026-04-01T00:00:00.000Z']);
    expect((await loyalty.member('2026-03-31T23:00:00Z')).tier.progress).toBe(0.5);
    expect((await loyalty.member('2026-04-01T00:00:00Z')).tier.progress).toBe(0);
  });
});

describe('points that leave', () => {
  test('are told once, on the day after, and move nothing by that', async () => {
    const loyalty = createLoyalty(
      rulesWith({ earn: [{ earn: 'buy', on: 'purchase.completed', points: 1, per: 1 }], expire: { afterMonths: 1 } }),
    );
    await loyalty.send([bought('2026-01-10', 100), happened('points.spent', '2026-01-20', { points: 30 })]);
    await loyalty.pass('2026-01-21T00:00:00.000Z', '2026-04-01T00:00:00.000Z');
    expect(loyalty.followed).toMatchObject([
      { type: 'points.expired', time: '2026-03-01T00:00:00.000Z', data: { points: 70, expiresOn: '2026-02-28' } },
    ]);
    expect((await loyalty.member('2026-03-02T00:00:00Z')).balance).toEqual({
      points: 0,
      earned: 100,
      spent: 30,
      expired: 70,
    });
  });
});

const everything: Given = {
  earn: [
    {
      earn: 'buy',
      on: ['purchase.completed', 'points.earned', 'stamp.earned'],
      points: 3,
      times: { silver: 2, gold: 3 },
    },
    { earn: 'again', on: ['points.earned', 'card.filled', 'tier.changed'], when: 'member.points > 1.0', points: 50 },
  ],
  expire: { afterMonths: 2 },
  qualify: { window: { months: 3 }, keepMonths: 1 },
  stampCards: [
    { card: 'a', name: 'A', on: ['purchase.completed', 'stamp.earned'], stamps: 1, gives: { points: 400 } },
    { card: 'b', name: 'B', on: 'reward.unlocked', when: 'member.purchases > 0.0', stamps: 2, gives: 'coffee' },
  ],
  cashback: [{ cashback: 'back', on: ['purchase.completed', 'cashback.earned'], percent: 50 }],
  milestones: [
    { milestone: 'm', of: 'points', at: [10, 100, 1000, 5000], gives: { stamps: 5, card: 'a' } },
    { milestone: 'n', of: 'purchases', at: [1, 2, 3], gives: { stamps: 3, card: 'b' } },
    { milestone: 'o', of: 'referrals', at: [1], gives: { points: 5 } },
  ],
  referral: { on: ['purchase.completed', 'stamp.earned'], referrer: { stamps: 2, card: 'a' }, friend: { points: 9 } },
  rewards: [REWARD],
  surprises: [
    {
      surprise: 's',
      on: ['purchase.completed', 'points.earned', 'milestone.reached'],
      oneIn: 1,
      gives: { stamps: 1, card: 'b' },
    },
  ],
};

describe('whatever the rules feed one another', () => {
  test('what follows from one event comes to an end', async () => {
    const loyalty = createLoyalty(rulesWith(everything));
    await loyalty.send([
      happened('member.enrolled', '2026-11-01', { referredBy: 'bo' }),
      bought('2026-11-02', 100_000),
      happened('stamp.earned', '2026-11-03', { stamps: 40, card: 'a' }),
    ]);
    expect(loyalty.followed.length).toBeLessThan(300);
    expect(new Set(loyalty.followed.map(({ id }) => id)).size).toBe(loyalty.followed.length);
  });

  test('the same events by the same clock end in the same members, and history starts nothing else', async () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-11-${String(n).padStart(2, '0')}`);
    const one = fc.oneof(
      fc.tuple(day, fc.nat(50_000)).map(([time, amount]) => bought(time, amount)),
      fc.tuple(day, fc.nat(20)).map(([time, stamps]) => happened('stamp.earned', time, { stamps })),
      fc.tuple(day, fc.nat(300)).map(([time, points]) => happened('points.earned', time, { points })),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(one, { maxLength: 8 }), async (events) => {
        const [live, history] = [createLoyalty(rulesWith(everything)), createLoyalty(rulesWith(everything))];
        await live.send(events, '2026-11-30T12:00:00Z');
        await history.send(
          events.map((event) => ({ ...event, history: true as const })),
          '2026-11-30T12:00:00Z',
        );
        expect(history.followed.every((event) => event.history === true)).toBe(true);
        expect(history.followed.map(({ id }) => id)).toEqual(live.followed.map(({ id }) => id));
      }),
      { numRuns: 40 },
    );
  });
});
