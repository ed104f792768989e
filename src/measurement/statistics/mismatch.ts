import { chiSquareUpper } from '#measurement/statistics/distributions.ts';

/** Below this the division itself is broken (GrowthBook's threshold), and no result of it is read. */
const ALARM = 0.001;
/** GrowthBook asks at least so many of each arm. */
const ENOUGH = 8;

export interface Mismatch {
  readonly state: 'not-enough-traffic' | 'healthy' | 'unhealthy';
  readonly chiSquare: number;
  readonly p: number;
}

/** Whether members fell to the arms as their weights say: chi-square for goodness of fit. Arms without weight are left out. */
export const mismatchOf = (arms: readonly { readonly n: number; readonly weight: number }[]): Mismatch => {
  const weighed = arms.filter(({ weight }) => weight > 0);
  const all = weighed.reduce((sum, { n }) => sum + n, 0);
  const weights = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const chiSquare = weighed.reduce((sum, { n, weight }) => {
    const expected = (all * weight) / weights;
    return expected === 0 ? sum : sum + (n - expected) ** 2 / expected;
  }, 0);
  const p = chiSquareUpper(chiSquare, Math.max(1, weighed.length - 1));
  // An arm that nobody falls to is no want of traffic once the others should have had company.
  const awaited = weighed.some(({ weight }) => (all * weight) / weights < ENOUGH);
  return { state: awaited ? 'not-enough-traffic' : p < ALARM ? 'unhealthy' : 'healthy', chiSquare, p };
};
