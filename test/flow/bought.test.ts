import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { memberOf } from '#loyalty/member.ts';
import { nextLoyaltyChange } from '#loyalty/next-change.ts';
import { snapshotOf } from '#loyalty/snapshot.ts';
import { Loyalty } from '#programme/grammar/loyalty.ts';
import { Settings } from '#programme/grammar/settings.ts';
import { nextSegmentChange } from '#segments/next-segment-change.ts';
import { evaluate } from '#segments/evaluate.ts';
import { smallProgramme } from '../support/programme.ts';
import { createWorld, PHONE } from '../support/world.ts';

const NOW = '2026-11-30T12:00:00.000Z';
const DAY_MS = 86_400_000;
const daysAgo = (days: number): string => new Date(Date.parse(NOW) - days * DAY_MS).toISOString();

const small = smallProgramme();
const bought = {
  beans: { about: 'Beans of any roast', category: ['beans'] },
  filters: { about: 'Paper filters', sku: ['F-2', 'F-4'], months: 3 },
};
const segment = (when: string) => ({ segment: 'due', about: 'Out of beans', when });
const programme = {
  ...small,
  journeys: {},
  settings: Settings.parse({ ...small.settings, bought }),
  loyalty: Loyalty.parse({}),
  segments: { due: segment('member.bought.beans.count >= 2.0 && member.bought.beans.days > 45.0') },
};

const BEANS = { sku: 'B-1', category: 'beans', quantity: 2, amount: 9000 };
const FILTER = { sku: 'F-4', category: 'paper', amount: 1000 };
const CUP = { sku: 'C-1', category: 'cups', amount: 5000 };

const aWorld = async () => {
  const world = await createWorld({ programme });
  world.at('2026-06-01T12:00:00.000Z');
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
  return {
    ...world,
    say,
    row,
    buys: (id: string, lines: readonly object[], days: number) =>
      say(
        'purchase.completed',
        { amount: 10_000, currency: 'SEK', lines, properties: { paidBy: 'card' } },
        { id, time: daysAgo(days) },
      ),
    has: async () => memberOf(await row(), programme, world.deps.now()).bought,
  };
};

describe('what members bought', () => {
  test('a purchase counts once for each thing that is looked for, whatever its lines and pieces', async () => {
    const { buys, has } = await aWorld();
    expect(await has()).toEqual({
      beans: { count: 0, lastAt: null, days: 0 },
      filters: { count: 0, lastAt: null, days: 0 },
    });
    await buys('p-1', [BEANS, { ...BEANS, sku: 'B-2' }, CUP], 60);
    await buys('p-2', [FILTER, BEANS], 50);
    await buys('p-3', [CUP], 1);
    expect(await has()).toEqual({
      beans: { count: 2, lastAt: daysAgo(50), days: 50 },
      filters: { count: 1, lastAt: daysAgo(50), days: 50 },
    });
  });

  test('what came back is not counted, and the one before it is the last', async () => {
    const { buys, has, say } = await aWorld();
    await buys('p-1', [BEANS], 60);
    await buys('p-2', [BEANS], 50);
    await say('purchase.refunded', { reverses: 'p-2', amount: 400 });
    expect((await has())['beans']).toEqual({ count: 2, lastAt: daysAgo(50), days: 50 });
    await say('purchase.refunded', { reverses: 'p-2' });
    expect((await has())['beans']).toEqual({ count: 1, lastAt: daysAgo(60), days: 60 });
    await say('purchase.refunded', { reverses: 'p-1' });
    expect((await has())['beans']).toEqual({ count: 0, lastAt: null, days: 0 });
  });

  test('a correction says what it really was', async () => {
    const { buys, has, say } = await aWorld();
    await buys('p-1', [CUP], 60);
    await buys('p-2', [BEANS], 50);
    await say('purchase.corrected', { reverses: 'p-1', amount: 10_000, lines: [BEANS] });
    expect((await has())['beans']).toMatchObject({ count: 2, lastAt: daysAgo(50) });
    await say('purchase.corrected', { reverses: 'p-2', amount: 10_000, lines: [FILTER] });
    expect(await has()).toMatchObject({
      beans: { count: 1, lastAt: daysAgo(60) },
      filters: { count: 1, lastAt: daysAgo(50) },
    });
    // One that says nothing of lines leaves them as they were.
    await say('purchase.corrected', { reverses: 'p-2', amount: 9000 }, { time: NOW });
    expect((await has())['filters']).toMatchObject({ count: 1 });
  });

  test('only what is in its months counts, and the member is looked at when one leaves', async () => {
    const { buys, has, row } = await aWorld();
    await buys('p-1', [FILTER], 100);
    await buys('p-2', [FILTER], 61);
    await buys('p-3', [FILTER], 2);
    // 22 August is out of September to November; 30 September and 28 November are in.
    expect((await has())['filters']).toMatchObject({ count: 2 });
    const next = nextLoyaltyChange(programme, snapshotOf(await row(), programme, new Date(NOW)));
    // The first of December in Stockholm.
    expect(next).toBe('2026-11-30T23:00:00.000Z');
    expect(memberOf(await row(), programme, new Date(next ?? '')).bought['filters']).toMatchObject({ count: 1 });
  });

  test('whoever bought beans twice and none for 45 days is found on that day', async () => {
    const { buys, row } = await aWorld();
    await buys('p-1', [BEANS], 60);
    await buys('p-2', [BEANS], 40);
    const snapshot = snapshotOf(await row(), programme, new Date(NOW));
    expect(evaluate(programme, snapshot).segments).toEqual([]);
    // More than 45 whole days: when 46 are over.
    const at = nextSegmentChange(programme, snapshot);
    expect(at).toBe(new Date(Date.parse(daysAgo(40)) + 46 * DAY_MS).toISOString());
    expect(evaluate(programme, snapshotOf(await row(), programme, new Date(at ?? ''))).segments).toEqual(['due']);
  });

  test('any order of the same facts ends in the same counts', async () => {
    const facts = (buys: Awaited<ReturnType<typeof aWorld>>) => [
      () => buys.buys('p-1', [BEANS], 60),
      () => buys.buys('p-2', [BEANS, FILTER], 50),
      () => buys.say('purchase.refunded', { reverses: 'p-2' }, { id: 'r-2', time: daysAgo(10) }),
      () =>
        buys.say(
          'purchase.corrected',
          { reverses: 'p-1', amount: 8000, lines: [FILTER] },
          { id: 'c-1', time: daysAgo(9) },
        ),
      () => buys.buys('p-3', [BEANS], 70),
    ];
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), async (order) => {
        const world = await aWorld();
        const all = facts(world);
        for (const index of order) await all[index]?.();
        expect(await world.has()).toMatchObject({
          beans: { count: 1, lastAt: daysAgo(70) },
          filters: { count: 1, lastAt: daysAgo(60) },
        });
      }),
      { numRuns: 30, seed: 7 },
    );
  });

  test('a line that is none is refused with its place, and nothing of the purchase is taken', async () => {
    const { say, has } = await aWorld();
    const lines = [BEANS, { ...FILTER, amount: -1 }];
    expect(await say('purchase.completed', { amount: 1, currency: 'SEK', lines })).toMatchObject({
      status: 'rejected',
      path: 'data.lines.1.amount',
    });
    expect((await has())['beans']?.count).toBe(0);
  });
});
