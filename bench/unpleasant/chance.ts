import { createHash } from 'node:crypto';

/** A number from 0 to 1 that follows from a seed and a name alone, so that nothing depends on the order in which it is asked. */
export const chanceOf =
  (seed: number) =>
  (...name: readonly (string | number)[]): number =>
    createHash('sha256')
      .update([seed, ...name].join(' '))
      .digest()
      .readUInt32BE() /
    2 ** 32;
export type Chance = ReturnType<typeof chanceOf>;
