import { checkIntents } from '#publishing/check/check-intents.ts';
import { topicsAt, wordingAt } from '#publishing/check/check-send.ts';
import { eventTypesAt } from '#publishing/check/event-types.ts';
import type { Scope } from '#publishing/check/scope.ts';
import type { Journey } from '#programme/grammar/journey.ts';
import type { StepOf } from '#programme/grammar/step.ts';
import { knownToHeard, type Path } from '#publishing/conditions/known-where.ts';
import type { Found } from '#programme/problem.ts';

const WHAT = { consent: 'a question for consent', event: 'an event' } as const;

/** Only an answer has a no, a meaning of its own, or none of these. */
const misfits = (step: StepOf<'listen'>, kind: keyof typeof WHAT, path: Path): readonly Found[] =>
  (['no', 'on', 'other'] as const)
    .filter((branch) => step[branch] !== undefined)
    .map((branch) => ({
      path: [...path, branch],
      key: true,
      message: `never comes of ${WHAT[kind]}: there are yes and none`,
      suggestion: branch === 'no' && step.none === undefined ? 'none' : null,
    }));

/** What is listened for, and whether the branches fit it. */
export const checkListen = (scope: Scope, journey: Journey, step: StepOf<'listen'>, path: Path): readonly Found[] => {
  const { listen } = step;
  const here = [...path, 'listen'];
  switch (listen.for) {
    case 'consent':
      return [
        ...wordingAt(scope, listen.wording, [...here, 'wording']),
        ...topicsAt(scope, listen.topics, [...here, 'topics']),
        ...(step.yes === undefined
          ? [{ path: here, key: true as const, message: 'what comes after a yes is missing: yes' }]
          : []),
        ...misfits(step, 'consent', path),
      ];
    case 'reply':
      return checkIntents(journey, { ...step, listen }, path);
    case 'event':
      return [
        ...eventTypesAt(listen.event, [...here, 'event']),
        ...scope.condition(listen.when, knownToHeard(scope.names, journey, [listen.event].flat()), [...here, 'when']),
        ...misfits(step, 'event', path),
      ];
  }
};
