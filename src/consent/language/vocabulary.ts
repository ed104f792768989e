import { compile, type Dictionary } from '#consent/language/dictionary.ts';
import type { Tag } from '#consent/language/lexicon.ts';
import { common } from '#consent/language/lexicons/common.ts';
import { danish } from '#consent/language/lexicons/danish.ts';
import { dutch } from '#consent/language/lexicons/dutch.ts';
import { english } from '#consent/language/lexicons/english.ts';
import { finnish } from '#consent/language/lexicons/finnish.ts';
import { french } from '#consent/language/lexicons/french.ts';
import { german } from '#consent/language/lexicons/german.ts';
import { italian } from '#consent/language/lexicons/italian.ts';
import { norwegian } from '#consent/language/lexicons/norwegian.ts';
import { polish } from '#consent/language/lexicons/polish.ts';
import { portuguese } from '#consent/language/lexicons/portuguese.ts';
import { spanish } from '#consent/language/lexicons/spanish.ts';
import { swedish } from '#consent/language/lexicons/swedish.ts';
import { targetsOf, type Targets } from '#consent/language/typos.ts';

const LEXICONS = [
  english,
  french,
  german,
  spanish,
  portuguese,
  italian,
  dutch,
  swedish,
  norwegian,
  danish,
  polish,
  finnish,
];
/** What is worth mending when it is mistyped. */
const MENDED: readonly Tag[] = ['cease', 'leave', 'remove', 'cancel', 'message', 'send', 'reach', 'sending', 'number'];
/** Long enough for every beginning that is listed. */
const LONGEST_BEGINNING = 14;
const SHORTEST_BEGINNING = 3;

export interface Vocabulary {
  readonly dictionaries: readonly Dictionary[];
  /** Which languages know a word, as positions in `dictionaries`; a word of `common` tells none. */
  readonly speakersOf: (word: string) => readonly number[] | undefined;
  readonly isWord: (word: string) => boolean;
  readonly targets: Targets;
}

type Speakers = Map<string, number[]>;

const know = (map: Speakers, word: string, speaker: number): void => {
  const known = map.get(word);
  if (known === undefined) map.set(word, [speaker]);
  else if (known.at(-1) !== speaker) known.push(speaker);
};

const build = (): Vocabulary => {
  const dictionaries = LEXICONS.map((lexicon) => compile(lexicon, common));
  const shared = compile(common, { language: 'und', words: {} });
  const words: Speakers = new Map();
  const beginnings: Speakers = new Map();
  for (const [speaker, { exact, prefixes, phrases, short }] of dictionaries.entries()) {
    for (const word of exact.keys()) know(words, word, speaker);
    for (const word of short.keys()) know(words, word, speaker);
    for (const word of prefixes.keys()) know(beginnings, word, speaker);
    for (const list of phrases.values())
      for (const phrase of list) for (const word of phrase.words) know(words, word, speaker);
  }
  for (const word of shared.exact.keys()) words.set(word, []);
  for (const word of shared.prefixes.keys()) beginnings.set(word, []);
  const speakersOf: Vocabulary['speakersOf'] = (word) => {
    const exact = words.get(word);
    if (exact !== undefined) return exact;
    for (let length = Math.min(word.length, LONGEST_BEGINNING); length >= SHORTEST_BEGINNING; length -= 1) {
      const known = beginnings.get(word.slice(0, length));
      if (known !== undefined) return known;
    }
    return undefined;
  };
  const mended = dictionaries.flatMap(({ exact }) =>
    [...exact].filter(([, tags]) => MENDED.some((tag) => tags.has(tag))).map(([word]) => word),
  );
  return {
    dictionaries,
    speakersOf,
    isWord: (word) => speakersOf(word) !== undefined,
    targets: targetsOf(mended),
  };
};

let built: Vocabulary | undefined;

/** All lexicons, compiled when the first reply comes that is no plain keyword: a cold start does not pay for them. */
export const vocabulary = (): Vocabulary => (built ??= build());
