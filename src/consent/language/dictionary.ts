import { entriesOf, listsOf, shortOf } from '#consent/language/entries.ts';
import type { Lexicon, Tag } from '#consent/language/lexicon.ts';

export interface Phrase {
  readonly words: readonly string[];
  /** How many of the words stand before the gap of a parted phrase ("take … off"); 0 where there is no gap. */
  readonly gapAfter: number;
  readonly tags: ReadonlySet<Tag>;
}

/** The lexicon of one language, ready for looking up. */
export interface Dictionary {
  readonly lexicon: Lexicon;
  readonly exact: ReadonlyMap<string, Tags>;
  readonly prefixes: ReadonlyMap<string, Tags>;
  /** By first word, longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  readonly follows: ReadonlySet<string>;
  readonly short: ReadonlyMap<string, readonly string[]>;
}

type Tags = ReadonlySet<Tag>;
type Words = Map<string, Tags>;

/** Thousands of words share some hundred sets of tags. */
const sets = new Map<Tags | undefined, Map<Tag, Tags>>();
const withTag = (tags: Tags | undefined, tag: Tag): Tags => {
  if (tags?.has(tag) === true) return tags;
  const known = sets.get(tags) ?? new Map<Tag, Tags>();
  sets.set(tags, known);
  const more = known.get(tag) ?? new Set([...(tags ?? []), tag]);
  known.set(tag, more);
  return more;
};

const add = (map: Words, word: string, tag: Tag): void => {
  map.set(word, withTag(map.get(word), tag));
};

export const compile = (lexicon: Lexicon, common: Lexicon): Dictionary => {
  const exact = new Map<string, Tags>();
  const prefixes = new Map<string, Tags>();
  const phrased = new Map<string, Tags>();
  for (const source of [common, lexicon]) {
    for (const [tag, entries] of listsOf(source)) {
      for (const entry of entries) {
        if (entry.includes(' ')) add(phrased, entry, tag);
        else if (entry.endsWith('*')) add(prefixes, entry.slice(0, -1), tag);
        else add(exact, entry, tag);
      }
    }
  }
  const phrases = new Map<string, Phrase[]>();
  for (const [entry, tags] of phrased) {
    const [before = '', after] = entry.split(' ... ');
    const head = before.split(' ');
    const words = after === undefined ? head : [...head, ...after.split(' ')];
    const phrase = { words, gapAfter: after === undefined ? 0 : head.length, tags };
    const first = head[0] ?? '';
    const begun = phrases.get(first);
    if (begun === undefined) phrases.set(first, [phrase]);
    else begun.push(phrase);
  }
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length);
  const follows = new Set(entriesOf(lexicon.notFollows ?? ''));
  return { lexicon, exact, prefixes, phrases, follows, short: shortOf(lexicon) };
};

/** The tags of one word: as it is, else by the longest beginning that is listed. */
export const tagsOf = (dictionary: Dictionary, word: string): ReadonlySet<Tag> | undefined => {
  const exact = dictionary.exact.get(word);
  if (exact !== undefined) return exact;
  for (let length = Math.min(word.length, 14); length >= 3; length -= 1) {
    const tags = dictionary.prefixes.get(word.slice(0, length));
    if (tags !== undefined) return tags;
  }
  return dictionary.lexicon.joinsWords === true ? lastNoun(dictionary, word) : undefined;
};

const NOUNS: readonly Tag[] = ['message', 'list', 'other', 'food'];
const NOUN_SETS = new Map<Tag, Tags>(NOUNS.map((tag) => [tag, new Set([tag])]));

/** "Werbenachrichten" are messages, a "Kundenkarte" is a card: the last noun of a joined word decides. */
const lastNoun = ({ exact }: Dictionary, word: string): Tags | undefined => {
  if (word.endsWith('sms')) return NOUN_SETS.get('message');
  for (let length = Math.min(word.length - 3, 16); length >= 5; length -= 1) {
    const tags = exact.get(word.slice(-length));
    const noun = tags === undefined ? undefined : NOUNS.find((tag) => tags.has(tag));
    if (noun !== undefined) return NOUN_SETS.get(noun);
  }
  return undefined;
};
