import type { MemberEvent } from '#words/event.ts';
import type { Loyalty } from '#programme/grammar/loyalty.ts';
import { idOf } from '#words/ids.ts';
import { filledCards } from '#loyalty/card.ts';
import { fact, type Following } from '#loyalty/follow/following.ts';
import { grantEvents } from '#loyalty/grant-events.ts';

const COUNTER = { purchases: 'purchases', spend: 'revenue', points: 'earned', referrals: 'referrals' } as const;

const gift = (
  { rules, event, member }: Following,
  gives: Loyalty['stampCards'][number]['gives'],
  reason: string,
  id: string,
): readonly MemberEvent[] =>
  grantEvents(rules, event.memberId, gives, { id: idOf(id, 'gives'), time: event.time, reason, locale: member.locale });

/** For each card that the event filled: the count says which one it was, so that each is full once. */
export const cardsFilledBy = (following: Following): readonly MemberEvent[] => {
  const { loyalty, before, after } = following;
  return loyalty.stampCards.flatMap((one) => {
    const [was, is] = [filledCards(before, one), filledCards(after, one)];
    return Array.from({ length: Math.max(0, is - was) }, (_, i) => was + i + 1).flatMap((count) => {
      const id = idOf('card', one.card, after.memberId, count);
      return [
        fact(following, id, 'card.filled', { card: one.card, count }),
        ...gift(following, one.gives, one.card, id),
      ];
    });
  });
};

/** For each milestone that the event crossed. */
export const milestonesReachedBy = (following: Following): readonly MemberEvent[] => {
  const { loyalty, before, after } = following;
  return loyalty.milestones.flatMap(({ milestone, of, at, gives }) => {
    const [was, is] = [before, after].map((row) => row.counters[COUNTER[of]] ?? 0);
    return at
      .filter((one) => one > (was ?? 0) && one <= (is ?? 0))
      .flatMap((one) => {
        const id = idOf('milestone', milestone, after.memberId, one);
        return [
          fact(following, id, 'milestone.reached', { milestone, of, at: one }),
          ...gift(following, gives, milestone, id),
        ];
      });
  });
};
