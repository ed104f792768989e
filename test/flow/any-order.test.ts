import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { accountWith, bought, on, refunded, type Told } from '../support/account.ts';

const everyRule = {
  earn: [
    { earn: 'buy', on: 'purchase.completed', points: 1, per: 100, times: { silver: 1.25, gold: 1.5 } },
    { earn: 'first', on: 'purchase.completed', when: 'member.purchases == 1.0', points: 20 },
    { earn: 'rich', on: 'purchase.completed', when: 'member.points > 700.0', points: 7 },
  ],
  expire: { afterMonths: 12 },
  qualify: { by: 'points' as const, window: { months: 12 }, keepMonths: 12 },
  stampCards: [{ card: 'three', name: 'Three', on: 'purchase.completed', stamps: 3, gives: { points: 40 } }],
  cashback: [{ cashback: 'back', on: 'purchase.completed', when: 'member.tier != "bronze"', percent: 2 }],
  milestones: [{ milestone: 'visits', of: 'purchases' as const, at: [2, 4], gives: { points: 60 } }],
  surprises: [
    { surprise: 'cup', on: 'purchase.completed', when: 'member.purchases >= 2.0', oneIn: 2, gives: { points: 33 } },
  ],
};

type Make = (nth: number, clock: string) => Told;
const nth = (n: number): string => `e${n}`;
const pointsOf =
  (type: string, points: number): Make =>
  (n, clock) => ({ id: nth(n), type, time: on(clock), data: { points } });

/** What may happen in the minutes of a day, each in its own. What is paid back was bought before. */
const happening: fc.Arbitrary<Make> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.nat(600).map(
      (units): Make =>
        (n, clock) =>
          bought(nth(n), clock, units),
    ),
  },
  { weight: 2, arbitrary: fc.integer({ min: -150, max: 100 }).map((points) => pointsOf('points.adjusted', points)) },
  { weight: 1, arbitrary: fc.nat(200).map((points) => pointsOf('points.spent', points)) },
  { weight: 1, arbitrary: fc.nat(200).map((points) => pointsOf('points.earned', points)) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.nat(7), fc.option(fc.integer({ min: 1, max: 9_000 }))).map(
      ([which, amount]): Make =>
        (n, clock) =>
          refunded(nth(which % Math.max(1, n)), clock, amount === null ? {} : { amount }),
    ),
  },
);

test('any events of a day end in the same account, in whichever order they come', async () => {
  const standing = async (events: readonly Told[], arrival: (event: Told) => string) => {
    const account = await accountWith(everyRule);
    for (const event of events) await account.arrive(arrival(event), event);
    account.at(on('21:00'));
    await account.lines();
    const { balance, lots, tier, cashback, cards, purchases, spend } = await account.member();
    return { balance, lots, tier: [tier.tier, tier.until], cashback, cards, purchases, spend };
  };
  await fc.assert(
    fc.asyncProperty(
      fc.array(happening, { minLength: 2, maxLength: 8 }).chain((made) => {
        const events = made.map((make, i) => make(i, `10:${10 + i}`));
        return fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length }));
      }),
      async ([inOrder, shuffled]) => {
        expect(await standing(shuffled, () => on('20:00'))).toEqual(await standing(inOrder, ({ time }) => time));
      },
    ),
    { numRuns: 50 },
  );
});
