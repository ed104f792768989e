import type { MemberEvent } from '#words/event.ts';
import { idOf } from '#words/ids.ts';
import { amountOf, netted, sumName, withAmount } from '#loyalty/move-sums.ts';
import { pointsBy, movesOf } from '#loyalty/moves-of.ts';
import { factIn } from '#loyalty/recount/recounted.ts';
import type { Purchase } from '#loyalty/reversal/purchase-left.ts';
import { ownRules, type Rules } from '#loyalty/rules.ts';
import type { LedgerRow, Move } from '#members/move.ts';

const alike = (a: Move) => (b: Move) => sumName(a) === sumName(b);

/** What rules gave for a purchase once its member was known, as it stands; their ids follow from it. */
export const followingMoves = (
  rows: readonly LedgerRow[],
  memberId: string,
  { row: { source, id } }: Purchase,
  by: 'earned' | 'surprise',
): readonly Move[] =>
  netted(
    rows
      .filter((row) => row.source === 'regulars')
      .flatMap((row) => row.moves.filter(({ rule }) => factIn(row) === idOf(by, rule, memberId, source, id))),
  );

const eventOf = ({ row }: Purchase, memberId: string, data: MemberEvent['data']): MemberEvent => ({
  id: row.id,
  type: row.type,
  source: row.source,
  time: row.at,
  memberId,
  data,
});

/** A part of what was given, as large as the part of the purchase that is left. */
const share = (given: number, left: number, all: number): number =>
  all === 0 ? given : Math.floor((given * left) / all);

/** What a tier added to points that were `base`, for the points that are left: by its own factor where the rule has it still. */
const tierShare = (given: number, base: number, left: number, times: readonly number[]): number => {
  const added = (points: number, factor: number): number =>
    Math.floor((points * Math.round(factor * 100)) / 100) - points;
  const factor = times.find((one) => added(base, one) === given);
  return factor === undefined ? share(given, left, base) : added(left, factor);
};

/**
 * What a purchase is worth as it stands: by the rules of now where they give for the whole of it what was given then, else in
 * proportion. What was given once for it, stamps and surprises among it, stays while any of it does.
 */
export const dueMoves = (
  rules: Rules,
  rows: readonly LedgerRow[],
  memberId: string,
  purchase: Purchase,
): readonly Move[] => {
  const { told, left, row } = purchase;
  if (left === undefined) return [];
  const [whole, rest] = [told, left].map((data) => eventOf(purchase, memberId, data)) as [MemberEvent, MemberEvent];
  const [all, now] = [movesOf(whole, rules), movesOf(rest, rules)];
  const [amount, kept] = [Number(told['amount']), Number(left['amount'])];
  const own = row.moves.map((given) => {
    const same = all.find(alike(given));
    return same !== undefined && amountOf(same) === amountOf(given)
      ? withAmount(given, amountOf(now.find(alike(given)) ?? withAmount(given, 0)))
      : withAmount(given, share(amountOf(given), kept, amount));
  });
  const following = followingMoves(rows, memberId, purchase, 'earned').map((given) => {
    const rule = ownRules(rules)?.earn.find(({ earn }) => earn === given.rule);
    if (given.stamps !== undefined || (rule !== undefined && rule.per === undefined)) return given;
    if (given.points === undefined || rule === undefined)
      return withAmount(given, share(amountOf(given), kept, amount));
    const [base, less] = [pointsBy(rule, whole), pointsBy(rule, rest)];
    const alone = row.moves.some(({ rule: name }) => name === given.rule);
    return withAmount(
      given,
      alone ? tierShare(given.points, base, less, Object.values(rule.times ?? {})) : share(given.points, less, base),
    );
  });
  return [...own, ...following, ...followingMoves(rows, memberId, purchase, 'surprise')];
};
