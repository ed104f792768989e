import { readText } from '#consent/language/read-text.ts';
import { bySentence } from '#consent/language/by-sentence.ts';
import { byKeyword } from '#consent/language/by-keyword.ts';
import type { ReplyClass } from '#consent/language/said.ts';

export type { ReplyClass } from '#consent/language/said.ts';

export interface Classified {
  readonly class: ReplyClass;
  /** What decided, in kebab case: `keyword`, `typo`, `phrase`, `wrong-number`, `negated` … */
  readonly rule: string;
  /** ISO 639-1, `und` when nothing tells. */
  readonly language: string;
}

/**
 * Understands the revocation of consent in any reasonable words (47 CFR 64.1200(a)(10)), in the languages of
 * `language/`. First the keyword: the message without courtesy is one of the words of `keywords.ts`, perhaps spelled
 * out, drawn out or mistyped. Then the sentence: each clause is read in the languages its words belong to, every word
 * gets its tags (`lexicon.ts`), and the rules look for a verb and what it is about:
 *
 *   ceasing    stop + texts, contact, me, this, nothing        opt-out     + order, delivery    ambiguous
 *   removing   remove + me, list, number                       opt-out     + item, account      ambiguous
 *   refusing   not + want + texts; not + write + me; no more + texts        opt-out
 *   wrong number, withdrawn consent                            opt-out
 *   unclear    too many, enough, not interested, no more       ambiguous
 *
 * A negation that reaches the verb ("don't stop") makes it `other`, unless it complains ("why don't you stop"). Among
 * clauses and languages an opt-out wins over a question, and a question over the rest: words only widen an opt-out.
 */
export const classify = (text: string): Classified => {
  const read = readText(text);
  return byKeyword(read) ?? bySentence(read);
};
