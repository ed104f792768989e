import { nearKeyword, partedKeyword } from '#consent/language/near-keyword.ts';
import { mend } from '#consent/language/typos.ts';
import { vocabulary } from '#consent/language/vocabulary.ts';
import { clausesOf, type Clause, type Word } from '#consent/language/words.ts';

export interface ReadText {
  readonly clauses: readonly Clause[];
  readonly words: readonly string[];
  readonly mended: boolean;
  /** The languages (see `dictionaryAt`) with the weight of their words, the likeliest first. */
  readonly languages: readonly { readonly speaker: number; readonly weight: number }[];
}

/** Mending looks at every word; a long letter is no place for a mistyped STOP. */
const MENDABLE = 60;
/** In so few words, a word that nobody knows may be a keyword of four letters, or one with a courtesy. */
const BRIEF = 4;

const weigh = (words: readonly string[]): ReadText['languages'] => {
  const { languages, speakersOf } = vocabulary();
  const weights = Array.from({ length: languages }, () => 0);
  for (const word of words) {
    const known = speakersOf(word) ?? [];
    for (const speaker of known) weights[speaker] = (weights[speaker] ?? 0) + 1 / known.length;
  }
  return weights
    .map((weight, speaker) => ({ speaker, weight }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
};

/** The words of a text, mended where a word is mistyped, and the languages they may belong to. */
export const readText = (text: string): ReadText => {
  const { isWord, isCourtesy, isAddition, speakersOf, targets } = vocabulary();
  const raw = clausesOf(text, isWord);
  const count = raw.reduce((sum, { words }) => sum + words.length, 0);
  let mended = false;
  const guess = weigh(raw.flatMap((clause) => clause.words.map(({ text: word }) => word)));
  const likely = guess.slice(0, 2).map(({ speaker }) => speaker);
  const fits = (word: string): boolean => {
    const known = speakersOf(word) ?? [];
    return likely.length === 0 || known.length === 0 || known.some((speaker) => likely.includes(speaker));
  };
  const meantBy = (word: string): readonly string[] | undefined => {
    const brief = count <= BRIEF;
    const parted = brief ? partedKeyword(word, isCourtesy, isAddition) : undefined;
    if (parted !== undefined) return parted;
    const near = brief ? nearKeyword(word) : undefined;
    return (near ?? mend(word, isWord, targets, fits))?.split(' ');
  };
  const repair = (word: Word): readonly Word[] => {
    const meant = isWord(word.text) ? undefined : meantBy(word.text);
    if (meant === undefined) return [word];
    mended = true;
    return meant.map((text) => ({ text, name: false }));
  };
  const clauses = count > MENDABLE ? raw : raw.map(({ words, asks }) => ({ words: words.flatMap(repair), asks }));
  const words = clauses.flatMap((clause) => clause.words.map((word) => word.text));
  return { clauses, words, mended, languages: weigh(words) };
};
