import { RUN_RULES } from '#runs/run.ts';

/**
 * What became of a member of a campaign at their time: it started, perhaps held out to be measured against; a rule of the journey
 * refused it; they had left the segment, or their day was over; or it failed a day long and was given up.
 */
export const OUTCOMES = ['started', 'held-out', ...RUN_RULES, 'gone', 'failed'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export type Outcomes = Readonly<Partial<Record<Outcome, number>>>;

/** How often each was told; what was given up and done after all is a failure less. */
export const sumOf = (told: readonly Outcomes[]): Outcomes => {
  const sums: Partial<Record<Outcome, number>> = {};
  for (const one of told)
    for (const outcome of OUTCOMES) if (one[outcome]) sums[outcome] = (sums[outcome] ?? 0) + one[outcome];
  return sums;
};
