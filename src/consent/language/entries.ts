import type { Lexicon, Tag } from '#consent/language/lexicon.ts';
import { fold } from '#consent/language/words.ts';

const DIGRAPHS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

/** `cess|e|ez|er` is three forms of one word. */
const formsOf = (entry: string): readonly string[] => {
  const [stem = '', ...endings] = entry.replaceAll('_', ' ').split('|');
  return endings.length === 0 ? [stem] : endings.map((ending) => stem + ending);
};

const cut = (words: string): readonly string[] =>
  words
    .trim()
    .split(/\s+/)
    .filter((entry) => entry !== '')
    .flatMap(formsOf);

/** The entries of a list, folded; both ways of typing without the keyboard for it: `hor auf` and `hoer auf`. */
export const entriesOf = (words: string): readonly string[] => {
  const folded = cut(fold(words));
  if (!/[äöüåø]/i.test(words)) return folded;
  const digraphs = cut(fold(words.toLowerCase().replace(/[äöüåø]/g, (letter) => DIGRAPHS[letter] ?? letter)));
  return [...folded, ...digraphs.filter((entry, at) => entry !== folded[at])];
};

export type Entries = ReadonlyMap<Tag, readonly string[]>;

const known = new Map<Lexicon, Entries>();

/** All lists of a lexicon, cut once. */
export const listsOf = (lexicon: Lexicon): Entries => {
  const lists =
    known.get(lexicon) ??
    new Map((Object.entries(lexicon.words) as [Tag, string][]).map(([tag, words]) => [tag, entriesOf(words)] as const));
  known.set(lexicon, lists);
  return lists;
};

/** What thumbs leave out, and what they meant. */
export const shortOf = ({ short }: Lexicon): ReadonlyMap<string, readonly string[]> =>
  new Map(
    (short ?? '')
      .split(' ')
      .map((entry) => fold(entry).split('='))
      .flatMap(([brief = '', meant = '']) => (meant === '' ? [] : [[brief, meant.split('_')] as const])),
  );
