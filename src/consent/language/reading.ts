import { tagsOf, type Dictionary, type Phrase } from '#consent/language/dictionary.ts';
import type { Lexicon, Tag } from '#consent/language/lexicon.ts';
import type { Clause, Word } from '#consent/language/words.ts';

export interface Token {
  readonly text: string;
  readonly name: boolean;
  readonly tags: ReadonlySet<Tag>;
}

/** A clause as a speaker of one language reads it. */
export interface Reading {
  readonly tokens: readonly Token[];
  readonly asks: boolean;
  /** Every tag that occurs. */
  readonly has: ReadonlySet<Tag>;
  readonly lexicon: Lexicon;
  readonly follows: ReadonlySet<string>;
}

const VERBS: readonly Tag[] = ['cease', 'cancel', 'remove', 'switch', 'send', 'reach'];
const PAST: ReadonlySet<Tag> = new Set<Tag>(['finite', 'past']);
const NONE: ReadonlySet<Tag> = new Set();
const GAP = 6;
/** "Ich melde mich ab Montag wieder": the particle of a separable verb is a preposition here. */
const WHEN =
  /^(\d.*|(mon|diens|donners|frei|sams|sonn)tag|mittwoch|morgen|uhr|naechste.?|anfang|ende|mitte|mittags?|dann|wann)$/;

/** Where the words of a phrase stand when it begins at `start`, or nothing. */
const placesOf = (phrase: Phrase, words: readonly Word[], start: number, taken: ReadonlySet<number>) => {
  const places: number[] = [];
  let at = start;
  for (const [order, word] of phrase.words.entries()) {
    const last = order > 0 && order === phrase.gapAfter ? at + GAP : at;
    while (at <= last && (words[at]?.text !== word || taken.has(at))) at += 1;
    if (at > last) return undefined;
    places.push(at);
    at += 1;
  }
  if (phrase.words.at(-1) === 'ab' && WHEN.test(words[at]?.text ?? '')) return undefined;
  return places;
};

/** Where "but" and "so" stand, another clause begins. */
const split = (tokens: readonly Token[]): readonly (readonly Token[])[] => {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (token.tags.has('but')) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.filter((part) => part.length > 0);
};

/** A clause as it is read in one language, or in several at once; perhaps it is two. */
export const readClause = (clause: Clause, dictionaries: readonly Dictionary[]): readonly Reading[] => {
  const [main] = dictionaries;
  if (main === undefined) return [];
  const parts = split(tagWords(spellOut(clause, main), dictionaries));
  return parts.map((tokens, order) => ({
    tokens,
    asks: clause.asks && order === parts.length - 1,
    has: new Set(tokens.flatMap(({ tags }) => [...tags])),
    lexicon: main.lexicon,
    follows: main.follows,
  }));
};

/** "Jveux" is "je veux". */
const spellOut = (clause: Clause, { short }: Dictionary): Clause =>
  clause.words.some(({ text }) => short.has(text))
    ? {
        ...clause,
        words: clause.words.flatMap((word) => short.get(word.text)?.map((text) => ({ text, name: false })) ?? [word]),
      }
    : clause;

/** Tags the words; a phrase becomes one token where its first word stands. */
export const tagWords = (clause: Clause, dictionaries: readonly Dictionary[]): readonly Token[] => {
  const { words } = clause;
  const taken = new Set<number>();
  const tokens: Token[] = [];
  for (const [start, word] of words.entries()) {
    if (taken.has(start)) continue;
    let tags: ReadonlySet<Tag> = NONE;
    let phrased: string | undefined;
    for (const dictionary of dictionaries) {
      for (const phrase of dictionary.phrases.get(word.text) ?? []) {
        const places = placesOf(phrase, words, start, taken);
        if (places === undefined) continue;
        for (const place of places) taken.add(place);
        [tags, phrased] = [phrase.tags, phrase.words.join(' ')];
        break;
      }
      if (phrased !== undefined) break;
    }
    if (phrased === undefined) {
      const found = dictionaries.map((dictionary) => tagsOf(dictionary, word.text) ?? NONE);
      tags = found.length === 1 ? (found[0] ?? NONE) : new Set(found.flatMap((set) => [...set]));
    }
    if (word.accented === true && dictionaries[0]?.lexicon.accentedPast === true && VERBS.some((tag) => tags.has(tag)))
      tags = PAST;
    tokens.push({ text: phrased ?? word.text, name: word.name, tags });
  }
  return tokens;
};

export const is = (token: Token | undefined, ...tags: readonly Tag[]): boolean =>
  token !== undefined && tags.some((tag) => token.tags.has(tag));

/** Tags of words that say nothing of a wish: they are as good as unknown. */
const STRANGE: ReadonlySet<Tag> = new Set<Tag>(['lookalike', 'food', 'kin', 'died', 'elsewhere']);

/** A word that no list knows: a name, a brand, or what the wish is about. */
export const isUnknown = (token: Token): boolean =>
  !/^\d/.test(token.text) && [...token.tags].every((tag) => STRANGE.has(tag));

/** Positions of a tag. */
export const placesOfTag = ({ tokens, has }: Reading, ...tags: readonly Tag[]): readonly number[] =>
  tags.some((tag) => has.has(tag)) ? [...tokens.keys()].filter((at) => is(tokens[at], ...tags)) : [];

export const hasAny = ({ has }: Pick<Reading, 'has'>, ...tags: readonly Tag[]): boolean =>
  tags.some((tag) => has.has(tag));

/** Whether one of the tags stands at `from` or after it, before `until`. */
export const between = ({ tokens }: Reading, from: number, until: number, ...tags: readonly Tag[]): boolean => {
  for (let at = Math.max(0, from); at < Math.min(until, tokens.length); at += 1)
    if (is(tokens[at], ...tags)) return true;
  return false;
};
