import { describe, expect, test } from '@jest/globals';
import { effectOf } from '#events/effect.ts';
import { redeem } from '#inbound/redeem.ts';
import type { Programme } from '#programme/programme.ts';
import { idOf } from '#words/ids.ts';
import { redemptionOf } from '#loyalty/redemption.ts';
import { createLoyalty, happened, rulesWith } from '../../support/loyalty.ts';

const NOW = '2026-11-21T12:00:00.000Z';
const rules = rulesWith({
  rewards: [
    { reward: 'bun', title: 'Bun', points: 50 },
    { reward: 'mug', title: 'Mug', points: 200, stock: 1 },
    { reward: 'tasting', title: 'Tasting', points: 100, tier: 'silver' },
    { reward: 'once', title: 'Once', points: 60, perMember: 1 },
    { reward: 'coffee', title: 'Coffee' },
  ],
});
const programme = rules as Programme;

const shop = () => {
  const loyalty = createLoyalty(rules);
  const ask = async (replyId: string, memberId = 'alma') =>
    redeem({ members: loyalty.store.members, now: () => new Date(NOW) }, await loyalty.row(memberId), programme, {
      id: replyId,
      channel: 'rcs',
    });
  return {
    ...loyalty,
    ask,
    have: (points: number, memberId = 'alma') =>
      loyalty.send([happened('points.earned', NOW, { points }, { memberId })]),
    unlock: (rewardId: string) => loyalty.send([happened('reward.unlocked', NOW, { rewardId })]),
    points: async (memberId = 'alma') => (await loyalty.member(NOW, memberId)).balance.points,
  };
};
/** What is said of the how-manieth redemption of a reward, which its voucher follows from. */
const told = (name: string, title: string, memberId: string, number: number) => {
  const rewardId = title.toLowerCase();
  return { name, facts: { event: { title, rewardId, redemptionId: idOf(memberId, rewardId, number) } } };
};
const requested = (title: string, memberId = 'alma', number = 1) => told('redeem-requested', title, memberId, number);

describe('REDEEM', () => {
  test.each([
    ['nothing without points', 49, { name: 'redeem-nothing' }, 49],
    ['what they can pay for', 50, requested('Bun'), 0],
    ['the dearest they can pay for', 210, requested('Mug'), 10],
    ['not what is for a higher tier', 130, requested('Once'), 70],
  ])('takes %s', async (_, have, answer, left) => {
    const { ask, points, ...rest } = shop();
    await rest.have(have);
    expect(await ask('r1')).toEqual(answer);
    expect(await points()).toBe(left);
  });

  test('takes what is unlocked before anything is paid for, and each time once', async () => {
    const { ask, have, unlock, points } = shop();
    await have(60);
    await unlock('coffee');
    await unlock('coffee');
    expect(await ask('r1')).toEqual(requested('Coffee'));
    expect(await ask('r2')).toEqual(requested('Coffee', 'alma', 2));
    expect(await points()).toBe(60);
    expect(await ask('r3')).toEqual(requested('Once'));
    expect(await ask('r4')).toEqual(told('redeem-pending', 'Once', 'alma', 1));
    expect(await points()).toBe(0);
  });

  test('lets a member have no more than so many of one', async () => {
    const { ask, have, points } = shop();
    await have(119);
    expect(await ask('r1')).toEqual(requested('Once'));
    expect(await ask('r2')).toEqual(requested('Bun'));
    expect(await points()).toBe(9);
  });

  test('takes one reward for one reply, however often it is delivered and whatever else could be had', async () => {
    const { ask, have, points } = shop();
    await have(500);
    expect(await ask('r1')).toEqual(requested('Mug'));
    expect(await ask('r1')).toEqual(requested('Mug'));
    expect(await Promise.all([ask('r1'), ask('r1')])).toEqual([requested('Mug'), requested('Mug')]);
    expect(await points()).toBe(300);
  });

  test('tells a reply that comes again what it was told, also when nothing is left to be had', async () => {
    const { ask, have } = shop();
    await have(60);
    expect(await ask('r1')).toEqual(requested('Once'));
    expect(await ask('r1')).toEqual(requested('Once'));
    expect(await ask('r2')).toEqual(told('redeem-pending', 'Once', 'alma', 1));
  });

  test('spends no points twice when two replies come at once', async () => {
    const { ask, have, points, store } = shop();
    await have(70);
    const answers = await Promise.all(['r1', 'r2', 'r3'].map((id) => ask(id)));
    expect(
      answers.filter((answer) => answer !== undefined && 'name' in answer && answer.name === 'redeem-requested'),
    ).toHaveLength(1);
    expect(await points()).toBe(10);
    const moved = (await store.members.ledger('alma')).map(({ moves }) => moves[0]?.points ?? 0);
    expect(moved.toSorted((a, b) => a - b)).toEqual([-60, 70]);
  });

  test('gives the last piece to one of two who race for it, and the other keeps their points or takes what is left', async () => {
    const { ask, have, points } = shop();
    await have(200, 'alma');
    await have(200, 'bo');
    const answers = await Promise.all([ask('r1', 'alma'), ask('r2', 'bo')]);
    expect(answers).toEqual([requested('Mug'), requested('Once', 'bo')]);
    expect([await points('alma'), await points('bo')]).toEqual([0, 140]);
  });

  test('takes one unlocked reward when a journey and a reply ask for it at once', async () => {
    const { ask, unlock, store, row, member } = shop();
    await unlock('coffee');
    const event = redemptionOf(await member(NOW), 'oldest', NOW);
    if (event === undefined) throw new Error('expected a request');
    expect(await ask('r1')).toEqual(requested('Coffee'));
    expect(await store.members.commit(event, effectOf(event, rules))).toBe('stale');
    expect((await row()).counters['requested:coffee']).toBe(1);
  });

  test('is settled when the reward is handed over', async () => {
    const { ask, unlock, send, member } = shop();
    await unlock('coffee');
    await ask('r1');
    expect((await member(NOW)).rewards).toMatchObject([{ state: 'requested', open: 0, asked: 1 }]);
    await send([happened('reward.redeemed', '2026-11-21T13:00:00.000Z', { rewardId: 'coffee' })]);
    expect((await member(NOW)).rewards).toMatchObject([{ state: 'redeemed' }]);
  });

  test('a reward that was handed over without being unlocked is no debt', async () => {
    const { send, member } = shop();
    await send([
      happened('reward.redeemed', '2026-11-20', { rewardId: 'coffee' }),
      happened('reward.unlocked', '2026-11-21', { rewardId: 'coffee' }),
    ]);
    expect((await member(NOW)).rewards).toMatchObject([{ state: 'unlocked', open: 1 }]);
  });
});
