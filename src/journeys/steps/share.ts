import { createHash } from 'node:crypto';
import type { StepOf } from '#programme/grammar/step.ts';

/** Where a member falls in a test or holdout, 0 to 9,999: the same in every run, evenly spread, and unlike other tests. */
const shareOf = (name: string, memberId: string): number =>
  createHash('sha256').update(`${name}\u0000${memberId}`).digest().readUInt32BE() % 10_000;

/** The way a split sends a member, by the weights of its ways. */
export const wayOf = ({ split, ways }: StepOf<'split'>, memberId: string): string => {
  const total = ways.reduce((sum, { weight }) => sum + weight, 0);
  const at = (shareOf(`split ${split}`, memberId) * total) / 10_000;
  let sum = 0;
  return ways.find(({ weight }) => (sum += weight) > at)?.way ?? '';
};

/** Whether a member is among the share that is measured and not written to, such as `5%`. */
export const isHeldOut = (journey: string, holdout: string | undefined, memberId: string): boolean =>
  holdout !== undefined && shareOf(`holdout ${journey}`, memberId) < Number(holdout.slice(0, -1)) * 100;
