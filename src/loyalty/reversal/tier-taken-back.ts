import type { MemberEvent } from '#words/event.ts';
import { idOf } from '#words/ids.ts';
import { RECOUNTED } from '#loyalty/recount/recounted.ts';
import { redemptionsIn } from '#loyalty/reversal/redemption-returned.ts';
import { reversedIn } from '#loyalty/reversal/reversal.ts';
import { ownRules, type Rules } from '#loyalty/rules.ts';
import { ladderOf } from '#loyalty/tier.ts';
import type { LedgerRow } from '#members/move.ts';
import type { MemberRow } from '#members/member-row.ts';
import { zoneOf } from '#members/zone.ts';
import { monthsAfter } from '#time/calendar.ts';
import { localTime } from '#time/local-time.ts';

type By = 'points' | 'spend' | 'purchases';

/** What a line of the account counts for tiers, and when. */
const countedBy = (
  { at, type, moves, data = {} }: LedgerRow,
  by: By,
  returned: ReadonlySet<string>,
): { readonly at: string; readonly count: number } => {
  const points = moves.map((move) => (move.rule === 'expired' ? 0 : (move.points ?? 0)));
  const sum = (of: (points: number) => number): number => points.reduce((total, one) => total + of(one), 0);
  if (type === 'account.reversed') {
    const { of, since, spend, purchases } = reversedIn({ seq: 0, moves: [], add: {}, ...data });
    // What a cancelled redemption gives back was spent, and counts for nothing.
    const back = returned.has(of) ? 0 : sum((one) => one);
    return { at: since, count: { points: back, spend, purchases }[by] };
  }
  if (type === RECOUNTED) return { at, count: by === 'points' ? sum((one) => one) : 0 };
  const bought = type === 'purchase.completed';
  const earned = sum((one) => (type === 'points.adjusted' ? Math.min(0, one) : Math.max(0, one)));
  return {
    at,
    count: { points: earned, spend: bought ? Number(data['amount'] ?? 0) : 0, purchases: bought ? 1 : 0 }[by],
  };
};

/** What counted for tiers at an instant, with all that came back since as if it had never been. */
const countedAt = (rules: Rules, row: MemberRow, rows: readonly LedgerRow[], instant: string): number => {
  const { by = 'points', window = 'ever' } = ownRules(rules)?.qualify ?? {};
  const { zone } = zoneOf(row);
  const monthOf = (at: string): string => localTime(new Date(at), zone).day.slice(0, 7);
  const first = window === 'ever' ? '' : monthsAfter(`${monthOf(instant)}-01`, 1 - window.months).slice(0, 7);
  const returned = redemptionsIn(rows);
  return rows
    .map((one) => countedBy(one, by, returned))
    .filter(({ at }) => at <= instant && monthOf(at) >= first)
    .reduce((sum, { count }) => sum + count, 0);
};

/**
 * The tier after a purchase came back without which the present one would not have been reached: the highest of what is earned
 * now, of what was earned without it then, and of the one before it if that were kept still. `undefined` where it stays: it is
 * earned, it was stated by somebody else, or the programme lets members keep it.
 */
export const tierTakenBack = (
  rules: Rules,
  row: MemberRow,
  rows: readonly LedgerRow[],
  { now, today }: { readonly now: Date; readonly today: string },
): MemberEvent | undefined => {
  if (ownRules(rules)?.qualify.onReversal !== 'recompute') return undefined;
  const { steps, reached, stated = 0, until } = ladderOf(row, rules, today);
  const changes = rows.filter(({ type }) => type === 'tier.changed').toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const gained = changes.findIndex(({ at, source }) => at === row.registers['tier']?.at && source === 'regulars');
  const change = changes[gained];
  if (change === undefined || reached >= stated || (until !== null && until < today)) return undefined;
  const without = steps.findLastIndex(({ from }) => from <= countedAt(rules, row, rows, change.at));
  const { tier: former, until: ended } = changes[gained - 1]?.data ?? {};
  const kept = typeof ended === 'string' && ended >= today ? steps.findIndex(({ tier }) => tier === former) : 0;
  const place = Math.max(0, reached, without, kept);
  const [from, to] = [steps[stated], steps[place]];
  if (place >= stated || from === undefined || to === undefined) return undefined;
  const time = new Date(Math.max(now.getTime(), Date.parse(change.at) + 1)).toISOString();
  const ends = place === 0 ? null : place > Math.max(reached, without) ? ended : until;
  return {
    id: idOf('tier', row.memberId, to.tier, change.at, 'reversed'),
    type: 'tier.changed',
    source: 'regulars',
    time,
    memberId: row.memberId,
    data: { tier: to.tier, from: from.tier, until: ends },
  };
};
