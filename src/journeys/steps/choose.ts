import { placeIn } from '#journeys/steps/place.ts';
import { contextOfWalk, on, type Behaviour } from '#journeys/walk.ts';
import { holds } from '#programme/condition.ts';
import type { StepOf } from '#programme/grammar/step.ts';

/** Into the branch of the first condition that holds. */
export const choose: Behaviour<StepOf<'if'>> = (walk, { place }, step) => {
  const met = (text: string): boolean => holds(text, contextOfWalk(walk));
  const branch = (): string => {
    if (met(step.if)) return 'then';
    const other = step.elseIf?.findIndex((one) => met(one.if)) ?? -1;
    return other < 0 ? 'else' : `elseIf.${other}`;
  };
  return on(walk, placeIn(walk.steps, place, branch()));
};
