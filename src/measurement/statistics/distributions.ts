import { betaLower, gammaUpper } from '#measurement/statistics/special.ts';

/** The share of a normal distribution above `z`; right in the tail, where one minus the rest is noise. */
export const normalUpper = (z: number): number => (z < 0 ? 1 - normalUpper(-z) : gammaUpper(0.5, (z * z) / 2) / 2);

/** The share of Student's distribution above `t`. */
export const tUpper = (t: number, df: number): number =>
  t < 0 ? 1 - tUpper(-t, df) : betaLower(df / (df + t * t), df / 2, 0.5) / 2;

/** The share of a chi-square distribution above `x`. */
export const chiSquareUpper = (x: number, df: number): number => gammaUpper(df / 2, x / 2);

/** Where a falling tail has the value `share`, for shares up to one half: halved until doubles have no number between. */
const where = (tail: (x: number) => number, share: number): number => {
  let [low, high] = [0, 1];
  while (tail(high) > share) [low, high] = [high, high * 2];
  for (let middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if (tail(middle) > share) low = middle;
    else high = middle;
  }
  return high;
};

/** The same share is asked for again and again, and found by many steps. */
const known = new Map<number, number>();

/** Beyond how much either side of the middle the share `alpha` lies, half of it on each side: 1.96 for 0.05. */
export const normalTwoSided = (alpha: number): number => {
  const z = known.get(alpha) ?? where(normalUpper, alpha / 2);
  known.set(alpha, z);
  return z;
};
export const tTwoSided = (alpha: number, df: number): number => where((t) => tUpper(t, df), alpha / 2);
