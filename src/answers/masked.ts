const MASKS: readonly (readonly [what: RegExp, by: string])[] = [
  [/[^\s@<>]+@[^\s@<>]+/gu, '[mail]'],
  [/\b(?:https?:\/\/|www\.)\S+/giu, '[link]'],
  [/\+?\d(?:[\s().\-/]{0,2}\d){2,}/gu, '[number]'],
];
/** In characters. */
const LONGEST = 500;
const SHORTEST_NAME = 2;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Words without what tells of a person: addresses, links, numbers of three digits and more, and their own names. */
export const masked = (text: string, names: readonly string[]): string => {
  const known = names.filter(({ length }) => length >= SHORTEST_NAME).map(escaped);
  const whole = MASKS.reduce((words, [what, by]) => words.replace(what, by), text.normalize('NFKC'));
  if (known.length === 0) return whole.slice(0, LONGEST);
  const named = new RegExp(`(?<![\\p{L}\\p{N}])(?:${known.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return whole.replace(named, '[name]').slice(0, LONGEST);
};
