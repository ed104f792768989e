import { fold } from '#consent/language/words.ts';
import { QUOTE_MARKS } from '#consent/own-words/quote-marks.ts';

/** Between marks, so many words are a quotation when most of them were sent. */
const MARKED = 2;
/** A sentence without marks needs more: "stop messages" is said by both sides. */
const UNMARKED = 6;
const MOST = 0.6;
const NEARLY_ALL = 0.75;
/** In characters: longer texts are compared word by word in `echo.ts` only. */
const LONGEST = 1_000;

const QUOTED = new RegExp(
  `(?:[${QUOTE_MARKS}]|(?<![\\p{L}\\p{N}])['‘’‚])([^${QUOTE_MARKS}‘’]{3,400})(?:[${QUOTE_MARKS}]|['‘’](?![\\p{L}\\p{N}]))`,
  'gu',
);
const SENTENCE = /[^.!?\n]+[.!?]*\n?/g;

const wordsOf = (text: string): readonly string[] => (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(fold);

/** Whether at least `share` of these words were sent, and there are `fewest` or more. */
const isLike = (part: string, sent: ReadonlySet<string>, fewest: number, share: number): boolean => {
  const words = wordsOf(part);
  return words.length >= fewest && words.filter((word) => sent.has(word)).length >= share * words.length;
};

/** A text without what is nearly what was sent: shortened, respelled or in another order, as people quote from memory. */
export const withoutLikeness = (text: string, sent: readonly string[]): string => {
  if (text.length > LONGEST) return text;
  return sent.reduce((left, message) => {
    const said = new Set(wordsOf(message));
    const unquoted = left.replace(QUOTED, (quoted: string, inside: string) =>
      isLike(inside, said, MARKED, MOST) ? '\n' : quoted,
    );
    const sentences = unquoted.match(SENTENCE) ?? [];
    const own = sentences.filter((sentence) => !isLike(sentence, said, UNMARKED, NEARLY_ALL));
    return own.length === sentences.length ? unquoted : own.join('');
  }, text);
};
