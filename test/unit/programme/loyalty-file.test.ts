import { expect, test } from '@jest/globals';
import { Loyalty } from '#programme/grammar/loyalty.ts';

const card = (gives: unknown, more = {}) => ({
  stampCards: [{ card: 'ten', name: 'Ten', stamps: 10, gives }],
  ...more,
});

test.each([
  ['a bonus that is not there', card('free'), 'stampCards.0.gives', /no bonus or reward free/],
  ['a card that is not there', { bonuses: { b: { stamps: 1, card: 'ten' } } }, 'bonuses.b', /no card ten/],
  ['a card that fills itself', card({ stamps: 1, card: 'ten' }), 'stampCards.0.gives', /for ever/],
  [
    'a card that fills itself by a bonus',
    card('b', { bonuses: { b: { stamps: 1, card: 'ten' } } }),
    'stampCards.0.gives',
    /for ever/,
  ],
  [
    'a name twice',
    { earn: [1, 2].map(() => ({ earn: 'buy', on: 'purchase.completed', points: 1 })) },
    'earn.1.earn',
    /there twice/,
  ],
  [
    'milestones out of order',
    { milestones: [{ milestone: 'm', of: 'spend', at: [2, 2], gives: { points: 1 } }] },
    'milestones.0.at',
    /higher/,
  ],
  ['half a point', { earn: [{ earn: 'buy', on: 'purchase.completed', points: 0.5 }] }, 'earn.0.points', /./],
  [
    'a thousandth of a percent',
    { cashback: [{ cashback: 'b', on: 'purchase.completed', percent: 0.001 }] },
    'cashback.0.percent',
    /./,
  ],
])('loyalty.yaml refuses %s, and says where', (_, given, path, message) => {
  const { error } = Loyalty.safeParse(given);
  expect(error?.issues.map((issue) => [issue.path.join('.'), issue.message])).toContainEqual([
    path,
    expect.stringMatching(message),
  ]);
});

test('an empty one switches the rules on, and gives nothing', () => {
  expect(Loyalty.parse({})).toMatchObject({
    engine: 'regulars',
    earn: [],
    qualify: { by: 'points', window: 'ever', keepMonths: 12 },
  });
});
