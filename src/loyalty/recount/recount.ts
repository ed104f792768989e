import type { MemberEvent } from '#words/event.ts';
import { followsIn } from '#loyalty/recount/derived.ts';
import { factsPutRight, undoneIn } from '#loyalty/recount/facts.ts';
import { RECOUNT_DAYS } from '#loyalty/recount/late.ts';
import { replay } from '#loyalty/recount/replay.ts';
import { rowBefore } from '#loyalty/recount/row-before.ts';
import { tierPutRight } from '#loyalty/recount/tier-put-right.ts';
import { purchasesIn } from '#loyalty/reversal/purchase-left.ts';
import { purchaseReversal } from '#loyalty/reversal/purchase-reversal.ts';
import { ownRules, type Rules } from '#loyalty/rules.ts';
import type { MemberRow } from '#members/member-row.ts';
import type { LedgerRow } from '#members/move.ts';

/** So many lines of an account are lived through again, the newest; a late event among older ones counts as it comes. */
export const RECOUNT_LINES = 200;
const DAY_MS = 86_400_000;

/** A version of a member's account, with the fact that came late. */
export interface Late {
  readonly row: MemberRow;
  readonly rows: readonly LedgerRow[];
  readonly event: MemberEvent;
  readonly now: Date;
  /** When the programme became the live one. */
  readonly live: string;
}

/**
 * The lines that are lived through again, and from when on. They begin long before the late event, where nothing of what it put
 * out of order can have been: a gift, a reversal or a tier stands where the event stands that happened to bring it.
 */
const stretchOf = ({ rows, event, live }: Late) => {
  const ago = new Date(Date.parse(event.time) - RECOUNT_DAYS * DAY_MS).toISOString();
  const from = ago < live ? live : ago;
  const all = rows.filter(({ at }) => at >= from);
  const lines = all.toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1)).slice(-RECOUNT_LINES);
  return { lines, instant: lines.length < all.length ? (lines[0]?.at ?? from) : from };
};

/** What came back is settled anew where what it brought is another. */
const resettled = (rules: Rules, { row, rows }: Late, instant: string): MemberEvent | undefined =>
  purchasesIn(rows)
    .filter(({ about, at }) => about > 0 && at >= instant)
    .map(({ of }) => purchaseReversal(rules, row, rows, of))
    .find((one) => one !== undefined);

/**
 * What is next to be committed, so that all that follows by rule is as if the events had come in the order of their own times:
 * `undefined` where it is, `too-many` where more has happened since than is worked out again. It is of this version of the
 * account, and is to be asked again after each.
 */
export const recount = (rules: Rules, late: Late): MemberEvent | 'too-many' | undefined => {
  const { row, rows, event, now } = late;
  const loyalty = ownRules(rules);
  if (loyalty === undefined) return undefined;
  const { lines, instant } = stretchOf(late);
  if (event.time < instant) return 'too-many';
  const follows = followsIn(loyalty, row, rows, lines);
  const past = rows.filter((line) => !lines.includes(line));
  const start = { row: rowBefore(rules, loyalty, row, rows, { lines, instant }), rows: past, instant };
  const account = replay({ rules, loyalty }, start, lines, follows);
  const wrong = { row, late: event };
  const facts = factsPutRight(rules, wrong, { rows, followed: lines.filter(follows) }, account);
  return (
    // First what is to be taken, so that nothing is reached on the way.
    facts.find(({ more }) => more < 0)?.fact ??
    undoneIn(loyalty, row, account) ??
    facts[0]?.fact ??
    resettled(rules, late, instant) ??
    tierPutRight(rules, wrong, account.row, now)
  );
};
