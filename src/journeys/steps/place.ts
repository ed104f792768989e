import { branchesOf } from '#programme/grammar/branches.ts';
import type { Step } from '#programme/grammar/step.ts';
import type { Place, Run } from '#runs/run.ts';

/** The list of steps that a place is in. */
const listAt = (steps: readonly Step[], place: Place): readonly Step[] => {
  const [at, branch, ...rest] = place;
  if (branch === undefined) return steps;
  const parent = steps[Number(at)];
  return parent === undefined ? [] : listAt(branchesOf(parent).get(String(branch)) ?? [], rest);
};

export const stepAt = (steps: readonly Step[], place: Place): Step | undefined =>
  listAt(steps, place)[Number(place.at(-1))];

/** The place after this one; past the end of a branch it is the one after its parent. */
export const placeAfter = (steps: readonly Step[], place: Place): Place => {
  const next = [...place.slice(0, -1), Number(place.at(-1)) + 1];
  return stepAt(steps, next) === undefined && place.length > 2 ? placeAfter(steps, place.slice(0, -2)) : next;
};

/** The first step of a branch; where the file has no such branch, or an empty one, the place after the step. */
export const placeIn = (steps: readonly Step[], place: Place, branch: string): Place => {
  const first = [...place, branch, 0];
  return stepAt(steps, first) === undefined ? placeAfter(steps, place) : first;
};

/** The parts of an id that say where a run did something. */
export const whereOf = ({ runId, moves }: Pick<Run, 'runId' | 'moves'>, place: Place): readonly (string | number)[] => [
  runId,
  place.join('.'),
  ...(moves === undefined ? [] : [`moved ${moves}`]),
];
