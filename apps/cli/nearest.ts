/** How many letters to add, drop or change to make one word of the other (Levenshtein). */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, letter] of Array.from(a).entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1)
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + (letter === b[j] ? 0 : 1)));
    row = next;
  }
  return row[b.length] ?? 0;
};

/** The word that was probably meant: the one with the fewest slips, at most one in every third letter. */
export const nearest = (typed: string, words: readonly string[]): string | undefined =>
  words
    .map((word) => ({ word, slips: distance(typed, word) }))
    .filter(({ word, slips }) => slips <= Math.max(2, word.length / 3))
    .sort((a, b) => a.slips - b.slips)[0]?.word;
