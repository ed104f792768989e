import { dangling, repeated } from '#journeys/check/dangling.ts';
import { eventTypesAt } from '#journeys/check/event-types.ts';
import type { Scope } from '#journeys/check/scope.ts';
import type { Bonus, Loyalty } from '#journeys/grammar/loyalty.ts';
import { eventType } from '#journeys/known-values.ts';
import { pick, type Path } from '#journeys/known-where.ts';
import type { Found } from '#journeys/problem.ts';

type Given = string | Bonus;

/** Everything that is given somewhere, with its place. */
const givenIn = ({ stampCards, milestones, surprises, referral, bonuses }: Loyalty) => [
  ...stampCards.map(({ gives }, at) => ({ gives, path: ['stampCards', at, 'gives'] })),
  ...milestones.map(({ gives }, at) => ({ gives, path: ['milestones', at, 'gives'] })),
  ...surprises.map(({ gives }, at) => ({ gives, path: ['surprises', at, 'gives'] })),
  ...(referral === undefined
    ? []
    : (['referrer', 'friend'] as const).map((who) => ({ gives: referral[who], path: ['referral', who] }))),
  ...Object.entries(bonuses).map(([name, gives]) => ({ gives, path: ['bonuses', name] })),
];

/** Lists whose members have names, and by which key. */
const namedIn = ({ earn, stampCards, cashback, milestones, rewards, surprises }: Loyalty) => [
  { list: 'earn', key: 'earn', names: earn.map((one) => one.earn) },
  { list: 'stampCards', key: 'card', names: stampCards.map((one) => one.card) },
  { list: 'cashback', key: 'cashback', names: cashback.map((one) => one.cashback) },
  { list: 'milestones', key: 'milestone', names: milestones.map((one) => one.milestone) },
  { list: 'rewards', key: 'reward', names: rewards.map((one) => one.reward) },
  { list: 'surprises', key: 'surprise', names: surprises.map((one) => one.surprise) },
];

const heardIn = ({ earn, stampCards, cashback, surprises, referral }: Loyalty) => [
  ...Object.entries({ earn, stampCards, cashback, surprises }).flatMap(([list, rules]) =>
    rules.flatMap(({ on, when }, at) => ({ on: on ?? 'stamp.earned', when, path: [list, at] as Path })),
  ),
  ...(referral === undefined ? [] : [{ on: referral.on, when: undefined, path: ['referral'] as Path }]),
];

/** What a schema cannot see in `loyalty.yaml`. */
export const checkLoyalty = ({ programme, names, condition }: Scope): readonly Found[] => {
  const { loyalty, settings } = programme;
  if (loyalty === undefined) return [];
  const tiers = settings.tiers.map(({ tier }) => tier);
  const rewards = loyalty.rewards.map(({ reward }) => reward);
  const cards = loyalty.stampCards.map(({ card }) => card);
  const bonuses = Object.keys(loyalty.bonuses);
  const given = (gives: Given, path: Path): readonly Found[] => {
    if (typeof gives === 'string') return dangling('bonus', gives, bonuses, path, 'loyalty.yaml');
    if ('reward' in gives) return dangling('reward', gives.reward, rewards, [...path, 'reward'], 'loyalty.yaml');
    return 'card' in gives ? dangling('card', gives.card, cards, [...path, 'card'], 'loyalty.yaml') : [];
  };
  const inTiers = (tier: string, path: Path): readonly Found[] => dangling('tier', tier, tiers, path, 'programme.yaml');
  return [
    ...heardIn(loyalty).flatMap(({ on, when, path }) => [
      ...eventTypesAt(on, [...path, 'on']),
      ...condition(when, { ...pick(names, ['member']), event: eventType([on].flat()) }, [...path, 'when']),
    ]),
    ...givenIn(loyalty).flatMap(({ gives, path }) => given(gives, path)),
    ...namedIn(loyalty).flatMap(({ list, key, names: all }) =>
      repeated(all).map((at) => ({ path: [list, at, key], message: `${all[at] ?? ''} is there twice` })),
    ),
    ...bonuses
      .filter((name) => rewards.includes(name))
      .map((name) => ({ path: ['bonuses', name], key: true as const, message: `${name} is a reward already` })),
    ...loyalty.earn.flatMap(({ times = {} }, at) =>
      Object.keys(times).flatMap((tier) =>
        inTiers(tier, ['earn', at, 'times', tier]).map((one) => ({ ...one, key: true as const })),
      ),
    ),
    ...loyalty.rewards.flatMap(({ tier }, at) => (tier === undefined ? [] : inTiers(tier, ['rewards', at, 'tier']))),
  ];
};
