import { placeAfter } from '#journeys/steps/place.ts';
import { waitUntil } from '#journeys/steps/wait-until.ts';
import { contextOfWalk, on, rests, type Behaviour } from '#journeys/walk.ts';
import type { StepOf } from '#programme/grammar/step.ts';

/** A time that has come, or a field that is empty, is no wait. */
export const wait: Behaviour<StepOf<'wait'>> = (walk, { place }, step) => {
  const { member, answers, now, steps } = walk;
  const until = waitUntil(step, { zone: member.timeZone.zone, answers, context: contextOfWalk(walk), now });
  if (until === undefined || until <= now) return on(walk, placeAfter(steps, place));
  return rests(walk, place, 0, { kind: 'wait', until: until.toISOString() });
};
