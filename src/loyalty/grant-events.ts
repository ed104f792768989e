import type { MemberEvent } from '#words/event.ts';
import type { Bonus } from '#programme/grammar/loyalty-rules.ts';
import type { Grant } from '#programme/grammar/steps/acts.ts';
import { rewardIn, titleOf } from '#loyalty/reward.ts';
import type { Rules } from '#loyalty/rules.ts';

export interface Granting {
  /** Of the event; the same again gives nothing twice. */
  readonly id: string;
  readonly time: string;
  /** What it is given for, as the ledger shows it: a rule. */
  readonly reason?: string;
  readonly locale?: string | null;
}

/** A name is that of a bonus, or else of a reward. */
const bonusOf = ({ loyalty }: Rules, grant: Grant | Bonus): Bonus =>
  typeof grant === 'string' ? (loyalty?.bonuses[grant] ?? { reward: grant }) : grant;

/** The facts by which a member is given something. */
export const grantEvents = (
  rules: Rules,
  memberId: string,
  grant: Grant | Bonus,
  { id, time, reason: given, locale = null }: Granting,
): MemberEvent[] => {
  const bonus = bonusOf(rules, grant);
  const named = given ?? (typeof grant === 'string' ? grant : undefined);
  const reason = named === undefined ? {} : { reason: named };
  const event = (type: string, data: MemberEvent['data']): MemberEvent[] => [
    { id, type, source: 'regulars', time, memberId, data: { ...data, ...reason } },
  ];
  if ('points' in bonus) return event('points.earned', { points: bonus.points });
  if ('stamps' in bonus) return event('stamp.earned', { stamps: bonus.stamps, card: bonus.card });
  if ('cashback' in bonus) return event('cashback.earned', { amount: bonus.cashback });
  if (rewardIn(rules, bonus.reward) === undefined && rules.loyalty !== undefined) return [];
  return event('reward.unlocked', {
    rewardId: bonus.reward,
    title: titleOf(rules, bonus.reward, locale) ?? bonus.reward,
  });
};
