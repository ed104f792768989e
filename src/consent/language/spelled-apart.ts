import { isNeighbour } from '#consent/language/near-keyword.ts';
import { vocabulary } from '#consent/language/vocabulary.ts';
import { fold } from '#consent/language/words.ts';

/** In letters: shorter words are seldom two, longer ones are no words. */
const SHORTEST = 7;
const LONGEST = 32;
/** In words. */
const BRIEF = 2;
const MOST_PARTS = 4;
const MOST_TRIES = 24;

/** The ways to cut a word into words that one language knows, those of few parts first. */
const cuts = (word: string, speaks: (part: string) => boolean, most: number): readonly (readonly string[])[] => {
  if (most === 1) return speaks(word) ? [[word]] : [];
  const whole = speaks(word) ? [[word]] : [];
  const parted = Array.from({ length: Math.max(0, word.length - 3) }, (_, order) => order + 2).flatMap((at) =>
    speaks(word.slice(0, at)) ? cuts(word.slice(at), speaks, most - 1).map((rest) => [word.slice(0, at), ...rest]) : [],
  );
  return [...whole, ...parted];
};

/** "Nomoretexts", "keinewerbung": what a message of one long unknown word says when it is read as several. */
export const spelledApart = (text: string): readonly string[] => {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  const long = words.map(fold).find((word) => word.length >= SHORTEST && word.length <= LONGEST);
  const { isWord, languages, speakersOf } = vocabulary();
  if (long === undefined || words.length > BRIEF || isWord(long) || isNeighbour(long)) return [];
  const knows = (speaker: number) => (part: string) => {
    const speakers = speakersOf(part);
    return speakers !== undefined && (speakers.length === 0 || speakers.includes(speaker));
  };
  const tries = Array.from({ length: languages }, (_, speaker) => cuts(long, knows(speaker), MOST_PARTS)).flat();
  return tries
    .filter((parts) => parts.length > 1)
    .toSorted((a, b) => a.length - b.length)
    .slice(0, MOST_TRIES)
    .map((parts) => parts.join(' '));
};
