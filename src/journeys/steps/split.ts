import { exposedBySplit } from '#journeys/steps/expose.ts';
import { placeIn } from '#journeys/steps/place.ts';
import { wayOf } from '#journeys/steps/share.ts';
import { deciding, on, type Behaviour } from '#journeys/walk.ts';
import { keptArm } from '#members/exposure.ts';
import type { StepOf } from '#programme/grammar/step.ts';

/** The way that this member goes in every split of the name; results are told apart by it. */
export const split: Behaviour<StepOf<'split'>> = (walk, { place }, step) => {
  const { programme, run, steps, member, now } = walk;
  const way = wayOf(step, run.memberId, keptArm(member.exposures, step.split));
  const ways = { ...run.ways, [step.split]: way };
  const exposed = exposedBySplit(programme, step.split, way, member, now);
  return on(deciding({ ...walk, run: { ...run, ways } }, exposed), placeIn(steps, place, `way.${way}`));
};
