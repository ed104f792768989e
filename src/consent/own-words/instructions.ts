import { findKeyword } from '#consent/keywords.ts';
import { INSTRUCTION_WORDS } from '#consent/own-words/instruction-words.ts';
import { QUOTE_MARKS } from '#consent/own-words/quote-marks.ts';
import { fold } from '#consent/language/words.ts';

type Holds = (word: string) => boolean;

const holds = (list: string): Holds => {
  const all = list.split(' ').map(fold);
  const words = new Set(all.filter((word) => !word.endsWith('*')));
  const beginnings = all.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));
  return (word) => words.has(word) || beginnings.some((beginning) => word.startsWith(beginning));
};

const LANGUAGES = INSTRUCTION_WORDS.map(({ ways, joins, lists, ends, selves }) => ({
  isWay: holds(ways),
  isJoin: holds(joins),
  isList: holds(lists),
  isEnd: holds(ends),
  isSelf: holds(selves),
}));
type Language = (typeof LANGUAGES)[number];

interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly capital: boolean;
}

/** Finnish says what for with an ending: "peruuttaaksesi". */
const AIM = /(?:ksesi|ksenne)$/;
/** A number that is texted to. */
const NUMBER = /^\d{3,}$/;
/** Between "reply" and the keyword: "with the word". */
const REACH = 4;
/** Between "to" and "cancel". */
const JOINED = 3;
/** Between the keyword and what it does. */
const NEAR = 6;
/** So many other words show that a bare "STOP to end" stands under a message and was not written as a wish. */
const OTHERS = 4;

const wordsOf = (text: string, from: number, to: number): readonly Word[] =>
  [...text.slice(from, to).matchAll(/[\p{L}\p{M}\p{N}]+|[=:]/gu)].map(({ 0: word, index }) => ({
    text: fold(word),
    from: from + index,
    to: from + index + word.length,
    capital: word.length > 1 && /\p{L}/u.test(word) && word === word.toUpperCase(),
  }));

const isKeyword = ({ text }: Word): boolean => ['stop', 'help', 'start'].includes(findKeyword(text)?.keyword ?? '');

/** Whether one of the words near before `at` joins: "pour vous désabonner", "om je af te melden". */
const joinedBefore = ({ isJoin, isList, isEnd }: Language, words: readonly Word[], from: number, at: number): boolean =>
  words
    .slice(Math.max(from, at - JOINED), at)
    .some(({ text }, order, all) => isJoin(text) || isList(text) || (order === all.length - 1 && isEnd(text)));

/** Where what the keyword at `key` does is said for the first time, or undefined. */
const purposeAfter = (language: Language, words: readonly Word[], key: number): number | undefined => {
  for (let at = key + 1; at < Math.min(words.length, key + 1 + NEAR); at += 1) {
    const { text = '' } = words[at] ?? {};
    if (NUMBER.test(text) || AIM.test(text)) return at;
    if (language.isEnd(text) && joinedBefore(language, words, key + 1, at)) return at;
  }
  return undefined;
};

/** "To end: ", "opt out: ", "för att avsluta". */
const purposeBefore = (language: Language, words: readonly Word[], until: number): boolean => {
  const before = words.slice(0, until);
  const announced = before.some(({ text }) => text === ':');
  return before.some(
    ({ text }, at) =>
      AIM.test(text) || (language.isEnd(text) && (at === 0 ? announced : joinedBefore(language, before, 0, at))),
  );
};

/** `clear` ones say how to answer; the others only what a keyword does, which may be a wish as well. */
interface Instruction {
  readonly clear: boolean;
  /** The last word that was needed to tell it. */
  readonly last: number;
}

/** "Reply STOP to opt out", "STOP to opt out", "to opt out: STOP", as far as one language says so. */
const toldIn = (language: Language, words: readonly Word[]): Instruction | undefined => {
  const { isWay, isSelf, isJoin } = language;
  for (const [key, word] of words.entries()) {
    const known = isKeyword(word);
    const after = purposeAfter(language, words, key);
    const before = purposeBefore(language, words, key);
    const last = before && word.capital && key === words.length - 2 && isWay(words[key + 1]?.text ?? '');
    const way = last || words.slice(Math.max(0, key - REACH), key).some((one) => isWay(one.text));
    if (!known && !(way && after !== undefined && (word.capital || /^\d$/.test(word.text)))) continue;
    if (words.slice(0, key + 1).some((one) => isSelf(one.text))) continue;
    const joined = known && isJoin(words[key + 1]?.text ?? '') && key + 2 < words.length;
    if (way && (after !== undefined || joined || before)) return { clear: true, last: after ?? key };
    if (!word.capital || words.some((one) => isSelf(one.text))) continue;
    if (after !== undefined || key === words.length - 1) {
      if (after !== undefined || way || before) return { clear: false, last: after ?? key };
    }
  }
  return undefined;
};

/** What stands behind an instruction without a mark between: more of it, or a wish, which begins where a keyword has no purpose. */
const restAfter = (language: Language, words: readonly Word[], last: number): number | undefined => {
  let at = last;
  for (;;) {
    const from = at;
    const more = purposeAfter(language, words, from);
    if (more !== undefined && !words.slice(from + 1, more).some(isKeyword)) at = more;
    else {
      const key = words.findIndex((word, place) => place > from && isKeyword(word));
      if (key < 0) return undefined;
      const purpose = purposeAfter(language, words, key);
      if (purpose === undefined) return words[from]?.to;
      at = purpose;
    }
  }
};

interface Cut {
  readonly from: number;
  readonly to: number;
  readonly clear: boolean;
  readonly words: number;
}

const SENTENCE = new RegExp(`[^.!?;|…\\n()${QUOTE_MARKS}]+`, 'gu');
/** In words. */
const LONGEST = 60;
const LONGEST_QUESTION = 8;

const cutOf = (text: string, from: number, to: number): Cut | undefined => {
  const words = wordsOf(text, from, to);
  if (words.length < 2 || words.length > LONGEST) return undefined;
  const shouted = words.every(({ text: word, capital }) => capital || word.length < 2 || /^[\d=]/.test(word));
  const told = LANGUAGES.flatMap((language) => {
    const instruction = toldIn(language, words);
    return instruction === undefined || (shouted && !instruction.clear) ? [] : [{ language, ...instruction }];
  });
  const best = told.find(({ clear }) => clear) ?? told[0];
  if (best === undefined) return undefined;
  return { from, to: restAfter(best.language, words, best.last) ?? to, clear: best.clear, words: words.length };
};

/** "Want to leave? Send STOP to 12345": where the question begins that an instruction answers. */
const askedBefore = (text: string, sentence: RegExpExecArray | undefined): number | undefined => {
  if (sentence === undefined) return undefined;
  const end = sentence.index + sentence[0].length;
  const words = wordsOf(text, sentence.index, end);
  const asks = text[end] === '?' && words.length <= LONGEST_QUESTION;
  const ends = LANGUAGES.some(
    ({ isEnd, isSelf }) => words.some((one) => isEnd(one.text)) && !words.some((one) => isSelf(one.text)),
  );
  return asks && ends ? sentence.index : undefined;
};

/** A text without the sentences that tell somebody how to stop. */
export const withoutInstructions = (text: string): string => {
  const sentences = [...text.matchAll(SENTENCE)];
  const cuts = sentences.flatMap(({ 0: sentence, index }, order) => {
    const cut = cutOf(text, index, index + sentence.length);
    if (cut?.clear !== true) return cut ?? [];
    return { ...cut, from: askedBefore(text, sentences[order - 1]) ?? cut.from };
  });
  if (cuts.length === 0) return text;
  const all = wordsOf(text, 0, text.length).length;
  const instructed = cuts.reduce((sum, { words }) => sum + words, 0);
  const certain = cuts.some(({ clear }) => clear) || all - instructed >= OTHERS;
  const sure = cuts.filter((cut) => cut.clear || certain || isQuoted(text, cut));
  let [own, done] = ['', 0];
  for (const { from, to } of sure) [own, done] = [`${own}${text.slice(done, from)}\n`, to];
  return own + text.slice(done);
};

const MARK = new RegExp(`[${QUOTE_MARKS}]`, 'u');
const isQuoted = (text: string, { from, to }: Cut): boolean =>
  MARK.test(text.slice(from - 1, from)) && MARK.test(text.slice(to, to + 1));
