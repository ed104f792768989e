import type { ArmWeight } from '#programme/arms-of.ts';
import type { Experiment } from '#programme/grammar/experiment.ts';
import { guarded, type Guarded, type Told } from '#measurement/experiment/guardrails.ts';
import type { ArmTally, Tally } from '#measurement/experiment/tally.ts';
import { bootstrap } from '#measurement/statistics/bootstrap.ts';
import { difference, fixed, lift, sequential, wilson, type Estimate } from '#measurement/statistics/estimate.ts';
import { holm } from '#measurement/statistics/holm.ts';
import { mismatchOf, type Mismatch } from '#measurement/statistics/mismatch.ts';
import { adjusted, meanOf, NOTHING, shareOf, thetaOf, type Mean } from '#measurement/statistics/sums.ts';

/** How often chance alone may look like a difference. */
export const ALPHA = 0.05;

/** An arm beside the control. Of revenue, what members spent before is taken out of the difference (CUPED). */
export interface Compared {
  readonly difference: Estimate;
  readonly lift?: Estimate;
  /** As it counts beside the other arms (Holm). */
  readonly p: number;
  /** Of revenue, without any assumption of how it is spread. */
  readonly bootstrap?: { readonly low: number; readonly high: number };
}

export interface ArmResult {
  readonly arm: string;
  readonly weight: number;
  readonly exposed: number;
  /** Members who did it, or minor units spent. */
  readonly outcome: number;
  /** Of one member. */
  readonly mean: number;
  /** Where that lies, of a share. */
  readonly within?: { readonly low: number; readonly high: number };
  readonly compared?: Compared;
  readonly guardrails: readonly Guarded[];
}

export interface Result {
  /** `mismatch`: members did not fall to the arms as their weights say, so that nothing is read. `few`: too little happened yet. */
  readonly state: 'waiting' | 'few' | 'mismatch' | 'early' | 'read';
  readonly members: number;
  readonly planned: number;
  readonly mismatch: Mismatch;
  readonly arms: readonly ArmResult[];
  /** Suggested, and never applied: who is better than the control, and keeps to every guardrail. */
  readonly suggested?: string;
}

export const plannedOf = ({ method }: Experiment): number => ('fixed' in method ? method.fixed : method.sequential);

const NONE: ArmTally = { sums: NOTHING, spread: new Map() };
/** A share is read from more than five who did it and five who did not (np > 5 and n(1 - p) > 5). */
const FEW = 5;

const isEnough = ({ measure }: Experiment, { sums: { n, y } }: ArmTally): boolean =>
  'event' in measure ? y > FEW && n - y > FEW : n > FEW;

/** Means as they are compared. */
const meansOf = ({ measure }: Experiment, tallies: readonly ArmTally[]): readonly Mean[] => {
  if ('event' in measure) return tallies.map(({ sums }) => shareOf(sums.n, sums.y));
  const theta = thetaOf(tallies.map(({ sums }) => sums));
  const all = tallies.reduce((sum, { sums }) => ({ n: sum.n + sums.n, x: sum.x + sums.x }), { n: 0, x: 0 });
  return tallies.map(({ sums }) => adjusted(sums, theta, all.n === 0 ? 0 : all.x / all.n));
};

/** Each arm beside the control; intervals are as much wider as there are more of them. */
const comparedWith = (experiment: Experiment, tallies: readonly ArmTally[]): readonly Compared[] => {
  const { method, measure } = experiment;
  const by = 'fixed' in method ? fixed : sequential(method.sequential);
  const [control, ...others] = meansOf(experiment, tallies);
  if (control === undefined) return [];
  const alpha = ALPHA / Math.max(1, others.length);
  const differences = others.map((other) => difference(control, other, by, alpha));
  const corrected = holm(differences.map(({ p }) => p));
  return differences.map((one, at) => {
    const [mine, other] = [tallies[at + 1], others[at]];
    const relative = other && lift(control, other, by, alpha);
    return {
      difference: one,
      ...(relative === undefined ? {} : { lift: relative }),
      p: corrected[at] ?? 1,
      ...('event' in measure
        ? {}
        : { bootstrap: bootstrap(tallies[0]?.spread ?? new Map(), mine?.spread ?? new Map(), alpha) }),
    };
  });
};

const stateOf = (
  experiment: Experiment,
  tallies: readonly ArmTally[],
  members: number,
  { state }: Mismatch,
): Result['state'] => {
  if (members === 0) return 'waiting';
  if (state === 'unhealthy') return 'mismatch';
  if (state === 'not-enough-traffic' || !tallies.every((tally) => isEnough(experiment, tally))) return 'few';
  return 'fixed' in experiment.method && members < experiment.method.fixed ? 'early' : 'read';
};

const best = (arms: readonly ArmResult[]): string | undefined => {
  const [control, ...others] = arms;
  const surely = ({ compared }: ArmResult, sign: number): boolean =>
    compared !== undefined && compared.p < ALPHA && compared.difference.value * sign > 0;
  const [better] = others
    .filter((arm) => surely(arm, 1) && arm.guardrails.every(({ state }) => state !== 'broken'))
    .toSorted((a, b) => b.mean - a.mean);
  return (better ?? (others.every((arm) => surely(arm, -1)) ? control : undefined))?.arm;
};

/**
 * What an experiment says by now. `tally` is of those who had their time where there is one look, and of all where one may look on any
 * day; `told` is of the messages of each arm.
 */
export const resultOf = (
  experiment: Experiment,
  weights: readonly ArmWeight[],
  tally: Tally,
  told: Readonly<Record<string, Told>> = {},
): Result => {
  const { guardrails, measure } = experiment;
  const tallies = weights.map(({ arm }) => tally[arm] ?? NONE);
  const members = tallies.reduce((sum, { sums }) => sum + sums.n, 0);
  const mismatch = mismatchOf(weights.map(({ weight }, at) => ({ weight, n: tallies[at]?.sums.n ?? 0 })));
  const state = stateOf(experiment, tallies, members, mismatch);
  const compared = state === 'read' ? comparedWith(experiment, tallies) : [];
  const arms = weights.map(({ arm, weight }, at): ArmResult => {
    const { sums } = tallies[at] ?? NONE;
    const [beside, isShare] = [compared[at - 1], 'event' in measure];
    return {
      ...{ arm, weight, exposed: sums.n, outcome: sums.y, mean: meanOf(sums).mean },
      ...(isShare && sums.n > 0 ? { within: wilson(sums.n, sums.y, ALPHA) } : {}),
      ...(beside === undefined ? {} : { compared: beside }),
      guardrails: guarded(guardrails, told[arm]),
    };
  });
  const suggested = state === 'read' ? best(arms) : undefined;
  const said = { state, members, planned: plannedOf(experiment), mismatch, arms };
  return suggested === undefined ? said : { ...said, suggested };
};
