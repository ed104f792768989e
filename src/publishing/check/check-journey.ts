import { checkAct } from '#publishing/check/check-act.ts';
import { checkBranches } from '#publishing/check/check-branches.ts';
import { checkEnds } from '#publishing/check/check-ends.ts';
import { checkListen } from '#publishing/check/check-listen.ts';
import { checkSend } from '#publishing/check/check-send.ts';
import { checkTrigger } from '#publishing/check/check-trigger.ts';
import { checkWait } from '#publishing/check/check-wait.ts';
import { dangling } from '#publishing/check/dangling.ts';
import type { Scope } from '#publishing/check/scope.ts';
import type { Journey } from '#programme/grammar/journey.ts';
import { stepsOf, type Placed } from '#publishing/conditions/known-where.ts';
import type { Found } from '#programme/problem.ts';

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
