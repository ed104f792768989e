import { everyStep } from '#programme/grammar/branches.ts';
import { grammarOf } from '#programme/grammar/step.ts';
import { exitsOf } from '#programme/exits.ts';
import type { Programme } from '#programme/programme.ts';

/** Event types that a run of this programme may end at, be measured by or wait for, in text order. */
export const heedsOf = ({ journeys }: Pick<Programme, 'journeys'>): readonly string[] => {
  const types = Object.values(journeys).flatMap(({ exit, goal, steps }) => [
    ...exitsOf({ exit }).map(({ event }) => event),
    ...(goal === undefined ? [] : [goal.event]),
    ...everyStep(steps).flatMap((step) => grammarOf(step).heeds?.(step) ?? []),
  ]);
  return [...new Set(types.flat())].sort();
};
