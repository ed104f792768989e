import type { Programme } from '#programme/programme.ts';
import { snapshotOf, type Snapshot } from '#loyalty/snapshot.ts';
import type { Member } from '#loyalty/member.ts';
import type { MemberRow } from '#members/member-row.ts';
import type { Standing } from '#members/standing.ts';
import { evaluate } from '#segments/evaluate.ts';
import { timeComparisons, type TimeComparison } from '#segments/time-comparisons.ts';

const DAY_MS = 86_400_000;
/** Beyond this nobody is planning, and instants would no longer sort as text. */
const HORIZON_MS = 20 * 365 * DAY_MS;

/** When whole days since an instant become this number, and when they become more. */
const onDays = (since: string | null, literal: number): readonly number[] =>
  since === null ? [] : [Math.ceil(literal), Math.floor(literal) + 1].map((days) => Date.parse(since) + days * DAY_MS);

/** The instants, in milliseconds, at which a comparison may turn out otherwise: at equality, and just after it. */
const instantsOf = (
  comparison: TimeComparison,
  { rhythm, bought, stageSince }: Pick<Member, 'rhythm' | 'bought' | 'stageSince'>,
): readonly number[] => {
  const { of, literal } = comparison;
  switch (of) {
    case 'now':
      return [Date.parse(literal), Date.parse(literal) + 1];
    case 'overdue': {
      if (rhythm.lastPurchaseAt === null) return [];
      const reached = Math.ceil(Date.parse(rhythm.lastPurchaseAt) + literal * rhythm.usualGapDays * DAY_MS);
      return [reached, reached + 1];
    }
    case 'silentDays':
      return onDays(rhythm.lastActiveAt, literal);
    case 'memberDays':
      return onDays(rhythm.enrolledAt, literal);
    case 'stageDays':
      return onDays(stageSince, literal);
    case 'bought':
      return onDays(bought[comparison.name]?.lastAt ?? null, literal);
  }
};

/** The row as it is once this is kept of it. */
const withStanding = (row: MemberRow, value: Standing, now: Date): MemberRow => ({
  ...row,
  registers: { ...row.registers, segments: { value, at: now.toISOString() } },
});

const alike = (a: Standing, b: Standing): boolean =>
  a.stage === b.stage && a.segments.join(' ') === b.segments.join(' ');

/**
 * When the member's segments change next if nothing but time passes; `undefined` when they never do. Points that leave and
 * tiers that end have instants of their own, and are looked at then.
 */
export const nextSegmentChange = (programme: Programme, snapshot: Snapshot): string | undefined => {
  const { row, member, now } = snapshot;
  const comparisons = Object.values(programme.segments).flatMap(({ when }) => timeComparisons(when));
  if (comparisons.length === 0) return undefined;
  const standing = evaluate(programme, snapshot);
  const settled = withStanding(row, standing, now);
  const known = { ...member, stageSince: standing.stageSince };
  const instants = comparisons
    .flatMap((comparison) => instantsOf(comparison, known))
    .filter((at) => at > now.getTime() && at < now.getTime() + HORIZON_MS)
    .toSorted((a, b) => a - b);
  const standingAt = (at: number): Standing => evaluate(programme, snapshotOf(settled, programme, new Date(at)));
  const next = [...new Set(instants)].find((at) => !alike(standingAt(at), standing));
  return next === undefined ? undefined : new Date(next).toISOString();
};
