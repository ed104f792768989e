import { nearest } from '#words/suggest.ts';

const SHOWN = 12;
/** Where there is nothing else to say, most of what there is. */
const ALL = 50;

/** The first of some names, and how many more there are. */
export const listed = (names: readonly string[], shown = SHOWN): string => {
  const more = names.length - shown;
  return more > 0 ? `${names.slice(0, shown).join(', ')} and ${more} more` : names.join(', ');
};

/** That nothing of a kind has this name: which one may be meant, else which there are. */
export const noSuch = (kind: string, name: string, names: readonly string[]): string => {
  const meant = nearest(name, names);
  const there = names.length === 0 ? '' : `; there are ${listed(names, ALL)}`;
  return `no such ${kind}: ${name}${meant === null ? there : `; did you mean ${meant}?`}`;
};
