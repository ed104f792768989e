import type { MemberEvent } from '#words/event.ts';
import { movesOf } from '#loyalty/moves-of.ts';
import { addedBy, tierBy } from '#loyalty/recount/lines.ts';
import { isKept } from '#loyalty/reversal/kept-facts.ts';
import { reversalEffect } from '#loyalty/reversal/reversal.ts';
import type { Loyalty } from '#programme/grammar/loyalty.ts';
import type { Rules } from '#loyalty/rules.ts';
import { applyEffect, wins, type Effect, type MemberRow } from '#members/member-row.ts';
import type { LedgerRow } from '#members/move.ts';

export interface Book {
  readonly rules: Rules;
  readonly loyalty: Loyalty;
}

/** An account as it would be, with the facts that led there by rule. */
export interface Account {
  readonly row: MemberRow;
  readonly rows: readonly LedgerRow[];
  readonly facts: readonly MemberEvent[];
}

/** What a line does to the account, as far as rules look at it. */
export const lineEffect = ({ rules }: Book, { row, rows }: Account, line: LedgerRow): Effect => ({
  add: addedBy(rules, row, rows, line),
  set: Object.fromEntries(Object.entries(tierBy(line)).filter(([name, next]) => wins(name, next, row.registers[name]))),
  entries: [line],
});

/** What a fact that follows does to the account. */
export const factEffect = (book: Book, account: Account, event: MemberEvent): Effect => {
  const { id, type, source, time, data } = event;
  if (type === 'account.reversed') return reversalEffect(event);
  if (type === 'gift.undone') return { add: { [`again:${String(data['what'])}`]: 1 }, set: {} };
  const moves = movesOf(event, book.rules);
  if (moves.length === 0 && !isKept(type)) return { add: {}, set: {} };
  const line: LedgerRow = { at: time, type, source, id, moves, ...(isKept(type) ? { data } : {}) };
  return lineEffect(book, account, line);
};

export const put = (account: Account, event: MemberEvent, effect: Effect): Account => ({
  row: applyEffect(account.row, event, effect),
  rows: [...account.rows, ...(effect.entries ?? [])],
  facts: account.facts,
});
