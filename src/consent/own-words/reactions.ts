import { REACTION_WORDS } from '#consent/own-words/reaction-words.ts';
import { QUOTE_MARKS } from '#consent/own-words/quote-marks.ts';
import { fold } from '#consent/language/words.ts';

interface Known {
  readonly words: ReadonlySet<string>;
  readonly beginnings: readonly string[];
}

const knownOf = (lists: readonly string[]): Known => {
  const all = lists.flatMap((list) => list.split(' ')).map(fold);
  return {
    words: new Set(all.filter((word) => !word.endsWith('*'))),
    beginnings: all.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
  };
};

const has = ({ words, beginnings }: Known, word: string): boolean =>
  words.has(word) || beginnings.some((beginning) => word.startsWith(beginning));

const LANGUAGES = Object.values(REACTION_WORDS).map(({ telling, filling }) => ({
  telling: knownOf([telling]),
  any: knownOf([telling, filling]),
}));
type Language = (typeof LANGUAGES)[number];

const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|[0-9#*]\ufe0f?\u20e3/u;
/** A frame is short: eight words at most on each side of what it frames. */
const LONGEST = 8;
/** In characters: no phone writes more before what it quotes. */
const FURTHEST = 400;
const PART = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

interface Side {
  readonly taken: readonly string[];
  /** What stands outside the frame. */
  readonly rest: string;
}

/** The words of a reaction at the end of what stands before the quote. */
const leadOf = (text: string, { any }: Language): Side => {
  const found = [...text.matchAll(PART)].toReversed();
  const stop = found.findIndex(([word], order) => order >= LONGEST || !has(any, fold(word)));
  const outside = found[stop];
  return {
    taken: found.slice(0, stop < 0 ? found.length : stop).map(([word]) => fold(word)),
    rest: outside === undefined ? '' : text.slice(0, outside.index + outside[0].length),
  };
};

/** Those at the beginning of what stands behind it, as far as the last that tells: "me" and "no" begin wishes too. */
const tailOf = (text: string, { any, telling }: Language): Side => {
  const found = [...text.slice(0, FURTHEST).matchAll(PART)].slice(0, LONGEST);
  const stop = found.findIndex(([word]) => !has(any, fold(word)));
  const known = stop < 0 ? found : found.slice(0, stop);
  const last = known.findLastIndex(([word]) => has(telling, fold(word)));
  const end = known[last];
  return {
    taken: known.slice(0, last + 1).map(([word]) => fold(word)),
    rest: end === undefined ? text : text.slice(end.index + end[0].length),
  };
};

/** A reaction, and what somebody wrote beside it; undefined where it is none. */
const framing = (before: string, after: string, language: Language): string | undefined => {
  const [lead, tail] = [leadOf(before, language), tailOf(after, language)];
  const frame = [...lead.taken, ...tail.taken];
  const near = before.slice(lead.rest.length) + after.slice(0, after.length - tail.rest.length);
  if (!frame.some((word) => has(language.telling, word)) && !EMOJI.test(near)) return undefined;
  return `${lead.rest}\n${tail.rest}`.trim();
};

const OPENING = new RegExp(`[${QUOTE_MARKS}]|(?<![\\p{L}\\p{N}])['‘’‚]`, 'u');
const CLOSING = new RegExp(`[${QUOTE_MARKS}]|['‘’](?![\\p{L}\\p{N}])`, 'gu');

/**
 * What is left of a text when a reaction to a message is taken out of it, whether the quote ends with its mark or was
 * cut short; undefined where there is no reaction. A quote may hold marks itself, so its last mark is tried first.
 */
export const withoutReaction = (text: string): string | undefined => {
  const opening = OPENING.exec(text.slice(0, FURTHEST));
  if (opening === null) return ofMedia(text);
  const before = text.slice(0, opening.index);
  const inside = opening.index + 1;
  const ends = [...text.slice(inside).matchAll(CLOSING)].map(({ index }) => inside + index);
  const last = ends.at(-1) ?? text.length;
  const choices = [...new Set([last, ends[0] ?? last])];
  const left = choices.flatMap((end) =>
    LANGUAGES.flatMap((language) => framing(before, text.slice(end + 1), language) ?? []),
  );
  return left.toSorted((a, b) => a.length - b.length)[0];
};

const MEDIA = new Set(
  `image picture photo video movie attachment message bild bilden foto video meddelande nachricht anhang photo vidéo message
imagen mensaje imagem mensagem immagine messaggio afbeelding bericht bilde melding billede besked zdjęcie zdjęcia wiadomość
wiadomości kuvasta kuvaan kuvan viestistä viestiin`
    .split(/\s+/)
    .map(fold),
);

/** "Liked an image": nothing is quoted, and nothing else is said. */
const ofMedia = (text: string): string | undefined => {
  if (text.length > FURTHEST) return undefined;
  const words = [...text.matchAll(PART)].map(([word]) => fold(word));
  return words.some((word) => MEDIA.has(word)) && LANGUAGES.some((language) => isSaidBy(language, words))
    ? ''
    : undefined;
};

const isSaidBy = ({ telling, any }: Language, words: readonly string[]): boolean =>
  words.length <= LONGEST && words.every((word) => has(any, word)) && words.some((word) => has(telling, word));

/** Whether these words are those of a reaction and nothing else: what is left when the message itself was cut out. */
export const isFrame = (text: string): boolean => {
  const words = [...text.matchAll(PART)].map(([word]) => fold(word));
  return LANGUAGES.some(
    (language) =>
      isSaidBy(language, words) ||
      (EMOJI.test(text) && words.length <= LONGEST && words.every((word) => has(language.any, word))),
  );
};
