import { keywordsThatStop } from '#consent/keywords.ts';
import { compile, type Dictionary } from '#consent/language/dictionary.ts';
import { listsOf, shortOf } from '#consent/language/entries.ts';
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
  /** The dictionary of a position in `LEXICONS`, compiled when a text is first read in it. */
  readonly dictionaryAt: (speaker: number) => Dictionary | undefined;
  readonly languages: number;
  /** Which languages know a word, as positions in `LEXICONS`; a word of `common` tells none. */
  readonly speakersOf: (word: string) => readonly number[] | undefined;
  readonly isWord: (word: string) => boolean;
  /** What people write in one word before a keyword: "please", "porfavor". */
  readonly isCourtesy: (word: string) => boolean;
  /** And behind it: "now", "me", "messages" as well. */
  readonly isAddition: (word: string) => boolean;
  /** What a mistyped word may have meant; gathered when the first one comes. */
  readonly targets: () => Targets;
}

type Speakers = Map<string, readonly number[]>;

/** Thousands of words share some hundred sets of speakers. */
const sets = new Map<readonly number[] | undefined, (readonly number[])[]>();
const withSpeaker = (known: readonly number[] | undefined, speaker: number): readonly number[] => {
  if (known?.at(-1) === speaker) return known;
  const more = sets.get(known) ?? [];
  sets.set(known, more);
  return (more[speaker] ??= [...(known ?? []), speaker]);
};

const know = (map: Speakers, word: string, speaker: number): void => {
  map.set(word, withSpeaker(map.get(word), speaker));
};

const ALONE: readonly number[] = [];

const knownWords = (): readonly [words: Speakers, beginnings: Speakers] => {
  const words: Speakers = new Map();
  const beginnings: Speakers = new Map();
  for (const [speaker, lexicon] of LEXICONS.entries()) {
    for (const entries of listsOf(lexicon).values()) {
      for (const entry of entries) {
        if (entry.includes(' ')) for (const word of entry.split(' ')) know(words, word, speaker);
        else if (entry.endsWith('*')) know(beginnings, entry.slice(0, -1), speaker);
        else know(words, entry, speaker);
      }
    }
    for (const word of shortOf(lexicon).keys()) know(words, word, speaker);
  }
  for (const entry of [...listsOf(common).values()].flat()) {
    if (entry.endsWith('*')) beginnings.set(entry.slice(0, -1), ALONE);
    else if (!entry.includes(' ')) words.set(entry, ALONE);
  }
  return [words, beginnings];
};

const ADDITIONS: readonly Tag[] = ['it', 'me', 'all', 'message'];
/** Shorter ones end too many words: "bastava", "altona". */
const SHORTEST_COURTESY = 3;
const SHORT_ADDITIONS = 'me it ok nu na ya mig mich moi texting messaging stop stopp';

/** The entries of some lists in all languages, each in one word. */
const glued = (tags: readonly Tag[]): readonly string[] =>
  [...LEXICONS, common]
    .flatMap((lexicon) => tags.flatMap((tag) => listsOf(lexicon).get(tag) ?? []))
    .map((entry) => entry.replaceAll(/[ *]/g, ''))
    .filter((entry) => entry.length >= SHORTEST_COURTESY);

const worthMending = (): Targets =>
  targetsOf([
    ...keywordsThatStop().filter((word) => !word.includes(' ')),
    ...[...LEXICONS, common].flatMap((lexicon) =>
      MENDED.flatMap((tag) => listsOf(lexicon).get(tag) ?? []).filter((entry) => !/[ *]/.test(entry)),
    ),
  ]);

const build = (): Vocabulary => {
  const [words, beginnings] = knownWords();
  const dictionaries: Dictionary[] = [];
  const speakersOf: Vocabulary['speakersOf'] = (word) => {
    const exact = words.get(word);
    if (exact !== undefined) return exact;
    for (let length = Math.min(word.length, LONGEST_BEGINNING); length >= SHORTEST_BEGINNING; length -= 1) {
      const known = beginnings.get(word.slice(0, length));
      if (known !== undefined) return known;
    }
    return undefined;
  };
  let targets: Targets | undefined;
  let courtesies: ReadonlySet<string> | undefined;
  let additions: ReadonlySet<string> | undefined;
  return {
    dictionaryAt: (speaker) => {
      const lexicon = LEXICONS[speaker];
      return lexicon === undefined ? undefined : (dictionaries[speaker] ??= compile(lexicon, common));
    },
    languages: LEXICONS.length,
    speakersOf,
    isWord: (word) => speakersOf(word) !== undefined,
    isCourtesy: (word) => (courtesies ??= new Set(['ok', ...glued(['polite'])])).has(word),
    isAddition: (word) => (additions ??= new Set([...SHORT_ADDITIONS.split(' '), ...glued(ADDITIONS)])).has(word),
    targets: () => (targets ??= worthMending()),
  };
};

let built: Vocabulary | undefined;

/** What the lexicons know, gathered when the first reply comes that is no plain keyword: a cold start does not pay for it. */
export const vocabulary = (): Vocabulary => (built ??= build());
