import { normalTwoSided, normalUpper, tTwoSided, tUpper } from '#measurement/statistics/distributions.ts';
import type { Mean } from '#measurement/statistics/sums.ts';

/** A figure with the interval that covers the truth at the rate 1 - alpha, and how often chance alone would go as far. */
export interface Estimate {
  readonly value: number;
  readonly se: number;
  readonly low: number;
  readonly high: number;
  readonly p: number;
}

/** A figure of two arms with its standard error, degrees of freedom, and how many members it is from. */
interface Raw {
  readonly value: number;
  readonly se: number;
  readonly df: number;
  readonly n: number;
}
/** How an interval is made of it. */
export type Method = (raw: Raw, alpha: number) => Estimate;

const around = ({ value, se }: Raw, half: number, p: number): Estimate => ({
  value,
  se,
  low: value - half,
  high: value + half,
  p,
});
/** Without spread nothing can be told. */
const unknown = ({ value, se }: Raw): Estimate => ({ value, se, low: -Infinity, high: Infinity, p: 1 });

/** Welch's t: for one look, at the size that was planned. */
export const fixed: Method = (raw, alpha) =>
  raw.se === 0 || !(raw.df > 0)
    ? unknown(raw)
    : around(raw, raw.se * tTwoSided(alpha, raw.df), 2 * tUpper(Math.abs(raw.value / raw.se), raw.df));

export const normal: Method = (raw, alpha) =>
  raw.se === 0
    ? unknown(raw)
    : around(raw, raw.se * normalTwoSided(alpha), 2 * normalUpper(Math.abs(raw.value / raw.se)));

/** How a confidence sequence is tuned to be narrowest at so many members in all: said before the start, and never after. */
export const rhoOf = (planned: number, alpha: number): number =>
  Math.sqrt((-2 * Math.log(alpha) + Math.log(-2 * Math.log(alpha) + 1)) / planned);

/** How many errors wide half an interval of the sequence is at so many members; one look asks 1.96. */
export const sequentialErrors = (planned: number, n: number, alpha: number): number => {
  const spread = n * rhoOf(planned, alpha) ** 2;
  return Math.sqrt(((2 * (spread + 1)) / spread) * Math.log(Math.sqrt(spread + 1) / alpha));
};

/** An asymptotic confidence sequence (Waudby-Smith et al., 2021): holds however often it is looked at. */
export const sequential =
  (planned: number): Method =>
  (raw, alpha) => {
    if (raw.se === 0) return unknown(raw);
    const { n, se, value } = raw;
    const spread = n * rhoOf(planned, alpha) ** 2;
    const evidence = (spread * (value / se) ** 2) / (2 * (spread + 1)) - Math.log(spread + 1) / 2;
    return around(raw, se * sequentialErrors(planned, n, alpha), Math.min(1, Math.exp(-evidence)));
  };

/** The degrees of freedom of Welch and Satterthwaite for the error of two parts. */
const freedom = (a: number, na: number, b: number, nb: number): number =>
  (a + b) ** 2 / (a ** 2 / (na - 1) + b ** 2 / (nb - 1));

/** How much more the second arm has than the first. */
export const difference = (a: Mean, b: Mean, method: Method, alpha: number): Estimate => {
  const [ea, eb] = [a.variance / a.n, b.variance / b.n];
  return method({ value: b.mean - a.mean, se: Math.sqrt(ea + eb), df: freedom(ea, a.n, eb, b.n), n: a.n + b.n }, alpha);
};

/** The same as a share of what the first has, by the delta method; `undefined` where that is nothing. */
export const lift = (a: Mean, b: Mean, method: Method, alpha: number): Estimate | undefined => {
  if (a.mean === 0) return undefined;
  const ea = ((a.variance / a.n) * b.mean ** 2) / a.mean ** 4;
  const eb = b.variance / b.n / a.mean ** 2;
  return method(
    { value: b.mean / a.mean - 1, se: Math.sqrt(ea + eb), df: freedom(ea, a.n, eb, b.n), n: a.n + b.n },
    alpha,
  );
};

/** The interval of one share (Wilson, 1927): within 0 and 1, and one for no case at all. */
export const wilson = (n: number, yes: number, alpha: number): { readonly low: number; readonly high: number } => {
  const z = normalTwoSided(alpha);
  const p = yes / n;
  const middle = (p + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
  const half = (z * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2))) / (1 + z ** 2 / n);
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
};

/** Two shares against one that they would have in common. */
export const pooledZ = (a: Mean, b: Mean): { readonly z: number; readonly p: number } => {
  const p = (a.n * a.mean + b.n * b.mean) / (a.n + b.n);
  const z = (b.mean - a.mean) / Math.sqrt(p * (1 - p) * (1 / a.n + 1 / b.n));
  return { z, p: 2 * normalUpper(Math.abs(z)) };
};
