import type { ArmWeight } from '#programme/arms-of.ts';
import type { Experiment } from '#programme/grammar/experiment.ts';
import { ALPHA, plannedOf, type Result } from '#measurement/experiment/result.ts';
import { normalTwoSided } from '#measurement/statistics/distributions.ts';
import { sequentialErrors } from '#measurement/statistics/estimate.ts';
import { detectable } from '#measurement/statistics/plan.ts';
import { seconds } from '#words/parts.ts';

/** What members come to where nothing was tried: of the control, or of what the journey did before. */
export interface Base {
  readonly mean: number;
  readonly variance: number;
}

export interface Outlook {
  readonly membersPerDay: number;
  /** Until as many are exposed as were planned, and had their time where there is one look; absent where nobody comes. */
  readonly daysLeft?: number;
  /** The least difference that is found with a power of 80 % once they are; absent where nothing is known to go by. */
  readonly detectable?: number;
}

/** How long it takes, and what it can find. */
export const outlookOf = (
  experiment: Experiment,
  weights: readonly ArmWeight[],
  { members, state }: Pick<Result, 'members' | 'state'>,
  { perDay, base }: { readonly perDay: number; readonly base?: Base | undefined },
): Outlook => {
  const planned = plannedOf(experiment);
  const isOne = 'fixed' in experiment.method;
  const waits = isOne && state !== 'read' ? seconds(experiment.measure.within) / 86_400 : 0;
  const days = Math.ceil(Math.max(0, planned - members) / perDay + waits);
  const all = weights.reduce((sum, { weight }) => sum + weight, 0);
  // The arm beside the control that fewest fall to finds least.
  const [control, ...others] = weights.map(({ weight }) => (planned * weight) / all);
  const least = Math.min(...others);
  if (control === undefined || others.length === 0) return { membersPerDay: perDay };
  const alpha = ALPHA / others.length;
  const critical = isOne ? normalTwoSided(alpha) : sequentialErrors(planned, control + least, alpha);
  return {
    membersPerDay: perDay,
    ...(perDay > 0 ? { daysLeft: days } : {}),
    ...(base === undefined || base.variance === 0
      ? {}
      : { detectable: detectable(base.variance, [control, least], critical) }),
  };
};
