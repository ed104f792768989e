import { stepsOfKind } from '#programme/grammar/branches.ts';
import { EVERYBODY, type Experiment } from '#programme/grammar/experiment.ts';
import type { Programme } from '#programme/programme.ts';

export interface ArmWeight {
  readonly arm: string;
  readonly weight: number;
}

/** The arms of a holdout: those who are written to are compared with those who are not. */
export const [HELD, WRITTEN] = ['held', 'written'] as const;

/** A share such as `2.5%` as a number of 100. */
export const percentOf = (share: string): number => Number(share.slice(0, -1));

/**
 * What an experiment compares, what others are compared with first; nothing where there is no such split or holdout. The ways of
 * splits of one name are the same everywhere.
 */
export const armsOf = (
  { journeys, settings }: Pick<Programme, 'journeys' | 'settings'>,
  { experiment, holdout, control }: Experiment,
): readonly ArmWeight[] => {
  if (holdout !== undefined) {
    const share = holdout === EVERYBODY ? settings.holdout : journeys[holdout]?.entry.holdout;
    if (share === undefined) return [];
    return [
      { arm: HELD, weight: percentOf(share) },
      { arm: WRITTEN, weight: 100 - percentOf(share) },
    ];
  }
  const split = Object.values(journeys)
    .flatMap(({ steps }) => stepsOfKind(steps, 'split'))
    .find((one) => one.split === experiment);
  const arms = (split?.ways ?? []).map(({ way, weight }) => ({ arm: way, weight }));
  return arms.toSorted((a, b) => Number(b.arm === control) - Number(a.arm === control));
};
