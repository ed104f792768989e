import { normalTwoSided, normalUpper } from '#measurement/statistics/distributions.ts';

/** How sure a test is to find what is there. */
const POWER = 0.8;
const zOf = (power: number): number => normalTwoSided(2 * (1 - power));

/**
 * The least difference that is found with a power of 80 % by members in two arms, where one of them varies by `variance`: with
 * unlike arms the error is that of both.
 */
export const detectable = (variance: number, [a, b]: readonly [number, number], alpha: number): number =>
  (normalTwoSided(alpha) + zOf(POWER)) * Math.sqrt(variance / a + variance / b);

/** How many members an arm needs so that a difference is found with a power of 80 %. */
export const needed = (variance: number, difference: number, alpha: number): number =>
  Math.ceil((2 * variance * (normalTwoSided(alpha) + zOf(POWER)) ** 2) / difference ** 2);

/** How likely a difference is found by so many members in each arm. */
export const powerOf = (variance: number, difference: number, perArm: number, alpha: number): number => {
  const z = Math.abs(difference) / Math.sqrt((2 * variance) / perArm);
  const at = normalTwoSided(alpha);
  return normalUpper(at - z) + normalUpper(at + z);
};
