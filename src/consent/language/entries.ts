import type { Lexicon, Tag } from '#consent/language/lexicon.ts';
import { fold } from '#consent/language/words.ts';

const DIGRAPHS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

const letters = new Map<string, string>();
const foldLetter = (letter: string): string => {
  const known = letters.get(letter) ?? fold(letter);
  letters.set(letter, known);
  return known;
};

/** Each entry with its forms: `cess|e|ez|er` is three forms of one word. Loops, since this is what a cold start waits for. */
const cut = (words: string): readonly string[] => {
  const entries: string[] = [];
  for (const entry of words.split(/\s+/)) {
    if (entry === '') continue;
    const [stem = '', ...endings] = entry.replaceAll('_', ' ').split('|');
    if (endings.length === 0) entries.push(stem);
    else for (const ending of endings) entries.push(stem + ending);
  }
  return entries;
};

/** The entries of a list, folded; both ways of typing without the keyboard for it: `hor auf` and `hoer auf`. */
export const entriesOf = (words: string): readonly string[] => {
  const folded = cut(words.toLowerCase().replace(/[^\x00-\x7f]/g, foldLetter));
  if (!/[äöüåø]/i.test(words)) return folded;
  const digraphs = cut(
    words.toLowerCase().replace(/[^\x00-\x7f]/g, (letter) => DIGRAPHS[letter] ?? foldLetter(letter)),
  );
  return [...folded, ...digraphs.filter((entry, at) => entry !== folded[at])];
};

export type Entries = ReadonlyMap<Tag, readonly string[]>;

const known = new Map<Lexicon, Entries>();

/** All lists of a lexicon, cut once. */
export const listsOf = (lexicon: Lexicon): Entries => {
  const cutBefore = known.get(lexicon);
  if (cutBefore !== undefined) return cutBefore;
  const lists = new Map<Tag, readonly string[]>();
  for (const source of [lexicon.words, lexicon.shared ?? {}])
    for (const [tag, words] of Object.entries(source) as [Tag, string][])
      lists.set(tag, [...(lists.get(tag) ?? []), ...entriesOf(words)]);
  known.set(lexicon, lists);
  return lists;
};

/** What thumbs leave out, and what they meant. */
export const shortOf = ({ short }: Lexicon): ReadonlyMap<string, readonly string[]> =>
  new Map(
    (short ?? '')
      .split(/\s+/)
      .map((entry) => fold(entry).split('='))
      .flatMap(([brief = '', meant = '']) => (meant === '' ? [] : [[brief, meant.split('_')] as const])),
  );
