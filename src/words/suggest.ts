/** Edits between two words: an insertion, a deletion, a substitution or a swap of neighbours is one (optimal string alignment). */
const distance = (a: string, b: string): number => {
  let [before, above] = [[] as number[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const least = Math.min(
        (above[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (above[j - 1] ?? 0) + (same ? 0 : 1),
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : Infinity,
      );
      row.push(least);
    }
    [before, above] = [above, row];
  }
  return above[b.length] ?? 0;
};

const fold = (word: string): string => word.toLowerCase().replace(/[-_\s]/g, '');

/** One edit for each three letters, three at most: further away it is another word. */
const within = (word: string): number => (word.length < 3 ? 0 : Math.min(3, Math.floor(word.length / 3)));

/** The name that was most likely meant, or null when none is close. Case and hyphens cost nothing. */
export const nearest = (word: string, names: Iterable<string>): string | null => {
  const typed = fold(word);
  const limit = within(typed);
  const all = [...new Set(names)].filter((name) => name !== word);
  const near = all
    .filter((name) => Math.abs(fold(name).length - typed.length) <= limit)
    .map((name) => ({ name, edits: distance(typed, fold(name)), first: fold(name)[0] === typed[0] }))
    .filter(({ edits }) => edits <= limit)
    .sort((a, b) => a.edits - b.edits || Number(b.first) - Number(a.first));
  const begun = typed.length < 4 ? [] : all.filter((name) => fold(name).startsWith(typed));
  return near[0]?.name ?? (begun.length === 1 ? (begun[0] ?? null) : null);
};
