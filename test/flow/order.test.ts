import { describe, expect, test } from '@jest/globals';
import { RECOUNT_LINES } from '#loyalty/recount/recount.ts';
import { accountWith, adjusted, bought, on, refunded, type Told } from '../support/account.ts';

/** A point for each whole unit, twice as many in silver, which begins at 500. */
const doubled = { earn: [{ earn: 'buy', on: 'purchase.completed', points: 1, per: 100, times: { silver: 2 } }] };

const EVENING = on('20:00');

describe('what follows by rule is as if events had come in the order of their own times', () => {
  test('a purchase is multiplied by the tier that it would have found', async () => {
    const account = await accountWith(doubled);
    await account.arrive(EVENING, bought('second', '12:10', 100), bought('first', '12:00', 500));
    // The first finds bronze and makes silver, the second finds silver: 500 + 2 x 100.
    expect((await account.member()).balance.points).toBe(700);
    expect((await account.member()).tier.tier).toBe('silver');
    await account.lines();
  });

  test('the very first purchase is the one that was first', async () => {
    const account = await accountWith({
      earn: [
        { earn: 'buy', on: 'purchase.completed', points: 1, per: 100 },
        { earn: 'first', on: 'purchase.completed', when: 'member.purchases == 1.0', points: 20 },
      ],
    });
    await account.arrive(EVENING, bought('second', '12:10', 100), bought('first', '12:00', 100));
    const given = (await account.lines()).filter(({ rule }) => rule === 'first');
    const at = (clock: string) => given.filter((line) => line.at === on(clock)).map(({ points }) => points);
    expect(at('12:00')).toEqual([20]);
    expect(at('12:10').toSorted()).toEqual([-20, 20]);
    expect((await account.member()).balance.points).toBe(220);
  });

  test('a refund takes with it what was put right: nothing of the second purchase is left', async () => {
    const account = await accountWith(doubled);
    await account.arrive(EVENING, bought('second', '12:10', 100), bought('first', '12:00', 500));
    await account.arrive(EVENING, refunded('second', '13:00'));
    expect((await account.member()).balance).toMatchObject({ points: 500, earned: 500 });
    await account.lines();
  });

  test('a refund that came before both purchases, too', async () => {
    const account = await accountWith(doubled);
    await account.arrive(
      EVENING,
      refunded('second', '13:00'),
      bought('second', '12:10', 100),
      bought('first', '12:00', 500),
    );
    expect((await account.member()).balance).toMatchObject({ points: 500, earned: 500 });
    await account.lines();
  });
});

test('what a rule gives for another event than a purchase is as it came, once', async () => {
  const visits = { earn: 'visit', on: 'visit.made', points: 10, times: { silver: 2 } };
  const account = await accountWith({ earn: [...doubled.earn, visits] });
  const visit = (id: string, clock: string): Told => ({ id, type: 'visit.made', time: on(clock), data: {} });
  await account.arrive(EVENING, visit('in-bronze', '13:00'), bought('first', '12:00', 500));
  await account.arrive(EVENING, visit('in-silver', '11:00'));
  // The first came when they were bronze, the second when they were silver.
  expect((await account.member()).balance.points).toBe(500 + 10 + 20);
  await account.lines();
});

describe('a tier', () => {
  const [before, more, less] = [
    bought('before', '10:00', 490),
    bought('more', '12:00', 20),
    adjusted('less', '13:00', -20),
  ];

  test('that was reached between two events that came the other way round is given, and told once', async () => {
    const account = await accountWith(doubled);
    await account.arrive(EVENING, before, less, more);
    expect((await account.member()).tier.tier).toBe('silver');
    expect(await account.heard()).toBe(1);
  });

  test('that was never reached is put right without a word: nobody hears that they lost what they never had', async () => {
    const account = await accountWith(doubled);
    await account.arrive(EVENING, before, more);
    expect((await account.member()).tier.tier).toBe('silver');
    await account.arrive(EVENING, adjusted('less', '11:00', -20));
    expect((await account.member()).tier).toMatchObject({ tier: 'bronze', until: null });
    expect(await account.heard()).toBe(1);
    expect((await account.row()).last).toMatchObject({
      type: 'account.recounted',
      data: { of: 'tier', late: { source: 'till', id: 'less' }, tier: { tier: 'bronze' } },
    });
  });

  test('that is reached anew after that is told, for it is another', async () => {
    const account = await accountWith(doubled);
    await account.arrive(EVENING, before, more, adjusted('less', '11:00', -20), bought('new', '19:00', 30));
    expect((await account.member()).tier.tier).toBe('silver');
    expect(await account.heard()).toBe(2);
  });
});

describe('a tier is that of the account as it is, and not as it was while a late event was put right', () => {
  const opened: Told = { id: 'look', type: 'app.opened', time: on('19:59'), data: {} };
  const bronze = { tier: 'bronze', until: null };

  test('a refund before its purchase, and a look between what it brought and what came back', async () => {
    const account = await accountWith(doubled);
    await account.arrive(EVENING, refunded('big', '13:00'));
    await account.arriveAtOnce(EVENING, bought('big', '12:00', 500), opened);
    expect((await account.member()).tier).toMatchObject(bronze);
    expect(await account.heard()).toBe(0);
  });

  test('a refund before its purchase, and another purchase that reaches no tier without it', async () => {
    const account = await accountWith(doubled);
    await account.arrive(EVENING, refunded('big', '13:00'));
    await account.arriveAtOnce(EVENING, bought('big', '12:00', 450), bought('small', '14:00', 60));
    expect((await account.member()).tier).toMatchObject(bronze);
    expect(await account.heard()).toBe(0);
  });

  test('a late purchase by which an earlier one was worth less than it had been', async () => {
    const first = { earn: 'first', on: 'purchase.completed', points: 20 };
    const account = await accountWith({
      earn: [...doubled.earn, { ...first, when: 'member.purchases == 1.0 && event.amount >= 10000.0' }],
    });
    await account.arrive(EVENING, bought('second', '12:10', 470));
    // With it 470 + 20 + 10, until the 20 are gone that were for the first.
    await account.arriveAtOnce(EVENING, bought('first', '12:00', 10), opened);
    expect((await account.member()).balance.points).toBe(480);
    expect((await account.member()).tier).toMatchObject(bronze);
  });

  test('a refund of something that never comes keeps nobody from their tier', async () => {
    const account = await accountWith(doubled);
    await account.arrive(EVENING, refunded('elsewhere', '11:00'));
    await account.arriveAtOnce(EVENING, bought('big', '12:00', 500), opened);
    expect((await account.member()).tier.tier).toBe('silver');
    expect(await account.heard()).toBe(1);
  });

  test('that was reached in order is given, whatever came before anybody looked', async () => {
    const account = await accountWith(doubled);
    await account.arriveAtOnce(EVENING, bought('big', '12:00', 500), adjusted('less', '12:10', -20), opened);
    expect((await account.member()).tier.tier).toBe('silver');
    expect(await account.heard()).toBe(1);
  });
});

describe('what it costs and where it ends', () => {
  test('events that come in order have no account read', async () => {
    const account = await accountWith(doubled);
    await account.arrive(EVENING, bought('a', '12:00', 500), bought('b', '12:00', 10), adjusted('c', '12:20', -20));
    await account.arrive(EVENING, bought('d', '12:30', 10), {
      id: 'e',
      type: 'app.opened',
      time: on('18:00'),
      data: {},
    });
    await account.arrive(EVENING, bought('f', '13:00', 10));
    expect(account.reads()).toBe(0);
  });

  test('the stream that delivers everything once more changes nothing', async () => {
    const account = await accountWith(doubled);
    await account.arrive(EVENING, bought('second', '12:10', 100), bought('first', '12:00', 500));
    const { seq } = await account.row();
    await account.again();
    expect((await account.row()).seq).toBe(seq);
    expect(await account.heard()).toBe(1);
  });

  test('with more lines since than are worked out again it counts as it comes', async () => {
    const account = await accountWith(doubled);
    const many = Array.from({ length: RECOUNT_LINES }, (_, i) => adjusted(`gift-${i}`, '14:00', 1));
    await account.arrive(EVENING, ...many, bought('second', '13:00', 100), bought('first', '12:00', 500));
    expect((await account.member()).balance.points).toBe(RECOUNT_LINES + 600);
  });

  test('and so does one that had come back before it came: no tier is left of it', async () => {
    const account = await accountWith(doubled);
    const many = Array.from({ length: RECOUNT_LINES }, (_, i) => adjusted(`gift-${i}`, '14:00', 1));
    await account.arrive(EVENING, ...many, refunded('big', '13:00'), bought('big', '12:00', 500));
    expect((await account.member()).balance.points).toBe(RECOUNT_LINES);
    expect((await account.member()).tier).toMatchObject({ tier: 'bronze', until: null });
  });

  test.each([
    ['31 days old', '2026-11-23T12:00:00.000Z', '2026-12-24T12:00:01.000Z', 600],
    ['30 days old', '2026-11-23T12:00:00.000Z', '2026-12-23T12:00:00.000Z', 700],
    ['of before the programme was the live one', '2026-11-21T11:59:59.000Z', '2026-11-24T12:00:00.000Z', 600],
  ])('a late event that is %s', async (_, time, arrival, points) => {
    const account = await accountWith(doubled);
    await account.arrive(EVENING, bought('second', '12:10', 100));
    await account.arrive(arrival, { ...bought('first', '12:00', 500), time });
    expect((await account.member()).balance.points).toBe(points);
  });
});
