import { normalTwoSided } from '#measurement/statistics/distributions.ts';

/** How sure a test is to find what is there. */
const POWER = 0.8;
const toFind = (): number => normalTwoSided(2 * (1 - POWER));

/**
 * The least difference that is found with a power of 80 % between two arms of which one member varies by `variance`. `critical` is how
 * many errors the method asks a difference to be: 1.96 for one look.
 */
export const detectable = (variance: number, [a, b]: readonly [number, number], critical: number): number =>
  (critical + toFind()) * Math.sqrt(variance / a + variance / b);

/** How many members each of two arms needs so that a difference is found with a power of 80 % in one look. */
export const needed = (variance: number, difference: number, alpha: number): number =>
  Math.ceil((2 * variance * (normalTwoSided(alpha) + toFind()) ** 2) / difference ** 2);
