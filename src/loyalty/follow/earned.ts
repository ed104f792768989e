import type { MemberEvent } from '#words/event.ts';
import { idOf } from '#words/ids.ts';
import { fact, type Following } from '#loyalty/follow/following.ts';
import { appliesAlone, appliesTo, asksMember } from '#loyalty/matching.ts';
import { cashbackBy, pointsBy } from '#loyalty/moves-of.ts';

/**
 * What rules give once the member is known: points that a tier multiplies beyond those the event brought with it, and all of
 * a rule whose condition asks for the member. The tier is the one before the event.
 */
export const earnedFrom = (following: Following): readonly MemberEvent[] => {
  const { loyalty, event, was, context } = following;
  const idFor = (rule: string): string => idOf('earned', rule, event.memberId, event.source, event.id);
  return [
    ...loyalty.earn.flatMap((rule) => {
      const base = pointsBy(rule, event);
      // Hundredths, so that the product is exact before it is rounded down.
      const all = Math.floor((base * Math.round((rule.times?.[was.tier.tier] ?? 1) * 100)) / 100);
      const points = asksMember(rule)
        ? appliesTo(rule, event, context)
          ? all
          : 0
        : appliesAlone(rule, event)
          ? all - base
          : 0;
      return points > 0 ? [fact(following, idFor(rule.earn), 'points.earned', { points, reason: rule.earn })] : [];
    }),
    ...loyalty.stampCards
      .filter((rule) => asksMember(rule) && appliesTo(rule, event, context))
      .map(({ card }) => fact(following, idFor(card), 'stamp.earned', { stamps: 1, card, reason: card })),
    ...loyalty.cashback
      .filter((rule) => asksMember(rule) && appliesTo(rule, event, context) && cashbackBy(rule, event) > 0)
      .map((rule) =>
        fact(following, idFor(rule.cashback), 'cashback.earned', {
          amount: cashbackBy(rule, event),
          ...(typeof event.data['currency'] === 'string' ? { currency: event.data['currency'] } : {}),
          reason: rule.cashback,
        }),
      ),
  ];
};
