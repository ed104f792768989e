import { fold } from '#consent/language/words.ts';
import { QUOTE_MARKS } from '#consent/own-words/quote-marks.ts';

interface Place {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** So many words in a row are no accident. */
const UNMARKED = 7;
/** Between marks of quotation, so few are enough. */
const MARKED = 3;
/** Or the greater part of a short message. */
const SHARE = 0.6;
const SHORT = 5;
/** A word that occurs more often than this in a message is looked for at its first places only. */
const PLACES = 8;
/** Neither a longer reply nor a longer message is compared to its end. */
const LONGEST = 4_000;

const wordsOf = (text: string): readonly Place[] =>
  [...text.slice(0, LONGEST).matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word: fold(word),
    from: index,
    to: index + word.length,
  }));

const indexOf = (words: readonly Place[]): ReadonlyMap<string, readonly number[]> => {
  const places = new Map<string, number[]>();
  for (const [at, { word }] of words.entries()) {
    const known = places.get(word) ?? [];
    if (known.length < PLACES) known.push(at);
    places.set(word, known);
  }
  return places;
};

const OPENED = new RegExp(`[${QUOTE_MARKS}'‘’‚]\\s*$`, 'u');
/** Marks that belong to what was cut before them. */
const ENDED = /^[\s\p{P}]*/u;
const CUT_SHORT = /^\s*(?:…|\.\.)/u;

/** How many words run alike from these places; a word that was cut short by "…" is alike as far as it goes. */
const runLength = (text: string, said: readonly Place[], at: number, sent: readonly Place[], from: number): number => {
  let length = 0;
  while (said[at + length] !== undefined && said[at + length]?.word === sent[from + length]?.word) length += 1;
  const [next, whole] = [said[at + length], sent[from + length]];
  const isCut = next !== undefined && whole?.word.startsWith(next.word) && CUT_SHORT.test(text.slice(next.to));
  return isCut === true ? length + 1 : length;
};

const isQuote = (text: string, start: number, length: number, sentLength: number): boolean => {
  if (length >= UNMARKED || length === sentLength) return length >= MARKED;
  if (length >= SHORT && length >= SHARE * sentLength) return true;
  return length >= MARKED && OPENED.test(text.slice(Math.max(0, start - 3), start));
};

const withoutOne = (text: string, message: string): string => {
  const said = wordsOf(text);
  const sent = wordsOf(message);
  if (said.length < MARKED || sent.length < MARKED) return text;
  const places = indexOf(sent);
  const kept: string[] = [];
  let [done, at] = [0, 0];
  while (at < said.length) {
    const first = said[at];
    const start = at;
    const longest = Math.max(
      0,
      ...(places.get(first?.word ?? '') ?? []).map((from) => runLength(text, said, start, sent, from)),
    );
    const last = said[at + longest - 1];
    if (first !== undefined && last !== undefined && isQuote(text, first.from, longest, sent.length)) {
      kept.push(text.slice(done, first.from).replace(OPENED, ''));
      done = last.to + (ENDED.exec(text.slice(last.to))?.[0].length ?? 0);
      at += longest;
    } else at += 1;
  }
  return [...kept, text.slice(done)].join('\n');
};

/** A text without what it repeats of messages that were sent to whoever wrote it; letter case, marks and blanks do not matter. */
export const withoutEcho = (text: string, sent: readonly string[]): string => sent.reduce(withoutOne, text);
