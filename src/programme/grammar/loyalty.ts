import type * as z from 'zod';
import { Rules, type Given } from '#programme/grammar/loyalty-rules.ts';
import { listed } from '#words/no-such.ts';
import { nearest } from '#words/suggest.ts';

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
const checkNames = (rules: Rules, ctx: z.core.$RefinementCtx<Rules>): void => {
  const refuse = (path: Path, message: string, suggestion: string | null = null): void => {
    ctx.addIssue({ code: 'custom', path: [...path], message, input: rules, params: { suggestion } });
  };
  const dangling = (path: Path, kind: string, name: string, names: readonly string[]): void => {
    const meant = nearest(name, names);
    const there = meant !== null || names.length === 0 ? '' : `; there are ${listed(names)}`;
    refuse(path, `no ${kind} ${name} in loyalty.yaml${there}`, meant);
  };
  const all = names(rules);
  all.forEach(([name, path], at) => {
    if (all.findIndex(([other]) => other === name) < at) refuse(path, `the ${name} is there twice`);
  });
  const [cards, rewards] = [rules.stampCards.map(({ card }) => card), rules.rewards.map(({ reward }) => reward)];
  const bonuses = Object.keys(rules.bonuses);
  for (const [given, path] of gifts(rules)) {
    const bonus = typeof given === 'string' ? (rules.bonuses[given] ?? { reward: given }) : given;
    if ('reward' in bonus && !rewards.includes(bonus.reward))
      dangling(path, 'bonus or reward', bonus.reward, [...bonuses, ...rewards]);
    if (!('stamps' in bonus)) continue;
    if (!cards.includes(bonus.card)) dangling(path, 'card', bonus.card, cards);
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
export const Loyalty = Rules.superRefine(checkNames);
export type Loyalty = z.infer<typeof Loyalty>;
