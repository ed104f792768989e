import { placeIn } from '#journeys/steps/place.ts';
import { wayOf } from '#journeys/steps/share.ts';
import { on, type Behaviour } from '#journeys/walk.ts';
import type { StepOf } from '#programme/grammar/step.ts';

/** The way that this member goes in every split of the name; results are told apart by it. */
export const split: Behaviour<StepOf<'split'>> = (walk, { place }, step) => {
  const { run, steps } = walk;
  const way = wayOf(step, run.memberId);
  const ways = { ...run.ways, [step.split]: way };
  return on({ ...walk, run: { ...run, ways } }, placeIn(steps, place, `way.${way}`));
};
