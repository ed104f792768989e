import type { MemberEvent } from '#words/event.ts';
import type { Loyalty } from '#programme/grammar/loyalty.ts';
import type { MemberRow } from '#members/member-row.ts';
import { idOf } from '#words/ids.ts';
import { filledCards } from '#loyalty/card.ts';
import { fact, type Following } from '#loyalty/follow/following.ts';
import { grantEvents } from '#loyalty/grant-events.ts';

type Given = Loyalty['stampCards'][number]['gives'];

const COUNTER = { purchases: 'purchases', spend: 'revenue', points: 'earned', referrals: 'referrals' } as const;

/** What is given once for each number it reaches. Taken back and reached again, it is another. */
interface Once {
  readonly kind: 'card' | 'milestone';
  readonly name: string;
  readonly nth: number;
}

const nameOf = ({ kind, name, nth }: Once): string => `${kind}:${name}:${nth}`;
const idIn = ({ memberId, counters }: MemberRow, once: Once): string => {
  const times = counters[`again:${nameOf(once)}`] ?? 0;
  return idOf(once.kind, once.name, memberId, once.nth, ...(times === 0 ? [] : [times]));
};

const gift = ({ rules, event, member }: Following, gives: Given, reason: string, id: string): readonly MemberEvent[] =>
  grantEvents(rules, event.memberId, gives, { id: idOf(id, 'gives'), time: event.time, reason, locale: member.locale });

/** What takes a gift back: what it moved, or a reward that is open still. Empty for one that was used: it stays given. */
const takenBack = (following: Following, gives: Given, reason: string, id: string): readonly MemberEvent[] =>
  gift(following, gives, reason, id).flatMap(({ type, data }) => {
    const back = (as: string, what: MemberEvent['data']) => [
      fact(following, idOf(id, 'back'), as, { ...what, reason }),
    ];
    switch (type) {
      case 'points.earned':
        return back('points.adjusted', { points: -Number(data['points']), takes: idOf(id, 'gives') });
      case 'stamp.earned':
        return back('stamp.earned', { ...data, stamps: -Number(data['stamps']) });
      case 'cashback.earned':
        return back('cashback.spent', data);
      case 'reward.unlocked':
        return following.member.rewards.some(({ rewardId, open }) => rewardId === data['rewardId'] && open > 0)
          ? back('reward.withdrawn', data)
          : [];
      default:
        return [];
    }
  });

/** A gift that its event undid, and that it is to be given again when it is reached again. */
const undone = (following: Following, gives: Given, once: Once): readonly MemberEvent[] => {
  const id = idIn(following.after, once);
  const back = takenBack(following, gives, once.name, id);
  return back.length === 0 ? [] : [...back, fact(following, idOf(id, 'undone'), 'gift.undone', { what: nameOf(once) })];
};

/** For each card that the event filled: the count says which one it was, so that each is full once; and for each it emptied. */
export const cardsFilledBy = (following: Following): readonly MemberEvent[] => {
  const { loyalty, before, after } = following;
  return loyalty.stampCards.flatMap((one) => {
    const [was, is] = [filledCards(before, one), filledCards(after, one)];
    const between = Array.from({ length: Math.abs(is - was) }, (_, i) => Math.min(was, is) + i + 1);
    return between.flatMap((count) => {
      const once: Once = { kind: 'card', name: one.card, nth: count };
      if (is < was) return undone(following, one.gives, once);
      const id = idIn(after, once);
      return [
        fact(following, id, 'card.filled', { card: one.card, count }),
        ...gift(following, one.gives, one.card, id),
      ];
    });
  });
};

/** For each milestone that the event crossed, either way. */
export const milestonesReachedBy = (following: Following): readonly MemberEvent[] => {
  const { loyalty, before, after } = following;
  return loyalty.milestones.flatMap(({ milestone, of, at, gives }) => {
    const [was = 0, is = 0] = [before, after].map((row) => row.counters[COUNTER[of]] ?? 0);
    return at
      .filter((one) => one > Math.min(was, is) && one <= Math.max(was, is))
      .flatMap((one) => {
        const once: Once = { kind: 'milestone', name: milestone, nth: one };
        if (is < was) return undone(following, gives, once);
        const id = idIn(after, once);
        return [
          fact(following, id, 'milestone.reached', { milestone, of, at: one }),
          ...gift(following, gives, milestone, id),
        ];
      });
  });
};
