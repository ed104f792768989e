import { textFor } from '#programme/localized.ts';
import { ownRules, type Rules } from '#loyalty/rules.ts';
import type { MemberRow } from '#members/member-row.ts';

/** A stamp card as it lies on the table: how many stamps are on it, of how many, and how many were full before it. */
export interface Card {
  readonly card: string;
  readonly name: string;
  readonly stamps: number;
  readonly of: number;
  readonly filled: number;
}

/** Full cards of a member so far. */
export const filledCards = (row: MemberRow, { card, stamps }: { card: string; stamps: number }): number =>
  Math.floor((row.counters[`stamps:${card}`] ?? 0) / stamps);

export const cardsOf = (row: MemberRow, rules: Rules, locale: string | null): readonly Card[] =>
  (ownRules(rules)?.stampCards ?? []).map((one) => ({
    card: one.card,
    name: textFor(one.name, locale, rules.settings.brand.language),
    stamps: (row.counters[`stamps:${one.card}`] ?? 0) % one.stamps,
    of: one.stamps,
    filled: filledCards(row, one),
  }));
