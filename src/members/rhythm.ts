import type { Settings } from '#programme/grammar/settings.ts';
import { seconds } from '#words/parts.ts';
import type { MemberRow } from '#members/member-row.ts';
import { standingIn, type Standing } from '#members/standing.ts';

/** How often a member buys, and how long they have been silent, as of an instant. */
export interface Rhythm {
  readonly usualGapDays: number;
  /** Whole days since any activity, which joining is too; 0 where nothing is known. */
  readonly silentDays: number;
  /** Days since the last purchase over the usual gap; 0 where there was no purchase. */
  readonly overdue: number;
  /** Whole days since joining, and in the present lifecycle stage. */
  readonly memberDays: number;
  readonly stageDays: number;
  readonly enrolledAt: string | null;
  readonly lastActiveAt: string | null;
  readonly lastPurchaseAt: string | null;
}

const DAY_MS = 86_400_000;
const USUAL_GAP = '60d';
/** The brand's usual gap counts as much as this many gaps of the member's own. */
const KNOWN_GAPS = 2;

const daysBetween = (from: string, now: Date): number => Math.max(0, now.getTime() - Date.parse(from)) / DAY_MS;

/**
 * (2 × the brand's usual gap + days from the first to the last purchase) / (2 + number of gaps). One or two purchases say
 * little, so they move the brand's figure only part of the way; this is the mean of what is known of exponential gaps after
 * two gaps of the brand's length (the gamma prior is conjugate to them). Receipts of one day are no gap: there are at most
 * as many gaps as days. It follows from sums, the first and the last, so the order in which purchases arrive is no matter.
 */
const usualGapOf = (row: MemberRow, usual: number): number => {
  const [first, last] = [row.registers['first:purchase']?.at, row.registers['lastPurchase']?.at];
  const days = first === undefined || last === undefined ? 0 : daysBetween(first, new Date(last));
  const gaps = Math.min(Math.max(0, (row.counters['purchases'] ?? 0) - 1), Math.ceil(days));
  return (KNOWN_GAPS * usual + days) / (KNOWN_GAPS + gaps);
};

/** Whole days since an instant; 0 where there was none. */
export const wholeDays = (since: string | null, now: Date): number =>
  since === null ? 0 : Math.floor(daysBetween(since, now));

/** Whole days in a lifecycle stage; 0 in none. */
export const stageDaysOf = ({ stageSince }: Standing, now: Date): number => wholeDays(stageSince, now);

export const rhythmOf = (row: MemberRow, settings: Settings, now: Date): Rhythm => {
  const usual = seconds(settings.lifecycle?.usualGap ?? USUAL_GAP) / 86_400;
  const usualGapDays = usualGapOf(row, Math.max(1, usual));
  const at = (register: string): string | null => row.registers[register]?.at ?? null;
  const [enrolledAt, lastPurchaseAt] = [at('enrolledAt'), at('lastPurchase')];
  const known = [at('lastActiveAt'), enrolledAt].filter((one) => one !== null);
  const lastActiveAt = known.toSorted().at(-1) ?? null;
  return {
    usualGapDays,
    silentDays: wholeDays(lastActiveAt, now),
    overdue: lastPurchaseAt === null ? 0 : daysBetween(lastPurchaseAt, now) / usualGapDays,
    memberDays: wholeDays(enrolledAt, now),
    stageDays: stageDaysOf(standingIn(row), now),
    enrolledAt,
    lastActiveAt,
    lastPurchaseAt,
  };
};
