import { PLACES, placeOf, shareOf } from '#consent/learned/table.ts';
import type { Features } from '#consent/learned/features.ts';

/** Features as places in the table of weights, each with what it counts. */
export interface Example {
  readonly places: Int32Array;
  readonly shares: Float64Array;
  /** The likelihood that it is a wish to stop. */
  readonly target: number;
  readonly weight: number;
}

export interface Model {
  readonly bias: number;
  readonly weights: Float64Array;
}

export const exampleOf = (features: Features, target: number, weight: number): Example => ({
  places: Int32Array.from(features.flatMap((kind) => [...kind].map(placeOf))),
  shares: Float64Array.from(features.flatMap((kind) => [...kind].map(() => shareOf(kind)))),
  target,
  weight,
});

export const judged = ({ bias, weights }: Model, { places, shares }: Example): number =>
  places.reduce((odds, place, at) => odds + (weights[place] ?? 0) * (shares[at] ?? 0), bias);

const ROUNDS = 12;
const EARLY = 4;
/** As if so much had been seen of each slope before the first. */
const FIRST = 0.1;
const STEP = 0.6;
/** What pulls a weight back to nothing, so that a single example teaches little. */
const PULL = 1e-3;

/** The same order on every machine: numbers of a linear congruential generator (Numerical Recipes). */
const shuffled = <T>(all: readonly T[], seed: number): readonly T[] => {
  let state = seed;
  return all
    .map((one) => ({ one, rank: (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ one }) => one);
};

/** One round of AdaGrad (Duchi, Hazan, Singer 2011) over all examples; changes `weights` and what was `seen` of slopes. */
const taught = (examples: readonly Example[], { bias: before, weights }: Model, seen: Float64Array): number => {
  let bias = before;
  for (const example of examples) {
    const likelihood = 1 / (1 + Math.exp(-judged({ bias, weights }, example)));
    const slope = (likelihood - example.target) * example.weight;
    const last = seen.length - 1;
    seen[last] = (seen[last] ?? 0) + slope * slope;
    bias -= (STEP * slope) / Math.sqrt(seen[last] ?? 1);
    for (const [at, place] of example.places.entries()) {
      const weight = weights[place] ?? 0;
      const descent = slope * (example.shares[at] ?? 0) + PULL * weight;
      seen[place] = (seen[place] ?? 0) + descent * descent;
      weights[place] = weight - (STEP * descent) / Math.sqrt(seen[place] ?? 1);
    }
  }
  return bias;
};

/** Logistic regression: deterministic, some seconds. The mean of the later rounds judges the unseen better than the last. */
export const learn = (examples: readonly Example[]): Model => {
  const weights = new Float64Array(PLACES);
  const seen = new Float64Array(PLACES + 1).fill(FIRST);
  const sum = new Float64Array(PLACES);
  let [bias, biases] = [0, 0];
  for (let round = 1; round <= ROUNDS; round += 1) {
    bias = taught(shuffled(examples, round), { bias, weights }, seen);
    if (round <= EARLY) continue;
    biases += bias;
    for (const [place, weight] of weights.entries()) sum[place] = (sum[place] ?? 0) + weight;
  }
  const later = ROUNDS - EARLY;
  return { bias: biases / later, weights: sum.map((weight) => weight / later) };
};
