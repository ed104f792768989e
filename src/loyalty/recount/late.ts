import type { MemberEvent } from '#words/event.ts';
import { movesOf } from '#loyalty/moves-of.ts';
import { RECOUNTED } from '#loyalty/recount/recounted.ts';
import { isKept } from '#loyalty/reversal/kept-facts.ts';
import { ownRules, type Rules } from '#loyalty/rules.ts';
import type { MemberRow, Register } from '#members/member-row.ts';

/** An event that is older than this counts as it comes: what it found is long told. */
export const RECOUNT_DAYS = 30;
const DAY_MS = 86_400_000;

const SETTLED: ReadonlySet<string> = new Set(['account.reversed', RECOUNTED]);

/** Whether a fact stands in the account, so that what follows from others may depend on when it was. */
const isCounted = (event: MemberEvent, rules: Rules): boolean =>
  ownRules(rules) !== undefined && (SETTLED.has(event.type) || isKept(event.type) || movesOf(event, rules).length > 0);

/** The register that says when the newest of these was that came from outside. A purchase has one already. */
export const movedBy = (event: MemberEvent, rules: Rules): Readonly<Record<string, Register>> =>
  event.type !== 'purchase.completed' && event.source !== 'regulars' && isCounted(event, rules)
    ? { moved: { value: null, at: event.time } }
    : {};

interface Looked {
  readonly now: Date;
  /** When the programme became the live one: what came before was decided by another. */
  readonly since: string;
}

/**
 * Whether a fact comes after one that it was before, by the row as it found it: what follows by rules that look at the member
 * is worked out again then. So it is with what follows from an event, where the next one came before that. Asks for no read.
 */
export const isLate = (
  rules: Rules,
  { registers: { ['lastPurchase']: bought, ['moved']: moved } }: MemberRow,
  event: MemberEvent,
  { now, since }: Looked,
): boolean =>
  isCounted(event, rules) &&
  [bought, moved].some((known) => known !== undefined && known.at > event.time) &&
  event.time >= since &&
  now.getTime() - Date.parse(event.time) <= RECOUNT_DAYS * DAY_MS;
