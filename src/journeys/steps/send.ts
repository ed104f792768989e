import { hopOf, hopSeconds } from '#journeys/steps/hop.ts';
import { listenFor } from '#journeys/steps/listen.ts';
import { placeAfter, stepAt } from '#journeys/steps/place.ts';
import { deciding, on, rests, type Behaviour } from '#journeys/walk.ts';
import { isKind, type StepOf } from '#programme/grammar/step.ts';

/** Tries a hop. The last one needs no waiting, so it leaves at once and the next step is entered. */
export const send: Behaviour<StepOf<'send'>> = (walk, { place, hop }, step) => {
  const { programme, steps, run, now } = walk;
  const following = placeAfter(steps, place);
  const asked = stepAt(steps, following);
  if (isKind(asked, 'listen') && asked.listen.for !== 'event') return listenFor(walk, following, { step, place, hop });
  const command = hopOf(programme, run, place, step, hop, now);
  if (hop + 1 < step.via.length) {
    const queue = command.class === 'marketing' ? 'marketing' : 'transactional';
    return rests(walk, place, hop, { kind: 'deliver', queue, command, timeoutSeconds: hopSeconds(walk, step, hop) });
  }
  return on(deciding(walk, [{ kind: 'send', command }]), following);
};
