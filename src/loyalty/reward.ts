import type { Loyalty } from '#programme/grammar/loyalty.ts';
import { seconds, type Span } from '#words/parts.ts';
import { deciderOf } from '#loyalty/decided-elsewhere.ts';
import { textFor } from '#programme/localized.ts';
import { ownRules, type Rules } from '#loyalty/rules.ts';
import type { MemberRow } from '#members/member-row.ts';

export interface Reward {
  readonly rewardId: string;
  readonly title: string;
  readonly state: 'unlocked' | 'requested' | 'redeemed' | 'expired';
  /** The last time it was. */
  readonly unlockedAt: string;
  /** How many are unlocked and were not asked for. */
  readonly open: number;
  /** How often it was asked for, ever. */
  readonly asked: number;
  /** When what is unlocked can be redeemed no more; null where it always can. */
  readonly until: string | null;
  /** How long another system has to decide of it; absent where none does. */
  readonly decidedIn?: Span;
  /** Who takes it by an answer has to send back a one-time code. */
  readonly needsCode?: true;
}

type InCatalogue = Loyalty['rewards'][number];

export const rewardIn = (rules: Rules, rewardId: string): InCatalogue | undefined =>
  ownRules(rules)?.rewards.find(({ reward }) => reward === rewardId);

/** Whether a one-time code is asked for before it is taken by an answer. */
export const needsCode = ({ loyalty }: Rules, rewardId: string): boolean => {
  const { points = 0, verify } = loyalty?.rewards.find(({ reward }) => reward === rewardId) ?? {};
  return verify ?? (loyalty?.verify !== undefined && points > loyalty.verify.above);
};

/** The title as a member reads it; `undefined` for a reward that is not in the catalogue. */
export const titleOf = (rules: Rules, rewardId: string, locale: string | null): string | undefined => {
  const known = rewardIn(rules, rewardId);
  return known && textFor(known.title, locale, rules.settings.brand.language);
};

const untilOf = ({ validFor }: Pick<InCatalogue, 'validFor'>, unlockedAt: string): string | null =>
  validFor === undefined ? null : new Date(Date.parse(unlockedAt) + seconds(validFor) * 1000).toISOString();

/**
 * Every reward a member ever had, the one unlocked first in front. How many are open follows from counts; a reward that was
 * handed over without having been unlocked is no debt, so one that is unlocked after it is open too.
 */
export const rewardsOf = (row: MemberRow, rules: Rules, locale: string | null, now: Date): readonly Reward[] => {
  const at = (rewardId: string, step: string): string => row.registers[`reward:${rewardId}:${step}`]?.at ?? '';
  const count = (rewardId: string, step: string): number => row.counters[`${step}:${rewardId}`] ?? 0;
  return (
    Object.keys(row.registers)
      .flatMap((name) => /^reward:(.+):unlocked$/.exec(name)?.[1] ?? [])
      // What was bought and came back was never theirs.
      .filter((rewardId) => count(rewardId, 'cancelled') === 0 || count(rewardId, 'unlocked') > 0)
      .map((rewardId): Reward => {
        const unlockedAt = at(rewardId, 'unlocked');
        const given = row.registers[`reward:${rewardId}:unlocked`]?.value;
        const title = titleOf(rules, rewardId, locale) ?? (typeof given === 'string' ? given : rewardId);
        const [redeemedAt, requestedAt] = [at(rewardId, 'redeemed'), at(rewardId, 'requested')];
        const [asked, cancelled] = [count(rewardId, 'requested'), count(rewardId, 'cancelled')];
        const latest = unlockedAt > redeemedAt && unlockedAt > requestedAt ? 1 : 0;
        const used = Math.max(asked, count(rewardId, 'redeemed')) - cancelled;
        const open = Math.max(latest, count(rewardId, 'unlocked') - used) - count(rewardId, 'withdrawn');
        const until = untilOf(rewardIn(rules, rewardId) ?? {}, unlockedAt);
        const gone = until !== null && until <= now.toISOString();
        const closed = redeemedAt >= requestedAt ? 'redeemed' : 'requested';
        const state = open <= 0 ? closed : gone ? 'expired' : 'unlocked';
        const decider = deciderOf(rules, rewardId);
        return {
          ...{ rewardId, title, state, unlockedAt, open: gone ? 0 : Math.max(0, open), asked, until },
          ...(decider && { decidedIn: decider.deadline }),
          ...(needsCode(rules, rewardId) && { needsCode: true as const }),
        };
      })
      .sort((a, b) => (a.unlockedAt < b.unlockedAt ? -1 : 1))
  );
};
