import { seeded } from '#measurement/statistics/random.ts';

/** How many members have which outcome: all that a bootstrap needs of them, and it adds up. */
export type Spread = ReadonlyMap<number, number>;

/** A number of members of a group of `n` by chance `p`: by its normal limit where that is close, else one by one. */
const binomial = (random: () => number, n: number, p: number): number => {
  const spread = Math.sqrt(n * p * (1 - p));
  if (spread > 30) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return Math.min(n, Math.max(0, Math.round(n * p + spread * normal)));
  }
  // The gap until the next member that is drawn (Devroye, 1986), so that rare outcomes cost little.
  if (p >= 1) return n;
  if (p > 0.5) return n - binomial(random, n, 1 - p);
  let [drawn, at] = [-1, 0];
  while (at <= n) {
    drawn += 1;
    at += p === 0 ? n + 1 : 1 + Math.floor(Math.log(1 - random()) / Math.log1p(-p));
  }
  return drawn;
};

/** The mean of as many members drawn with replacement: what each outcome gets follows from what those before it left. */
const redrawn = (random: () => number, spread: readonly (readonly [number, number])[], n: number): number => {
  let [left, among, sum] = [n, n, 0];
  for (const [value, members] of spread) {
    const drawn = among === 0 ? 0 : binomial(random, left, members / among);
    sum += drawn * value;
    left -= drawn;
    among -= members;
  }
  return sum / n;
};

/** Always the same draws of the same data. */
const SEED = 20_261_130;

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.max(0, Math.round(share * (sorted.length - 1))))] ?? 0;

/**
 * The interval of a difference of means by the percentiles of a bootstrap: for revenue, where few members spend most and the mean
 * is far from normal.
 */
export const bootstrap = (
  a: Spread,
  b: Spread,
  alpha: number,
  draws = 2000,
): { readonly low: number; readonly high: number } => {
  const random = seeded(SEED);
  const arms = [a, b].map((spread) => {
    const sorted = [...spread].toSorted(([x], [y]) => x - y);
    return { sorted, n: sorted.reduce((sum, [, members]) => sum + members, 0) };
  });
  const [one, other] = arms;
  if (!one?.n || !other?.n) return { low: -Infinity, high: Infinity };
  const differences = Array.from(
    { length: draws },
    () => redrawn(random, other.sorted, other.n) - redrawn(random, one.sorted, one.n),
  ).toSorted((x, y) => x - y);
  return { low: quantile(differences, alpha / 2), high: quantile(differences, 1 - alpha / 2) };
};
