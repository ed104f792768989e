import { findKeyword, isOfKeyword, normalise, type Keyword, type KeywordEntry } from '#consent/keywords.ts';
import { is, tagWords, type Token } from '#consent/language/reading.ts';
import type { ReadText } from '#consent/language/read-text.ts';
import type { Classified, ReplyClass } from '#consent/language/classification.ts';
import { vocabulary } from '#consent/language/vocabulary.ts';

const CLASSES: Readonly<Record<Keyword, ReplyClass>> = {
  stop: 'opt-out',
  start: 'opt-in',
  help: 'help',
  yes: 'opt-in',
};
/** A longer message is a sentence. */
const LONGEST = 12;
/** In so few words a keyword may be cut in two: "st op please". */
const SHORT = 4;
/** Courtesy is looked for in a language that knows at least this share of what the likeliest one does. */
const RIVAL = 0.3;
/** Words about nothing but messages: "unsubscribe?" asks for it, "stop?" may ask about anything. */
const PLAIN = /^(unsub|optout|desab|desins|abmeld|afmeld|avreg|avprenum)/;

const courtesy = (token: Token): boolean => is(token, 'polite') && findKeyword(token.text) === undefined;
/** "Yes, stop." */
const agreement = (token: Token): boolean => is(token, 'polite') && findKeyword(token.text)?.keyword !== 'stop';
/** "End this": for words of ceasing; "cancel it" may be an order. */
const pointing = (token: Token): boolean => agreement(token) || is(token, 'it', 'all');
const ceases = (token: Token): boolean => !is(token, 'cancel', 'remove');

/** "un subscribe", "st op". */
const parted = (words: readonly string[]): KeywordEntry | undefined => {
  const joined = words.join('');
  const entry = joined.length >= 4 ? findKeyword(joined) : undefined;
  return entry?.keyword === 'stop' ? entry : undefined;
};

/** The one keyword of these words: they are it together, or each of them is it again. */
const keywordIn = (words: readonly string[]): KeywordEntry | undefined => {
  const whole = findKeyword(words.join(' '));
  if (whole !== undefined || words.length < 2) return whole;
  const each = words.map(findKeyword);
  const [first] = each;
  return first !== undefined && each.every((entry) => entry?.keyword === first.keyword) ? first : parted(words);
};

const answer = (entry: KeywordEntry, rule: string, language: string): Classified => ({
  class: CLASSES[entry.keyword],
  rule,
  language,
});

/** The text is one of the words of the table, and no question. */
export const byExactKeyword = (text: string): Classified | undefined => {
  const entry = findKeyword(normalise(text));
  return entry === undefined || /[?？]/.test(text) ? undefined : answer(entry, 'keyword', entry.language);
};

/** Behind a mark, in capitals where the rest is not: "you say it ends with END, it does not. END". A colon tells how to stop. */
const LAST = /(?:[.,;!?\n–—-]|\s-)\s*(\p{Lu}{3,})[\s.!]*$/u;

/** A sentence of one word. */
const ALONE = /[.!?\n]\s*(\p{L}{5,})[\s.!]*$/u;

/**
 * What a text ends on, as a word of its own: whoever quotes what to write, and then writes it. A word about nothing but messages
 * needs no capitals.
 */
export const byLastWord = (text: string): Classified | undefined => {
  const last = LAST.exec(text) ?? ALONE.exec(text);
  if (last === null || !/\p{Ll}/u.test(text.slice(0, last.index))) return undefined;
  const word = normalise(last[1] ?? '');
  const entry = findKeyword(word);
  if (entry?.keyword !== 'stop' || (!LAST.test(text) && !PLAIN.test(word))) return undefined;
  return answer(entry, 'last-word', entry.language);
};

/** The keyword a message is when courtesy, repetition and slips are taken away. */
const keywordOf = ({ clauses, words, mended, languages }: ReadText): [KeywordEntry, rule: string] | undefined => {
  const exact = keywordIn(words);
  if (exact !== undefined) {
    const listed = findKeyword(words.join(' ')) !== undefined || words.every((word) => findKeyword(word) !== undefined);
    return [exact, mended || !listed ? 'typo' : 'keyword'];
  }
  if (words.length > SHORT && !words.some(isOfKeyword)) return undefined;
  const { dictionaryAt } = vocabulary();
  const likely = languages.filter(({ weight }) => weight >= RIVAL * (languages[0]?.weight ?? 0));
  for (const { speaker } of [...likely, { speaker: 0 }]) {
    const dictionary = dictionaryAt(speaker);
    const tokens = dictionary === undefined ? [] : clauses.flatMap((clause) => tagWords(clause, [dictionary]));
    for (const isFiller of [courtesy, agreement, pointing]) {
      const left = tokens.filter((token) => !isFiller(token));
      const entry = keywordIn(left.flatMap(({ text }) => text.split(' ')));
      if (entry === undefined || (isFiller === pointing && !left.every(ceases))) continue;
      return [entry, mended ? 'typo' : 'keyword-with-politeness'];
    }
  }
  return undefined;
};

/** The whole message is a keyword, with nothing but courtesy around it. */
export const byKeyword = (read: ReadText): Classified | undefined => {
  const { clauses, words, languages } = read;
  if (words.length === 0 || words.length > LONGEST) return undefined;
  const found = keywordOf(read);
  if (found === undefined) return undefined;
  const [entry, rule] = found;
  const likely = vocabulary().dictionaryAt(languages[0]?.speaker ?? -1)?.lexicon.language ?? 'und';
  const language = entry.language === 'und' && words.length > 1 ? likely : entry.language;
  if (clauses.at(-1)?.asks !== true || entry.keyword === 'help' || words.some((word) => PLAIN.test(word)))
    return answer(entry, rule, language);
  if (entry.keyword !== 'stop') return { class: 'other', rule: 'question', language };
  return words.length > 1 ? undefined : { class: 'ambiguous', rule: 'question', language };
};
