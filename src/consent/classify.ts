import { byExactKeyword, byKeyword, byLastWord } from '#consent/language/by-keyword.ts';
import { bySign, spokenSign } from '#consent/language/by-sign.ts';
import { bySentence } from '#consent/language/by-sentence.ts';
import { readText } from '#consent/language/read-text.ts';
import { ownWords, type OwnWords } from '#consent/own-words/own-words.ts';
import { spelledApart } from '#consent/language/spelled-apart.ts';
import { featuresOf, type Features } from '#consent/learned/features.ts';
import { weighedWith } from '#consent/learned/opinion.ts';
import { oddsOf, weighed } from '#consent/learned/table.ts';
import type { Classified } from '#consent/language/classification.ts';

export type { Classified, ReplyClass } from '#consent/language/classification.ts';

/**
 * Understands the revocation of consent in any reasonable words (47 CFR 64.1200(a)(10)), in the languages of
 * `language/lexicons`. First the keyword: the message, without courtesy, is one of the words of `keywords.ts`, perhaps
 * spelled out, drawn out or mistyped. Then the sentence: each clause is read in the languages its words belong to, every
 * word gets its tags (`language/lexicon.ts`), and the rules look for a verb and for what it is about:
 *
 *   ceasing     stop + texts, contact, me, this, nothing            opt-out      + order, delivery     ambiguous
 *   removing    remove, cancel + me, list, number, subscription     opt-out      + item, account       ambiguous
 *   refusing    not + want + texts; not + write + me; no more + texts            opt-out
 *   wrong number; somebody else's number; consent withdrawn; "I said stop"       opt-out
 *   unclear     too many, every day, enough, not interested, no more, "stop?"    ambiguous
 *   otherwise   "slutar kl 5", "stoppen jullie om 8?", "no onions": told, asked  other
 *
 * Sentences are weighed besides with what was learned of some 34,000 labelled replies (`learned`): what both hear counts, and
 * what only one of them is sure of is asked.
 *
 * A negation that reaches the verb ("don't stop") makes it `other`, unless it complains ("why don't you stop"). Among
 * clauses an opt-out wins over a question, and a question over the rest: words only ever widen an opt-out.
 *
 * Before all that, what is not the person's own is taken away (`own-words`): reactions, quotations, what the messages
 * `sent` to them lately said, instructions, answering machines. Where nothing is left, the rule names which it was.
 */
export const classify = (text: string, sent: readonly string[] = []): Classified => understand(ownWords(text, sent));

/** What is learned of features: the logarithm of the odds of a wish to stop. */
export type Judge = (features: Features) => number;

/** What was learned of a reply, and the features that weighed most: letters, words near each other, `#` their meanings. */
export const weighedBy = (
  text: string,
  sent: readonly string[] = [],
): { readonly odds: number; readonly because: readonly string[] } => {
  const own = ownWords(text, sent).text;
  const features = featuresOf(own, readText(own));
  const heaviest = weighed(features).toSorted(([, a], [, b]) => Math.abs(b) - Math.abs(a));
  return {
    odds: Number(oddsOf(features).toFixed(2)),
    because: heaviest.slice(0, REASONS).map(([feature, weight]) => `${weight < 0 ? '-' : '+'} ${feature}`),
  };
};
const REASONS = 5;

/** The same of words that are a person's own already. */
export const understand = ({ text, borrowed, beside }: OwnWords, judge: Judge = oddsOf): Classified => {
  if (borrowed !== undefined) return { class: 'other', rule: borrowed, language: 'und' };
  const sure = bySign(text) ?? (spokenSign(text).length > 0 ? undefined : byExactKeyword(text));
  if (sure !== undefined) return sure;
  const hear = (words: string): Classified => heard(words, judge, beside);
  const said = hear(text);
  if (said.class === 'opt-out') return said;
  const aloud = spokenSign(text)
    .map(hear)
    .filter(({ rule }) => rule !== 'keyword-with-target');
  const apart = spelledApart(text)
    .map((words) => ({ words, meant: hear(words) }))
    .filter(({ words, meant: { rule } }) => APART.has(rule) || (rule === 'phrase' && SENTENCE.test(words)))
    .map(({ meant }) => meant);
  return [...aloud, ...apart].find(({ class: meant }) => meant === 'opt-out') ?? said;
};

/** What a word that is read as several must say in as many words; "back stop" and "end less" are no wishes. */
const APART = new Set(['no-more', 'unwanted', 'forbidden', 'enough', 'never-joined', 'wrong-number', 'likely']);

/** Three words are a sentence: "stopmetsms", "paremdemandar"; a "doorstop" is none. */
const SENTENCE = /^\S+ \S+ (?!stop$)/;

const heard = (text: string, judge: Judge, beside?: boolean): Classified => {
  const read = readText(text);
  const keyword = byKeyword(read) ?? byLastWord(text);
  if (keyword !== undefined) return keyword;
  const said = bySentence(read);
  // A word by itself may be the brand's own: the lists of keywords know what it is.
  if (read.words.length < 2) return said;
  return { ...weighedWith(said, judge(featuresOf(text, read)), beside), language: said.language };
};
