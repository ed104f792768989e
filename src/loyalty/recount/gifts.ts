import { idOf } from '#words/ids.ts';
import type { Loyalty } from '#programme/grammar/loyalty.ts';
import { filledCards } from '#loyalty/card.ts';
import type { LedgerRow } from '#members/move.ts';
import type { MemberRow } from '#members/member-row.ts';

/** What a card or a milestone gives once for a number that is reached; `name` is the counter of how often it is given again. */
interface Gift {
  readonly name: string;
  /** Its ids: the first, and each that it was given again by. */
  readonly ids: readonly string[];
}

const giftOf = ({ memberId, counters }: MemberRow, kind: 'card' | 'milestone', name: string, nth: number): Gift => {
  const again = `again:${kind}:${name}:${nth}`;
  const ids = Array.from({ length: (counters[again] ?? 0) + 1 }, (_, times) =>
    idOf(kind, name, memberId, nth, ...(times === 0 ? [] : [times])),
  );
  return { name: again, ids };
};

/** Gifts that follow from what is in the account. Those for referrals do not: a referral stands with the friend. */
export const giftsOf = (loyalty: Loyalty, row: MemberRow): readonly Gift[] => [
  ...loyalty.milestones
    .filter(({ of }) => of !== 'referrals')
    .flatMap(({ milestone, at }) => at.map((nth) => giftOf(row, 'milestone', milestone, nth))),
  ...loyalty.stampCards.flatMap((card) =>
    Array.from({ length: filledCards(row, card) + 1 }, (_, i) => giftOf(row, 'card', card.card, i + 1)),
  ),
];

export const gives = (id: string): string => idOf(id, 'gives');
export const takesBack = (id: string): string => idOf(id, 'back');
export const undoes = (id: string): string => idOf(id, 'undone');

/** How often gifts were to be given again before these lines. */
export const againBefore = (
  gifts: readonly Gift[],
  { counters }: MemberRow,
  lines: readonly LedgerRow[],
): MemberRow['counters'] => {
  const ids = new Set(lines.map(({ id }) => id));
  return Object.fromEntries(
    gifts.flatMap(({ name, ids: all }) => {
      const back = all.filter((id) => ids.has(takesBack(id))).length;
      return back === 0 ? [] : [[name, Math.max(0, (counters[name] ?? 0) - back)] as const];
    }),
  );
};
