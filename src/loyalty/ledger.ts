import { endOf } from '#loyalty/fold.ts';
import type { LedgerRow, Move } from '#members/move.ts';
import { expiriesBefore } from '#members/balance.ts';
import { keptDay } from '#members/kept-day.ts';
import type { MemberRow } from '#members/member-row.ts';
import { zoneOf } from '#members/zone.ts';

/** A line of a member's account. */
export interface Line extends Omit<Move, 'expiresOn'> {
  /** The last day of these points in the member's own zone. */
  readonly expiresOn?: string | undefined;
  readonly at: string;
  readonly type: string;
  /** Id of the fact, as its source named it. */
  readonly id: string;
  readonly source: string;
  /** Points after this line. */
  readonly points: number;
  readonly balance: number;
}

/**
 * The rows of the ledger with what has left by itself before `today`: as long as a late event can still change that, it is
 * worked out here, and once it is folded it is a row like all others. So the lines sum to the balance on any day.
 */
export const linesOf = (rows: readonly LedgerRow[], row: MemberRow, today: string): readonly Line[] => {
  const { zone } = zoneOf(row);
  const left = expiriesBefore(row, today);
  const lapsed = (row.counters['fold:expired'] ?? 0) + left.reduce((sum, { points }) => sum + points, 0);
  const reported = (row.counters['expired'] ?? 0) - lapsed;
  const gone = (at: string, id: string, points: number, source: string): LedgerRow => ({
    at,
    type: 'points.expired',
    source,
    id,
    moves: [{ rule: 'expired', points: -points }],
  });
  const all = [
    ...rows,
    ...left.map(({ expiresOn, points }) => gone(endOf(expiresOn, zone), expiresOn, points, 'regulars')),
    // What an engine elsewhere says has expired beyond what we know of.
    ...(reported > 0 ? [gone(row.registers['expiredAt']?.at ?? '', 'reported', reported, 'reported')] : []),
  ].toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
  let balance = 0;
  return all.flatMap(({ moves, ...of }) =>
    moves.map(({ expiresOn, ...move }) => {
      balance += move.points ?? 0;
      const leaves = expiresOn === undefined ? {} : { expiresOn: keptDay(expiresOn, zone) };
      return { ...of, ...move, ...leaves, points: move.points ?? 0, balance };
    }),
  );
};
