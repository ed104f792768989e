import type { MemberRow } from '#members/member-row.ts';

/** Whole points. Always `points = earned - spent - expired`; negative when more was spent than was ever there. */
export interface Balance {
  readonly points: number;
  readonly earned: number;
  readonly spent: number;
  readonly expired: number;
}

/** Points that leave together at the end of `expiresOn` in the member's own zone. */
export interface Lot {
  readonly expiresOn: string;
  readonly earned: number;
  readonly remaining: number;
}

const byDay = (counters: MemberRow['counters'], prefix: string): (readonly [string, number])[] =>
  Object.entries(counters)
    .flatMap(([name, points]) => (name.startsWith(prefix) ? [[name.slice(prefix.length), points] as const] : []))
    .sort(([a], [b]) => (a < b ? -1 : 1));

/**
 * The balance on `today` (the member's own day). Spending takes the points that leave first. What has expired by lot i is
 * the most that any earlier lot left unspent on its last day, so the result depends on the events, not on their order.
 */
export const balanceOf = (
  row: MemberRow,
  today: string,
): { readonly balance: Balance; readonly lots: readonly Lot[] } => {
  const spends = byDay(row.counters, 'spent:');
  const earned = row.counters['earned'] ?? 0;
  const spent = row.counters['spent'] ?? 0;
  const lots = byDay(row.counters, 'lot:');

  let total = 0;
  let lapsed = 0;
  const cumulative = lots.map(([expiresOn, points]) => {
    const before = total;
    total += points;
    if (expiresOn < today) {
      const spentByThen = spends.reduce((sum, [day, points]) => (day <= expiresOn ? sum + points : sum), 0);
      lapsed = Math.max(lapsed, total - spentByThen);
    }
    return { expiresOn, points, before, total };
  });
  // A loyalty engine may report expiry itself; the larger figure holds, so that the same loss is not counted twice.
  const expired = Math.max(lapsed, row.counters['expired'] ?? 0);
  const gone = spent + expired;
  return {
    balance: { points: earned - spent - expired, earned, spent, expired },
    lots: cumulative
      .filter((lot) => lot.expiresOn >= today)
      .map(({ expiresOn, points, before, total }) => ({
        expiresOn,
        earned: points,
        remaining: Math.min(points, Math.max(0, total - Math.max(gone, before))),
      })),
  };
};
