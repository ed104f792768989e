import { checkAct } from '#journeys/check/check-act.ts';
import { checkBranches } from '#journeys/check/check-branches.ts';
import { checkEnds } from '#journeys/check/check-ends.ts';
import { checkListen } from '#journeys/check/check-listen.ts';
import { checkSend } from '#journeys/check/check-send.ts';
import { checkTrigger } from '#journeys/check/check-trigger.ts';
import { checkWait } from '#journeys/check/check-wait.ts';
import { dangling } from '#journeys/check/dangling.ts';
import type { Scope } from '#journeys/check/scope.ts';
import type { Journey } from '#journeys/grammar/journey.ts';
import { stepsOf, type Placed } from '#journeys/known-where.ts';
import type { Found } from '#journeys/problem.ts';

const checkStep = (scope: Scope, journey: Journey, placed: Placed): readonly Found[] => {
  const { step, path } = placed;
  if ('send' in step) return checkSend(scope, journey, { ...placed, step });
  if ('wait' in step) return checkWait(scope, journey, step, path);
  if ('listen' in step) return checkListen(scope, journey, step, path);
  if ('then' in step)
    return [
      { if: step.if, at: ['if'] },
      ...(step.elseIf ?? []).map((one, at) => ({ ...one, at: ['elseIf', at, 'if'] })),
    ].flatMap((one) => scope.condition(one.if, scope.inRun(journey), [...path, ...one.at]));
  return 'split' in step ? [] : checkAct(scope, journey, step, path);
};

/** Names of one journey that lead nowhere, conditions that would fail, and steps that no run comes to. */
export const checkJourney = (scope: Scope, journey: Journey): readonly Found[] => [
  ...dangling('topic', journey.topic, Object.keys(scope.programme.settings.topics), ['topic'], 'programme.yaml'),
  ...checkTrigger(scope, journey),
  ...checkEnds(scope, journey),
  ...stepsOf(journey.steps, ['steps']).flatMap((placed) => checkStep(scope, journey, placed)),
  ...checkBranches(journey.steps, ['steps']),
];
