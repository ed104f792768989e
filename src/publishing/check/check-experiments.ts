import { armsOf } from '#programme/arms-of.ts';
import { EVERYBODY, type Experiment } from '#programme/grammar/experiment.ts';
import { stepsOfKind } from '#programme/grammar/branches.ts';
import type { Found, Problem } from '#programme/problem.ts';
import { dangling } from '#publishing/check/dangling.ts';
import { eventTypesAt } from '#publishing/check/event-types.ts';
import type { Scope } from '#publishing/check/scope.ts';

/** That there is something to compare. */
const compared = ({ programme, whole, there }: Scope, { experiment, holdout }: Experiment): readonly Found[] => {
  const { journeys, settings } = programme;
  if (holdout === EVERYBODY)
    return settings.holdout === undefined
      ? [{ path: ['holdout'], message: 'there is no holdout in programme.yaml', suggestion: null }]
      : [];
  if (holdout !== undefined) {
    const lost = dangling('journey', holdout, there.journeys, ['holdout'], 'journeys/');
    const journey = journeys[holdout];
    return lost.length > 0 || journey === undefined || journey.entry.holdout !== undefined
      ? lost
      : [{ path: ['holdout'], message: `the journey ${holdout} has no entry.holdout`, suggestion: null }];
  }
  const splits = Object.values(journeys).flatMap(({ steps }) => stepsOfKind(steps, 'split').map(({ split }) => split));
  return whole.journeys ? dangling('split', experiment, [...new Set(splits)], ['experiment'], 'journeys/') : [];
};

const checkOne = (scope: Scope, experiment: Experiment): readonly Found[] => {
  const { measure, control, method } = experiment;
  const arms = armsOf(scope.programme, experiment).map(({ arm }) => arm);
  const planned = 'fixed' in method ? method.fixed : method.sequential;
  return [
    ...compared(scope, experiment),
    ...(control === undefined || arms.length === 0
      ? []
      : dangling('way', control, arms, ['control'], `the split ${experiment.experiment}`)),
    ...('event' in measure ? eventTypesAt(scope, measure.event, ['measure', 'event']) : []),
    ...(arms.length > 0 && planned < arms.length * 50
      ? [
          {
            path: ['method'],
            message: `expected at least 50 members for each of ${arms.length} arms`,
            suggestion: null,
          },
        ]
      : []),
  ];
};

/** Experiments that compare nothing, or by what never happens. */
export const checkExperiments = (scope: Scope): readonly Problem[] =>
  Object.entries(scope.programme.experiments ?? {}).flatMap(([name, experiment]) =>
    checkOne(scope, experiment).map((found) => ({ file: `experiments/${name}.yaml`, ...found })),
  );
