import { normalise } from '#consent/keywords.ts';

/** In letters, with the marks of both ends of a word. */
const SHORTEST = 3;
const LONGEST = 5;
/** In words: a question is short, and time stays linear. */
const MOST = 40;

/** Runs of letters and whole words: "öppettider" and "öppet" have most in common, and no language needs rules. */
const runsOf = (text: string): ReadonlySet<string> => {
  const words = normalise(text)
    .split(' ', MOST)
    .filter((word) => word !== '')
    .map((word) => `<${word}>`);
  const runs = new Set(words);
  for (const word of words)
    for (let length = SHORTEST; length <= LONGEST; length += 1)
      for (let at = 0; at + length <= word.length; at += 1) runs.add(word.slice(at, at + length));
  return runs;
};

const sizeOf = (runs: ReadonlySet<string>, weight: (run: string) => number): number =>
  Math.hypot(...[...runs].map(weight));

/**
 * How like a text is to each of some forms, from 0 to 1: the cosine of their runs, each weighed by how few forms have it. What no
 * form has weighs most, so that a question about something else is like none.
 */
export const likenessTo = (forms: readonly string[]): ((text: string) => readonly number[]) => {
  const having = new Map<string, number[]>();
  const all = forms.map(runsOf);
  for (const [form, runs] of all.entries())
    for (const run of runs) {
      const known = having.get(run);
      if (known === undefined) having.set(run, [form]);
      else known.push(form);
    }
  const weight = (run: string): number => Math.log(1 + forms.length / ((having.get(run)?.length ?? 0) + 0.5));
  const sizes = all.map((runs) => sizeOf(runs, weight));
  return (text) => {
    const runs = runsOf(text);
    const size = sizeOf(runs, weight);
    const shared = forms.map(() => 0);
    for (const run of runs)
      for (const form of having.get(run) ?? []) shared[form] = (shared[form] ?? 0) + weight(run) ** 2;
    return shared.map((sum, form) => (sum === 0 ? 0 : sum / (size * (sizes[form] ?? 0))));
  };
};
