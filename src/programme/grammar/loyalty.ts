import * as z from 'zod';
import { Condition, EventTypes, Id, Localized, Span } from '#words/parts.ts';

const Points = z.int().min(1).max(1_000_000);
const Bonus = z.union([
  z.strictObject({ points: Points }),
  z.strictObject({ reward: Id }),
  z.strictObject({ stamps: z.int().min(1).max(100), card: Id }),
  z.strictObject({ cashback: z.int().min(1).max(100_000_000).describe('Minor units') }),
]);
export type Bonus = z.infer<typeof Bonus>;
const given = z.union([Id.describe('A bonus or a reward of this file'), Bonus]);
type Given = z.infer<typeof given>;

const Hundredths = z.number().multipleOf(0.01);

const Rules = z.strictObject({
  engine: z.enum(['regulars', 'external']).default('regulars'),
  earn: z
    .array(
      z.strictObject({
        earn: Id.describe('A name for the rule, as the ledger shows it'),
        on: EventTypes,
        when: Condition.optional(),
        points: Points,
        per: z
          .int()
          .min(1)
          .optional()
          .describe('For each so many minor units of `amount`; once an event when left out'),
        times: z.record(Id, Hundredths.min(1).max(100)).optional().describe('By the tier a member was in before'),
      }),
    )
    .default([]),
  expire: z
    .strictObject({ afterMonths: z.int().min(1).max(120) })
    .optional()
    .describe('At the end of the month so many months after they were earned; never when left out'),
  qualify: z
    .strictObject({
      by: z.enum(['points', 'spend', 'purchases']).default('points'),
      window: z.union([z.literal('ever'), z.strictObject({ months: z.int().min(1).max(36) })]).default('ever'),
      onReversal: z
        .enum(['recompute', 'keep'])
        .default('recompute')
        .describe('What becomes of a tier that would not have been reached without a purchase that came back'),
      keepMonths: z.int().min(1).max(36).default(12).describe('How long a tier is kept before it is renewed or lost'),
    })
    .prefault({})
    .describe('What the `from` of a tier counts'),
  stampCards: z
    .array(
      z.strictObject({
        card: Id,
        name: Localized,
        on: EventTypes.optional().describe('What brings a stamp, besides stamp.earned'),
        when: Condition.optional(),
        stamps: z.int().min(1).max(100).describe('A full card'),
        gives: given.describe('For each full card; no stamps, or cards could fill one another for ever'),
      }),
    )
    .default([]),
  cashback: z
    .array(
      z.strictObject({
        cashback: Id,
        on: EventTypes,
        when: Condition.optional(),
        percent: Hundredths.min(0.01).max(100).describe('Of `amount`, rounded down to minor units'),
      }),
    )
    .default([]),
  milestones: z
    .array(
      z.strictObject({
        milestone: Id,
        of: z.enum(['purchases', 'spend', 'points', 'referrals']),
        at: z.array(z.int().min(1)).min(1).max(100).describe('Each is reached once; spend in minor units'),
        gives: given,
      }),
    )
    .default([]),
  referral: z
    .strictObject({
      on: EventTypes.default('purchase.completed').describe("The friend's first event of this type completes it"),
      referrer: given,
      friend: given,
    })
    .optional(),
  rewards: z
    .array(
      z.strictObject({
        reward: Id,
        title: Localized,
        points: Points.optional().describe('What it costs; it can only be unlocked when left out'),
        stock: z.int().min(0).optional().describe('How many there are in all; more are added by a larger number'),
        perMember: z.int().min(1).optional().describe('How often one member may pay for it'),
        tier: Id.optional().describe('From this tier on it can be paid for'),
        validFor: Span.optional().describe('How long it can be redeemed after it was unlocked last'),
      }),
    )
    .default([]),
  bonuses: z.record(Id, Bonus).default({}),
  surprises: z
    .array(
      z.strictObject({
        surprise: Id,
        on: EventTypes,
        when: Condition.optional(),
        oneIn: z.int().min(1).max(1_000_000).describe('One in so many such events, by lot; the same event draws once'),
        gives: given,
      }),
    )
    .default([]),
});
type Rules = z.infer<typeof Rules>;
type Path = readonly (string | number)[];

/** Everything that gives something, with its place. */
const gifts = (rules: Rules): readonly (readonly [Given, Path])[] => [
  ...(['stampCards', 'milestones', 'surprises'] as const).flatMap((section) =>
    rules[section].map(({ gives }, at) => [gives, [section, at, 'gives']] as const),
  ),
  ...(['referrer', 'friend'] as const).flatMap((side) =>
    rules.referral === undefined ? [] : [[rules.referral[side], ['referral', side]] as const],
  ),
  ...Object.entries(rules.bonuses).map(([name, bonus]) => [bonus, ['bonuses', name]] as const),
];

const names = (rules: Rules): readonly (readonly [string, Path])[] => [
  ...rules.earn.map(({ earn }, at) => [`earn ${earn}`, ['earn', at, 'earn']] as const),
  ...rules.stampCards.map(({ card }, at) => [`card ${card}`, ['stampCards', at, 'card']] as const),
  ...rules.cashback.map(({ cashback }, at) => [`cashback ${cashback}`, ['cashback', at, 'cashback']] as const),
  ...rules.milestones.map(({ milestone }, at) => [`milestone ${milestone}`, ['milestones', at, 'milestone']] as const),
  ...rules.rewards.map(({ reward }, at) => [`reward ${reward}`, ['rewards', at, 'reward']] as const),
  ...rules.surprises.map(({ surprise }, at) => [`surprise ${surprise}`, ['surprises', at, 'surprise']] as const),
];

/** Names that stand twice or for nothing, and what could go round for ever. */
const whole = (rules: Rules, ctx: z.core.$RefinementCtx<Rules>): void => {
  const refuse = (path: Path, message: string): void => {
    ctx.addIssue({ code: 'custom', path: [...path], message, input: rules });
  };
  const all = names(rules);
  all.forEach(([name, path], at) => {
    if (all.findIndex(([other]) => other === name) < at) refuse(path, `the ${name} is there twice`);
  });
  const there = (list: readonly string[]): string => (list.length === 0 ? '' : `; there are ${list.join(', ')}`);
  const [cards, rewards] = [rules.stampCards.map(({ card }) => card), rules.rewards.map(({ reward }) => reward)];
  const bonuses = Object.keys(rules.bonuses);
  for (const [given, path] of gifts(rules)) {
    const bonus = typeof given === 'string' ? (rules.bonuses[given] ?? { reward: given }) : given;
    if ('reward' in bonus && !rewards.includes(bonus.reward))
      refuse(path, `no bonus or reward ${bonus.reward} in loyalty.yaml${there([...bonuses, ...rewards])}`);
    if (!('stamps' in bonus)) continue;
    if (!cards.includes(bonus.card)) refuse(path, `no card ${bonus.card} in loyalty.yaml${there(cards)}`);
    if (path[0] === 'stampCards') refuse(path, 'a full card gives no stamps, or cards could fill one another for ever');
  }
  rules.milestones.forEach(({ at }, i) => {
    if (at.some((one, j) => j > 0 && one <= (at[j - 1] ?? 0)))
      refuse(['milestones', i, 'at'], 'expected each milestone to be higher than the one before it');
  });
};

/**
 * Loyalty for teams that have no loyalty engine (loyalty.yaml). With `engine: external` nothing is earned here, and balances
 * come with `balance.stated` events. All amounts are whole points or minor units.
 */
export const Loyalty = Rules.superRefine(whole);
export type Loyalty = z.infer<typeof Loyalty>;
