import { checkBranches } from '#publishing/check/check-branches.ts';
import { checkEnds } from '#publishing/check/check-ends.ts';
import { checkTrigger } from '#publishing/check/check-trigger.ts';
import { dangling } from '#publishing/check/dangling.ts';
import type { Scope } from '#publishing/check/scope.ts';
import type { Journey } from '#programme/grammar/journey.ts';
import { stepsOf } from '#publishing/conditions/known-where.ts';
import { authoredOf } from '#publishing/steps/kinds.ts';
import type { Found } from '#programme/problem.ts';

/** Names of one journey that lead nowhere, conditions that would fail, and steps that no run comes to. */
export const checkJourney = (scope: Scope, journey: Journey): readonly Found[] => [
  ...dangling('topic', journey.topic, Object.keys(scope.programme.settings.topics), ['topic'], 'programme.yaml'),
  ...checkTrigger(scope, journey),
  ...checkEnds(scope, journey),
  ...stepsOf(journey.steps, ['steps']).flatMap((placed) => authoredOf(placed.step).check(scope, journey, placed)),
  ...checkBranches(journey.steps, ['steps']),
];
