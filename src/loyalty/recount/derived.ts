import { idOf } from '#words/ids.ts';
import type { Loyalty } from '#programme/grammar/loyalty.ts';
import { gives, giftsOf, takesBack } from '#loyalty/recount/gifts.ts';
import { RECOUNTED } from '#loyalty/recount/recounted.ts';
import { redemptionsIn } from '#loyalty/reversal/redemption-returned.ts';
import type { LedgerRow } from '#members/move.ts';
import type { MemberRow } from '#members/member-row.ts';

/** What follows from a purchase by rules that look at the member. */
const followingIds = (loyalty: Loyalty, memberId: string, { source, id }: LedgerRow): readonly string[] => [
  ...[
    ...loyalty.earn.map(({ earn }) => earn),
    ...loyalty.stampCards.map(({ card }) => card),
    ...loyalty.cashback.map(({ cashback }) => cashback),
  ].map((rule) => idOf('earned', rule, memberId, source, id)),
  ...loyalty.surprises.map(({ surprise }) => idOf('surprise', surprise, memberId, source, id)),
];

/** Whether a line follows by rule from others of `lines`, so that it is worked out and not taken as it is. */
export const followsIn = (
  loyalty: Loyalty,
  row: MemberRow,
  rows: readonly LedgerRow[],
  lines: readonly LedgerRow[],
): ((line: LedgerRow) => boolean) => {
  const ids = new Set<unknown>([
    ...lines
      .filter(({ type }) => type === 'purchase.completed')
      .flatMap((line) => followingIds(loyalty, row.memberId, line)),
    ...giftsOf(loyalty, row).flatMap(({ ids: all }) => all.flatMap((id) => [gives(id), takesBack(id)])),
  ]);
  const returned = redemptionsIn(rows);
  return ({ source, type, id, data }) =>
    source === 'regulars' &&
    (type === RECOUNTED ||
      type === 'tier.changed' ||
      (type === 'account.reversed' && !returned.has(String(data?.['of']))) ||
      ids.has(id));
};
