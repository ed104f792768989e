import { UNREACHED, type SendOutcome } from '#messages/sender.ts';

/** What one process saw of a way lately. */
export interface Health {
  /** Calls one after the other that nobody answered. */
  readonly row: number;
  /** When counting began, in milliseconds since 1970, and what was counted since. */
  readonly since: number;
  readonly calls: number;
  readonly taken: number;
  readonly unanswered: number;
}

/** As many as no healthy provider leaves unanswered by chance: at one in a hundred it is one time in ten thousand million. */
const ROW = 5;
const WINDOW_MS = 30_000;
/** Fewer calls than that say nothing of a share. */
const ENOUGH = 20;

export const wellAt = (now: number): Health => ({ row: 0, since: now, calls: 0, taken: 0, unanswered: 0 });

/** No connection, no answer in time, or an error of the provider's own. That it has too much to do is an answer. */
export const isUnanswered = ({ kind, code }: { readonly kind: SendOutcome['kind']; readonly code?: string }): boolean =>
  kind === 'unknown' || (kind === 'throttled' && code !== undefined && UNREACHED.includes(code));

/** What is known after one more call. */
export const seenAt = (before: Health, outcome: SendOutcome, now: number): Health => {
  const { row, since, calls, taken, unanswered } =
    now - before.since < WINDOW_MS ? before : { ...wellAt(now), row: before.row };
  const silent = isUnanswered(outcome);
  const isTaken = !silent && outcome.kind !== 'throttled';
  return {
    row: silent ? row + 1 : isTaken ? 0 : row,
    since,
    calls: calls + 1,
    taken: taken + Number(isTaken),
    unanswered: unanswered + Number(silent),
  };
};

/**
 * Whether a way is sick: five calls in a row were not answered; or of twenty within half a minute more than half were not, or none was
 * taken. Less than that is for its desk, which calls slower.
 */
export const isSick = ({ row, calls, taken, unanswered }: Health): boolean =>
  row >= ROW || (calls >= ENOUGH && (unanswered * 2 > calls || taken === 0));
