import { fill, variablesOf } from '#channels/template.ts';
import type { Flaw } from '#programme/problem.ts';
import type { Known } from '#publishing/conditions/known-values.ts';
import { withSamples } from '#publishing/preview/samples.ts';

/** A message never counts further; what is longer is made for every reader again, or fails for every one. */
const LONGEST = 1_000;
const MARKUP = /\{[{%][^]*?[%}]\}/g;
const RANGE = /\(\s*(-?\d+)\s*\.\.\s*(-?\d+)\s*\)/g;

/** A range in numbers that is longer than that. */
const rangeFlaw = (text: string): Flaw | undefined => {
  for (const { index: from, 0: markup } of text.matchAll(MARKUP))
    for (const { index, 1: low, 2: high } of markup.matchAll(RANGE))
      if (Number(high) - Number(low) >= LONGEST)
        return { at: from + index, message: `expected a range of at most ${LONGEST}`, suggestion: null };
  return undefined;
};

interface Tried {
  readonly known: Known;
  readonly sample: Readonly<Record<string, unknown>>;
}

/** What a template would be stopped at for every reader: tried once, on samples. Whatever else fails there is no flaw. */
export const boundsFlaw = (text: string, { known, sample }: Tried): Flaw | undefined => {
  const range = rangeFlaw(text);
  if (range !== undefined) return range;
  try {
    fill(text, withSamples(sample, variablesOf(text), known), { base: '', seed: '', links: [] });
    return undefined;
  } catch (error) {
    if (!(error instanceof Error) || !/limit exceeded/.test(error.message)) return undefined;
    const { token } = error as { token?: { begin?: number } };
    return { at: token?.begin ?? 0, message: 'takes more than a message may: a loop, or a text that grows' };
  }
};
