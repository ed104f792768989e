import { eventTypesAt } from '#publishing/check/event-types.ts';
import type { Scope } from '#publishing/check/scope.ts';
import { placedSteps } from '#programme/grammar/branches.ts';
import type { Journey } from '#programme/grammar/journey.ts';
import { knownToHeard } from '#publishing/conditions/known-where.ts';
import type { Found } from '#programme/problem.ts';
import { nearest } from '#words/suggest.ts';

/** Who is kept out of a journey, what ends a run of it or is its goal, and where earlier runs go on. */
export const checkEnds = (scope: Scope, journey: Journey): readonly Found[] => {
  const { entry, exit, goal, migrate = {}, steps } = journey;
  const places = placedSteps(steps).map(([place]) => place);
  const heard = (
    { event, when }: NonNullable<Journey['goal']> | { event: string | string[]; when?: string | undefined },
    path: readonly PropertyKey[],
  ): readonly Found[] => [
    ...eventTypesAt(scope, event, [...path, 'event']),
    ...scope.condition(when, knownToHeard(scope, journey, [event].flat()), [...path, 'when']),
  ];
  return [
    ...(entry.holdout !== undefined && Number(entry.holdout.slice(0, -1)) === 0
      ? [
          {
            path: ['entry', 'holdout'],
            message: 'a holdout of nobody measures nothing: leave it out',
            suggestion: null,
          },
        ]
      : []),
    ...(Array.isArray(exit) ? exit.flatMap((one, at) => heard(one, ['exit', at])) : []),
    ...(exit === undefined || Array.isArray(exit) ? [] : heard(exit, ['exit'])),
    ...(goal === undefined ? [] : heard(goal, ['goal'])),
    ...Object.entries(migrate).flatMap(([from, to]): readonly Found[] => {
      if (to === 'exit' || places.includes(to)) return [];
      const suggestion = nearest(to, ['exit', ...places]);
      const there = suggestion === null ? `; there are ${places.slice(0, 12).join(', ')}` : '';
      return [{ path: ['migrate', from], message: `no place ${to} in the steps${there}`, suggestion }];
    }),
  ];
};
