import { common } from '#consent/language/common.ts';
import { compile, type Dictionary } from '#consent/language/dictionary.ts';
import { danish } from '#consent/language/danish.ts';
import { dutch } from '#consent/language/dutch.ts';
import { english } from '#consent/language/english.ts';
import { finnish } from '#consent/language/finnish.ts';
import { french } from '#consent/language/french.ts';
import { german } from '#consent/language/german.ts';
import { italian } from '#consent/language/italian.ts';
import { norwegian } from '#consent/language/norwegian.ts';
import { polish } from '#consent/language/polish.ts';
import { portuguese } from '#consent/language/portuguese.ts';
import { spanish } from '#consent/language/spanish.ts';
import { swedish } from '#consent/language/swedish.ts';
import type { Tag } from '#consent/language/lexicon.ts';
import { targetsOf } from '#consent/language/typos.ts';

export const dictionaries: readonly Dictionary[] = [
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
].map((lexicon) => compile(lexicon, common));

const shared = compile(common, { language: 'und', words: {} });

/** Which languages know a word, as positions in `dictionaries`; a word of `common` tells none. */
const speakers = new Map<string, number[]>();
const beginnings = new Map<string, number[]>();
const know = (map: Map<string, number[]>, word: string, speaker: number): void => {
  const known = map.get(word);
  if (known === undefined) map.set(word, [speaker]);
  else if (!known.includes(speaker)) known.push(speaker);
};
for (const [speaker, { exact, prefixes, phrases }] of dictionaries.entries()) {
  for (const word of exact.keys()) know(speakers, word, speaker);
  for (const word of prefixes.keys()) know(beginnings, word, speaker);
  for (const list of phrases.values())
    for (const phrase of list) for (const word of phrase.words) know(speakers, word, speaker);
}
for (const word of shared.exact.keys()) speakers.set(word, []);
for (const word of shared.prefixes.keys()) beginnings.set(word, []);

export const speakersOf = (word: string): readonly number[] | undefined => {
  const exact = speakers.get(word);
  if (exact !== undefined) return exact;
  for (let length = Math.min(word.length, 14); length >= 3; length -= 1) {
    const known = beginnings.get(word.slice(0, length));
    if (known !== undefined) return known;
  }
  return undefined;
};

export const isWord = (word: string): boolean => speakersOf(word) !== undefined;

const MENDED: readonly Tag[] = ['cease', 'leave', 'remove', 'cancel', 'message', 'send', 'reach', 'sending', 'number'];
export const targets = targetsOf(
  dictionaries.flatMap(({ exact }) =>
    [...exact].filter(([, tags]) => MENDED.some((tag) => tags.has(tag))).map(([word]) => word),
  ),
);
