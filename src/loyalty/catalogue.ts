import { deciderOf } from '#loyalty/decided-elsewhere.ts';
import type { Span } from '#words/parts.ts';
import { needsCode, titleOf } from '#loyalty/reward.ts';
import { ownRules, type Rules } from '#loyalty/rules.ts';
import type { MemberRow } from '#members/member-row.ts';

/** A reward of the catalogue that a member could take now for points, if there is one left. */
export interface Offer {
  readonly rewardId: string;
  readonly title: string;
  readonly points: number;
  /** How often they asked for it, ever. */
  readonly asked: number;
  /** How long another system has to decide of it; absent where none does. */
  readonly decidedIn?: Span;
  /** Who takes it by an answer has to send back a one-time code. */
  readonly needsCode?: true;
}

interface Standing {
  readonly points: number;
  readonly tier: string;
  readonly locale: string | null;
}

/** What a member can pay for and may have, the dearest first. */
export const offersFor = (row: MemberRow, rules: Rules, { points, tier, locale }: Standing): readonly Offer[] => {
  const ladder = rules.settings.tiers.toSorted((a, b) => a.from - b.from).map((step) => step.tier);
  const open = (from: string | undefined): boolean =>
    from === undefined || ladder.indexOf(tier) >= ladder.indexOf(from);
  return (ownRules(rules)?.rewards ?? [])
    .flatMap((one) => {
      const asked = row.counters[`requested:${one.reward}`] ?? 0;
      const taken = asked - (row.counters[`cancelled:${one.reward}`] ?? 0);
      const { points: price } = one;
      if (price === undefined || price > points || !open(one.tier) || taken >= (one.perMember ?? Infinity)) return [];
      const title = titleOf(rules, one.reward, locale) ?? one.reward;
      const decider = deciderOf(rules, one.reward);
      return [
        {
          ...{ rewardId: one.reward, title, points: price, asked },
          ...(decider && { decidedIn: decider.deadline }),
          ...(needsCode(rules, one.reward) && { needsCode: true as const }),
        },
      ];
    })
    .sort((a, b) => b.points - a.points);
};
