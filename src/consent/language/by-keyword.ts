import type { Classified } from '#consent/classify.ts';
import { findKeyword, type Keyword, type KeywordEntry } from '#consent/keywords.ts';
import { readClause, is, type Token } from '#consent/language/reading.ts';
import type { ReadText } from '#consent/language/read-text.ts';
import type { ReplyClass } from '#consent/language/said.ts';
import { dictionaries } from '#consent/language/vocabulary.ts';

const CLASSES: Readonly<Record<Keyword, ReplyClass>> = {
  stop: 'opt-out',
  start: 'opt-in',
  help: 'help',
  yes: 'opt-in',
};
const LONGEST = 12;

const courtesy = (token: Token): boolean => is(token, 'polite') && findKeyword(token.text) === undefined;
/** "Yes, stop." */
const agreement = (token: Token): boolean => is(token, 'polite') && findKeyword(token.text)?.keyword !== 'stop';
/** "End this": for words of ceasing; "cancel it" may be an order. */
const pointing = (token: Token): boolean => agreement(token) || is(token, 'it', 'all');
const FILLERS = [courtesy, agreement, pointing];
const ceases = (token: Token): boolean => !is(token, 'cancel', 'remove');

/** The one keyword of these words: they are it together, or each of them is it again. */
const keywordIn = (words: readonly string[]): KeywordEntry | undefined => {
  const whole = findKeyword(words.join(' ')) ?? (words.length > 1 ? spaced(words) : undefined);
  if (whole !== undefined) return whole;
  const each = words.map(findKeyword);
  const [first] = each;
  return first !== undefined && each.every((entry) => entry?.keyword === first.keyword) ? first : undefined;
};

/** "un subscribe", "st op". */
const spaced = (words: readonly string[]): KeywordEntry | undefined => {
  const joined = words.join('');
  const entry = joined.length >= 4 && joined.length <= 12 ? findKeyword(joined) : undefined;
  return entry?.keyword === 'stop' ? entry : undefined;
};

/** The whole message is a keyword, with nothing but courtesy around it. */
export const byKeyword = ({ clauses, words, mended, languages }: ReadText): Classified | undefined => {
  if (words.length === 0 || words.length > LONGEST) return undefined;
  const language = (entry: KeywordEntry): string => {
    if (entry.language !== 'und' || words.length === 1) return entry.language;
    return dictionaries[languages[0]?.speaker ?? -1]?.lexicon.language ?? 'und';
  };
  const asks = clauses.at(-1)?.asks === true;
  const answer = (entry: KeywordEntry, rule: string): Classified | undefined => {
    if (asks && entry.keyword === 'stop' && words.length > 1) return undefined;
    const doubtful = asks && !isPlain(words);
    if (doubtful && entry.keyword === 'stop')
      return { class: 'ambiguous', rule: 'question', language: language(entry) };
    if (doubtful && entry.keyword !== 'help') return { class: 'other', rule: 'question', language: language(entry) };
    return { class: CLASSES[entry.keyword], rule, language: language(entry) };
  };
  const exact = keywordIn(words);
  if (exact !== undefined)
    return answer(
      exact,
      mended || (words.length > 1 && findKeyword(words.join(' ')) === undefined && new Set(words).size > 1)
        ? 'typo'
        : 'keyword',
    );
  for (const { speaker } of [...languages, { speaker: 0 }]) {
    const dictionary = dictionaries[speaker];
    if (dictionary === undefined) continue;
    const tokens = clauses.flatMap((clause) => readClause(clause, [dictionary]).tokens);
    for (const isFiller of FILLERS) {
      const left = tokens.filter((token) => !isFiller(token));
      const entry = keywordIn(left.flatMap(({ text }) => text.split(' ')));
      if (entry === undefined || (isFiller === pointing && !left.every(ceases))) continue;
      return answer(entry, mended ? 'typo' : 'keyword-with-politeness');
    }
  }
  return undefined;
};

/** Words about nothing but messages: "unsubscribe?" asks for it. */
const isPlain = (words: readonly string[]): boolean =>
  words.some((word) => /^(unsub|optout|desab|desins|abmeld)/.test(word));
