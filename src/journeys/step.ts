import type { Channel } from '#channels/channel.ts';
import type { JourneyCommand } from '#channels/command.ts';
import { pair } from '#consent/consent.ts';
import { idOf } from '#journeys/ids.ts';
import { seconds, type Journey, type Programme, type SendStep, type Step } from '#journeys/programme.ts';
import type { Next, Outcome, Place, Run } from '#journeys/run.ts';

/** `sends` leave for the outbox at once; `run.next` is what the execution does after them. */
export interface Stepped {
  readonly run: Run;
  readonly sends: readonly JourneyCommand[];
}

type Facts = JourneyCommand['facts'];

const listAt = (journey: Journey, place: Place): readonly Step[] => {
  let steps: readonly Step[] = journey.steps;
  for (let i = 0; i + 1 < place.length; i += 2) {
    const parent = steps[Number(place[i])];
    const branch = place[i + 1];
    if (parent === undefined || !('listen' in parent)) return [];
    steps = (branch === 'yes' ? parent.yes : parent.none) ?? [];
  }
  return steps;
};

const stepAt = (journey: Journey, place: Place): Step | undefined => listAt(journey, place)[Number(place.at(-1))];

/** The place after this one; past the end of a branch it is the one after its parent. */
const after = (journey: Journey, place: Place): Place => {
  const next = [...place.slice(0, -1), Number(place.at(-1)) + 1];
  return stepAt(journey, next) === undefined && place.length > 2 ? after(journey, place.slice(0, -2)) : next;
};

const factsOf = (run: Run): Facts => ({
  ...run.facts,
  ...(run.event === undefined ? {} : { event: run.event.data as Facts[string] }),
});

/** What a message that asks for consent by a link carries of its question. */
const askedBy = ({ asks }: SendStep, channel: Channel): Facts =>
  asks === undefined ? {} : { pairs: asks.topics.map((topic) => pair(channel, topic)), wording: asks.wording };

/** The only place that knows what comes next. Pure: the same run, input and time give the same answer. */
export const step = (
  programme: Programme,
  run: Run,
  input: Outcome | { readonly kind: 'start' },
  now: Date,
): Stepped => {
  const journey = programme.journeys[run.journey];
  const sends: JourneyCommand[] = [];
  const done: Next = { kind: 'done' };
  const settle = (place: Place, hop: number, next: Next): Stepped => ({
    run: { ...run, place, hop, next, rev: run.rev + 1, status: next.kind === 'done' ? 'done' : 'active' },
    sends,
  });
  if (journey === undefined) return settle(run.place, run.hop, done);

  const command = (place: Place, send: SendStep, hop: number): JourneyCommand => {
    const messageAt = (index: number): string => idOf(run.runId, place.join('.'), index);
    const file = programme.messages[send.send];
    return {
      kind: 'journey',
      messageId: messageAt(hop),
      memberId: run.memberId,
      journey: run.journey,
      version: run.version,
      message: send.send,
      class: file?.class ?? 'marketing',
      topic: journey.topic,
      channel: send.via[hop] ?? 'sms',
      hop,
      cause: run.cause,
      ...(send.if === undefined ? {} : { guard: send.if }),
      ...(send.at === undefined ? {} : { timing: send.at }),
      facts: { ...factsOf(run), ...askedBy(send, send.via[hop] ?? 'sms') },
      runId: run.runId,
      priors: Array.from({ length: hop }, (_, index) => messageAt(index)),
    };
  };

  const listen = (place: Place, ask: JourneyCommand | null): Stepped => {
    const current = stepAt(journey, place);
    if (current === undefined || !('listen' in current)) return settle(place, 0, done);
    const { topics, channels, wording, until } = current.listen;
    const pairs = channels.flatMap((channel) => topics.map((topic) => pair(channel, topic)));
    const timeoutSeconds = seconds(until);
    const question = {
      memberId: run.memberId,
      runId: run.runId,
      journey: run.journey,
      kind: 'consent',
      topics,
      channels,
      wording,
      until: new Date(now.getTime() + timeoutSeconds * 1000).toISOString(),
    } as const;
    const send = ask === null ? null : { ...ask, facts: { ...ask.facts, pairs, wording } };
    return settle(place, 0, { kind: 'listen', question, send, timeoutSeconds });
  };

  /** Goes on from a place: the last hop of a send needs no waiting, so it leaves at once and the next step is entered. */
  const enter = (place: Place, hop = 0): Stepped => {
    const current = stepAt(journey, place);
    if (current === undefined) return settle(place, 0, done);
    if ('listen' in current) return listen(place, null);
    const sent = command(place, current, hop);
    if (hop + 1 < current.via.length) {
      const timeout = current.timeout ?? programme.settings.hopTimeout[sent.channel];
      const queue = sent.class === 'marketing' ? 'marketing' : 'transactional';
      return settle(place, hop, { kind: 'deliver', queue, command: sent, timeoutSeconds: seconds(timeout) });
    }
    const following = after(journey, place);
    const asked = stepAt(journey, following);
    if (asked !== undefined && 'listen' in asked) return listen(following, sent);
    sends.push(sent);
    return enter(following);
  };

  const branch = (name: 'yes' | 'none'): Stepped => {
    const first = [...run.place, name, 0] as const;
    return enter(stepAt(journey, first) === undefined ? after(journey, run.place) : first);
  };

  if (run.next.kind === 'listen' && input.kind !== 'start') return branch(input.kind === 'reply' ? 'yes' : 'none');
  switch (input.kind) {
    case 'start':
      return enter(run.place);
    case 'delivered':
    case 'reply':
      return enter(after(journey, run.place));
    case 'failed':
    case 'refused':
    case 'timeout':
      return enter(run.place, run.hop + 1);
    case 'deferred':
      return settle(run.place, run.hop, { kind: 'wait', until: input.until });
    case 'time':
      return enter(run.place, run.hop);
  }
};
