import { keptDay } from '#members/kept-day.ts';
import type { MemberRow } from '#members/member-row.ts';
import { zoneOf } from '#members/zone.ts';

/**
 * Whole points. Always `points = earned + adjusted - spent - expired`; negative when more was spent than was ever there. What
 * was corrected downwards or reversed is not `earned` any more, and what was given by hand never was: tiers do not count it.
 */
export interface Balance {
  readonly points: number;
  readonly earned: number;
  readonly spent: number;
  /** Given by hand; left out where nothing was. */
  readonly adjusted?: number;
  readonly expired: number;
}

/** Points that leave together at the end of `expiresOn` in the member's own zone. */
export interface Lot {
  readonly expiresOn: string;
  readonly earned: number;
  readonly remaining: number;
}

/** Points that left unspent at the end of a day. */
export interface Expiry {
  readonly expiresOn: string;
  readonly points: number;
}

const LOT = 'lot:';
const SPENT = 'spent:';

/** The day on which the points of a counter leave, by a clock; `undefined` for other counters, and for points that stay. */
export const lotDay = (name: string, zone: string): string | undefined =>
  name.startsWith(LOT) ? keptDay(name.slice(LOT.length), zone) : undefined;

/** The day on which the points of a counter were spent, by a clock; `undefined` for other counters. */
export const spentDay = (name: string, zone: string): string | undefined =>
  name.startsWith(SPENT) ? keptDay(name.slice(SPENT.length), zone) : undefined;

/** Sums of the counters that belong to a day of the member's, earliest first. */
const byDay = (row: MemberRow, dayOf: typeof lotDay): (readonly [string, number])[] => {
  const { zone } = zoneOf(row);
  const sums = new Map<string, number>();
  for (const [name, points] of Object.entries(row.counters)) {
    const day = dayOf(name, zone);
    if (day !== undefined) sums.set(day, (sums.get(day) ?? 0) + points);
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
};

/** Days up to this one are folded into sums; empty where none are. */
export const foldedUpTo = ({ registers: { ['folded']: folded } }: MemberRow): string =>
  typeof folded?.value === 'string' ? folded.value : '';

interface Lapse {
  readonly left: readonly Expiry[];
  /** All that left, what was folded included. */
  readonly lapsed: number;
}

/**
 * What left unspent before `today`. Spending takes the points that leave first, so what has left by lot i is the most that
 * any lot up to it left unspent on its last day; the result depends on the events, not on their order. What comes late for
 * a day that was folded counts as if on the last of these (ADR 7).
 */
const lapseBefore = (row: MemberRow, today: string): Lapse => {
  const { counters } = row;
  const folded = foldedUpTo(row);
  const spends = byDay(row, spentDay);
  let total = counters['fold:lots'] ?? 0;
  let lapsed = counters['fold:expired'] ?? 0;
  const left: Expiry[] = [];
  for (const [expiresOn, points] of byDay(row, lotDay)) {
    if (expiresOn >= today) break;
    total += points;
    const until = expiresOn > folded ? expiresOn : folded;
    const spent = spends.reduce((sum, [day, some]) => (day <= until ? sum + some : sum), counters['fold:spent'] ?? 0);
    const more = Math.max(0, total - spent - lapsed);
    lapsed += more;
    if (more > 0) left.push({ expiresOn, points: more });
  }
  return { left, lapsed };
};

/** Each day on which points left before `today`, besides what is folded: it stands in the ledger by itself. */
export const expiriesBefore = (row: MemberRow, today: string): readonly Expiry[] => lapseBefore(row, today).left;

/** The balance on `today` (the member's own day), with the lots that will leave. */
export const balanceOf = (
  row: MemberRow,
  today: string,
): { readonly balance: Balance; readonly lots: readonly Lot[] } => {
  const { counters } = row;
  const earned = counters['earned'] ?? 0;
  const spent = counters['spent'] ?? 0;
  // A loyalty engine may report expiry itself; the larger figure holds, so that the same loss is not counted twice.
  const expired = Math.max(lapseBefore(row, today).lapsed, counters['expired'] ?? 0);
  const adjusted = counters['adjusted'] ?? 0;
  const points = earned + adjusted - spent - expired;
  let total = counters['fold:lots'] ?? 0;
  const gone =
    Object.entries(counters).reduce((sum, [name, lot]) => (name.startsWith(LOT) ? sum + lot : sum), total) - points;
  const lots = byDay(row, lotDay).map(([expiresOn, points]) => {
    const before = total;
    total += points;
    return { expiresOn, earned: points, remaining: Math.min(points, Math.max(0, total - Math.max(gone, before))) };
  });
  return {
    balance: { points, earned, spent, expired, ...(adjusted === 0 ? {} : { adjusted }) },
    lots: lots.filter((lot) => lot.expiresOn >= today && lot.earned > 0),
  };
};
