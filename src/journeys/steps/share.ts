import { createHash } from 'node:crypto';
import { percentOf } from '#programme/arms-of.ts';
import type { StepOf } from '#programme/grammar/step.ts';

/** Where a member falls in a test or holdout, 0 to 9,999: the same in every run, evenly spread, and unlike other tests. */
const shareOf = (name: string, memberId: string): number =>
  createHash('sha256').update(`${name}\u0000${memberId}`).digest().readUInt32BE() % 10_000;

/** The way a split sends a member: the one they were exposed to before, where it is there still, else by the weights of its ways. */
export const wayOf = ({ split, ways }: StepOf<'split'>, memberId: string, kept?: string): string => {
  if (kept !== undefined && ways.some(({ way }) => way === kept)) return kept;
  const total = ways.reduce((sum, { weight }) => sum + weight, 0);
  const at = (shareOf(`split ${split}`, memberId) * total) / 10_000;
  let sum = 0;
  return ways.find(({ weight }) => (sum += weight) > at)?.way ?? '';
};

/** Whether a member is among the share that is measured and not written to, such as `5%`. */
export const isHeldOut = (journey: string, share: string, memberId: string): boolean =>
  shareOf(`holdout ${journey}`, memberId) < percentOf(share) * 100;
