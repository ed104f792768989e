import { hopOf, hopSeconds } from '#journeys/steps/hop.ts';
import { listenFor } from '#journeys/steps/listen.ts';
import { ordered, viaOf } from '#journeys/steps/order.ts';
import { passing } from '#journeys/steps/passing.ts';
import { placeAfter, placeIn, stepAt } from '#journeys/steps/place.ts';
import { deciding, on, rests, type Behaviour } from '#journeys/walk.ts';
import { isKind, type StepOf } from '#programme/grammar/step.ts';

/**
 * Tries a hop. One that cannot reach the member is passed over, which leaves a verdict and no failed try. The last one
 * needs no waiting, so it leaves at once and the next step is entered; where nobody could be asked, nobody answers.
 */
export const send: Behaviour<StepOf<'send'>> = (came, { place, hop }, step) => {
  const walk = ordered(came, place, step);
  const { programme, steps, run, now, member } = walk;
  const following = placeAfter(steps, place);
  const asked = stepAt(steps, following);
  const asks = isKind(asked, 'listen') && asked.listen.for !== 'event';
  const via = viaOf(step, run);
  if (hop >= via.length) return on(walk, asks ? placeIn(steps, following, 'none') : following);
  const command = hopOf(programme, run, place, step, hop, now);
  const passed = passing(programme, member, { message: step.send, via, hop });
  if (passed !== undefined)
    return on(deciding(walk, [{ kind: 'send', command: { ...command, ...passed } }]), place, hop + 1);
  if (asks) return listenFor(walk, following, { step, place, hop });
  if (hop + 1 < via.length) {
    const queue = command.class === 'marketing' ? 'marketing' : 'transactional';
    return rests(walk, place, hop, { kind: 'deliver', queue, command, timeoutSeconds: hopSeconds(walk, step, hop) });
  }
  return on(deciding(walk, [{ kind: 'send', command }]), following);
};
