import { askedWith, asking, askingOf, hopOf, hopSeconds } from '#journeys/steps/hop.ts';
import { viaOf } from '#journeys/steps/order.ts';
import { stepAt } from '#journeys/steps/place.ts';
import { ends, rests, type At, type Behaviour, type Moved, type Walk } from '#journeys/walk.ts';
import { isKind, type StepOf } from '#programme/grammar/step.ts';
import type { Place } from '#runs/run.ts';

/** A send whose question is the listen after it. */
interface Sending extends At {
  readonly step: StepOf<'send'>;
}

/** Waits for an answer; with a send, what asks goes first and the question opens with it. */
export const listenFor = (walk: Walk, place: Place, send?: Sending): Moved => {
  const { programme, steps, run, now, before } = walk;
  const current = stepAt(steps, place);
  if (!isKind(current, 'listen')) return ends(walk, place);
  const { asking: fresh, forSeconds } = askingOf(run, current, now);
  // Asked once more by another channel, or heard of as delivered: an answer to the first try is one still.
  const first = before.next.kind === 'listen' && before.next.hopping ? before.next.question.askedAt : fresh.askedAt;
  const question = { ...fresh, askedAt: first };
  const by = before.next.kind === 'listen' && before.next.hopping ? before.next.question.by : undefined;
  if (send === undefined)
    return rests(walk, place, 0, {
      kind: 'listen',
      question: { ...question, ...(by && { by }) },
      send: null,
      hopping: false,
      timeoutSeconds: forSeconds,
    });
  const { step, hop } = send;
  const command = asking(hopOf(programme, run, send.place, step, hop, now), question);
  const asks = { kind: 'listen', question: { ...question, by: askedWith(step, run, command) } } as const;
  // Until its last hop a send may fail, so the run stays with it; an answer is heard all the same.
  if (hop + 1 < viaOf(step, run).length)
    return rests(walk, send.place, hop, {
      ...asks,
      send: command,
      hopping: true,
      timeoutSeconds: hopSeconds(walk, step, hop),
    });
  const last = { ...command, quiet: true } as const;
  return rests(walk, place, hop, {
    ...asks,
    send: last,
    hopping: false,
    from: send.place,
    timeoutSeconds: forSeconds,
  });
};

export const listen: Behaviour<StepOf<'listen'>> = (walk, { place }) => listenFor(walk, place);
