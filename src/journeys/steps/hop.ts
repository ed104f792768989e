import type { JourneyCommand } from '#messages/command.ts';
import { pair } from '#consent/consent.ts';
import { seconds } from '#words/parts.ts';
import type { StepOf } from '#programme/grammar/step.ts';
import type { SendStep } from '#programme/grammar/steps/send.ts';
import { idOf } from '#words/ids.ts';
import { viaOf } from '#journeys/steps/order.ts';
import { whereOf } from '#journeys/steps/place.ts';
import type { Programme } from '#programme/programme.ts';
import type { AskedBy, Asking, Place, Run } from '#runs/run.ts';
import type { Walk } from '#journeys/walk.ts';
import { runFacts } from '#journeys/step-context.ts';

/** What a message that asks for consent by a link carries of its question. */
const askedBy = ({ asks }: SendStep, channel: JourneyCommand['channel']): JourneyCommand['facts'] =>
  asks === undefined ? {} : { pairs: asks.topics.map((topic) => pair(channel, topic)), wording: asks.wording };

/** How long a hop that is not the last may take before the next one is tried. */
export const hopSeconds = ({ programme, run }: Pick<Walk, 'programme' | 'run'>, send: SendStep, hop: number): number =>
  seconds(send.timeout ?? programme.settings.hopTimeout[viaOf(send, run)[hop] ?? 'sms']);

/** When the hop that the run rested at first had to wait, and the number it holds. */
const waitedOf = (
  { next, place: rested, hop: tried }: Run,
  place: Place,
  hop: number,
): Pick<JourneyCommand, 'since' | 'turn'> =>
  next.kind === 'wait' && hop === tried && place.join() === rested.join()
    ? { ...(next.since !== undefined && { since: next.since }), ...(next.turn && { turn: next.turn }) }
    : {};

/** When the next hop is tried, on the clock that its execution starts a moment later; the last hop has no next. */
const lapseOf = (programme: Programme, run: Run, send: SendStep, hop: number, now: Date): Partial<JourneyCommand> =>
  hop + 1 < viaOf(send, run).length
    ? { lapsesAt: new Date(now.getTime() + hopSeconds({ programme, run }, send, hop) * 1000).toISOString() }
    : {};

/** Where the member's habits chose the channel: what they were. */
const chosenBy = ({ via }: SendStep, { order }: Run, channel: JourneyCommand['channel']): Partial<JourneyCommand> => {
  const by = via === 'best' ? order?.by.find((one) => one.channel === channel) : undefined;
  return by === undefined ? {} : { chosen: { answers: by.answers, reads: by.reads } };
};

/** One hop of a send, as a command. Its id follows from the run, the place, the part of a step that sends several, and the hop. */
export const hopOf = (
  programme: Programme,
  run: Run,
  place: Place,
  send: SendStep,
  hop: number,
  now: Date,
  part: readonly (string | number)[] = [],
): JourneyCommand => {
  const messageAt = (index: number): string => idOf(...whereOf(run, place), ...part, index);
  const channel = viaOf(send, run)[hop] ?? 'sms';
  const ways = Object.entries(run.ways).map(([split, way]) => `${split}:${way}`);
  return {
    kind: 'journey',
    messageId: messageAt(hop),
    memberId: run.memberId,
    journey: run.journey,
    version: run.version,
    message: send.send,
    class: programme.messages[send.send]?.class ?? 'marketing',
    topic: programme.journeys[run.journey]?.topic ?? '',
    channel,
    hop,
    cause: run.cause,
    ...waitedOf(run, place, hop),
    ...lapseOf(programme, run, send, hop, now),
    ...chosenBy(send, run, channel),
    ...(send.if === undefined ? {} : { guard: send.if }),
    ...(send.at === undefined ? {} : { timing: send.at }),
    ...(ways.length === 0 ? {} : { variant: ways.join(' ') }),
    facts: { ...runFacts(run, now), ...askedBy(send, channel) },
    runId: run.runId,
    priors: Array.from({ length: hop }, (_, index) => messageAt(index)),
  };
};

/** What a listen asks, before there is a token to answer it with, and for how many seconds. */
export const askingOf = (
  run: Run,
  { listen, other }: StepOf<'listen'>,
  now: Date,
): { asking: Asking; forSeconds: number } => {
  const forSeconds = seconds(listen.until);
  const base = {
    memberId: run.memberId,
    runId: run.runId,
    journey: run.journey,
    askedAt: now.toISOString(),
    until: new Date(now.getTime() + forSeconds * 1000).toISOString(),
  };
  switch (listen.for) {
    case 'consent': {
      const { topics, channels, wording } = listen;
      return { asking: { ...base, kind: 'consent', topics, channels, wording }, forSeconds };
    }
    case 'reply':
      return { asking: { ...base, kind: 'reply', intents: listen.intents, other: other !== undefined }, forSeconds };
    case 'event': {
      const when = listen.when === undefined ? {} : { when: listen.when };
      return { asking: { ...base, kind: 'event', types: [listen.event].flat(), ...when }, forSeconds };
    }
  }
};

/** By what a question has been asked with this hop. */
export const askedWith = (send: SendStep, run: Run, { priors, messageId, hop }: JourneyCommand): AskedBy => ({
  channels: viaOf(send, run).slice(0, hop + 1),
  messages: [...priors, messageId],
});

/** What the message that asks carries of the question: the pairs and the wording that are kept as evidence. */
export const asking = (command: JourneyCommand, question: Asking): JourneyCommand => {
  if (question.kind !== 'consent') return command;
  const { channels, topics, wording } = question;
  const pairs = channels.flatMap((channel) => topics.map((topic) => pair(channel, topic)));
  return { ...command, facts: { ...command.facts, pairs, wording } };
};
