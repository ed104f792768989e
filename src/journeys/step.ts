import { actsOf } from '#journeys/steps/acts.ts';
import { holds } from '#programme/condition.ts';
import type { Effect } from '#runs/effect.ts';
import { seconds } from '#words/parts.ts';
import type { IfStep, SendStep } from '#programme/grammar/step.ts';
import { asking, askingOf, hopOf, viaOf } from '#journeys/steps/hop.ts';
import { placeAfter, placeIn, stepAt } from '#journeys/steps/place.ts';
import type { Programme } from '#programme/programme.ts';
import type { Next, Outcome, Place, Run } from '#runs/run.ts';
import { runContext, type StepContext } from '#journeys/step-context.ts';
import { wayOf } from '#journeys/steps/share.ts';
import { waitUntil } from '#journeys/steps/wait-until.ts';

/** `effects` are done now; `run.next` is what the execution does after them. */
export interface Stepped {
  readonly run: Run;
  readonly effects: readonly Effect[];
}

const BRANCHES: readonly string[] = ['yes', 'no', 'other'];

/** The branch an outcome leads into from a listen. */
const branchOf = (outcome: Outcome): string => {
  if (outcome.kind === 'event') return 'yes';
  if (outcome.kind !== 'reply') return 'none';
  return BRANCHES.includes(outcome.intent) ? outcome.intent : `on.${outcome.intent}`;
};

/** The branch of the first condition that holds. */
const conditionBranch = (step: IfStep, met: (text: string) => boolean): string => {
  if (met(step.if)) return 'then';
  const other = step.elseIf?.findIndex((one) => met(one.if)) ?? -1;
  return other < 0 ? 'else' : `elseIf.${other}`;
};

/** The only place that knows what comes next. Pure: the same run, input, sight and time give the same answer. */
export const step = (
  programme: Programme,
  before: Run,
  input: Outcome | { readonly kind: 'start' },
  seen: StepContext,
  now: Date,
): Stepped => {
  const journey = programme.journeys[before.journey];
  const { member } = seen;
  const effects: Effect[] = [];
  let run = before;
  const settle = (place: Place, hop: number, next: Next): Stepped => {
    const status = next.kind === 'done' ? 'done' : 'active';
    return { run: { ...run, place, hop, next, pending: effects, rev: before.rev + 1, status }, effects };
  };
  const finish = (place: Place, ended?: string): Stepped => {
    if (ended !== undefined) run = { ...run, ended };
    return settle(place, 0, { kind: 'done' });
  };
  if (journey === undefined || member === undefined) return finish(before.place, 'gone');
  const { steps } = journey;
  const context = () => runContext(programme, run, member, now);

  const listen = (place: Place, send: SendStep | null, sendPlace: Place, hop: number): Stepped => {
    const current = stepAt(steps, place);
    if (current === undefined || !('listen' in current)) return finish(place);
    const { asking: fresh, forSeconds } = askingOf(run, current, now);
    // Asked once more by another channel, or heard of as delivered: an answer to the first try is one still.
    const first = before.next.kind === 'listen' && before.next.hopping ? before.next.question.askedAt : fresh.askedAt;
    const question = { ...fresh, askedAt: first };
    const asks = { kind: 'listen', question } as const;
    if (send === null) return settle(place, 0, { ...asks, send, hopping: false, timeoutSeconds: forSeconds });
    const command = asking(hopOf(programme, run, sendPlace, send, hop, now), question);
    // Until its last hop a send may fail, so the run stays with it; an answer is heard all the same.
    if (hop + 1 < send.via.length) {
      const timeoutSeconds = seconds(send.timeout ?? hopTimeout(send, hop));
      return settle(sendPlace, hop, { ...asks, send: command, hopping: true, timeoutSeconds });
    }
    const last = { ...command, quiet: true } as const;
    return settle(place, hop, { ...asks, send: last, hopping: false, from: sendPlace, timeoutSeconds: forSeconds });
  };
  const hopTimeout = (send: SendStep, hop: number): string =>
    programme.settings.hopTimeout[viaOf(send, run)[hop] ?? 'sms'];

  /** Tries a hop. The last one needs no waiting, so it leaves at once and the next step is entered. */
  const send = (place: Place, current: SendStep, hop: number): Stepped => {
    const following = placeAfter(steps, place);
    const asked = stepAt(steps, following);
    if (asked !== undefined && 'listen' in asked && asked.listen.for !== 'event')
      return listen(following, current, place, hop);
    const command = hopOf(programme, run, place, current, hop, now);
    if (hop + 1 < current.via.length) {
      const queue = command.class === 'marketing' ? 'marketing' : 'transactional';
      const timeoutSeconds = seconds(current.timeout ?? hopTimeout(current, hop));
      return settle(place, hop, { kind: 'deliver', queue, command, timeoutSeconds });
    }
    effects.push({ kind: 'send', command });
    return enter(following);
  };

  const enter = (place: Place, hop = 0): Stepped => {
    const current = stepAt(steps, place);
    if (current === undefined) return finish(place);
    if ('send' in current) return send(place, current, hop);
    if ('listen' in current) return listen(place, null, place, 0);
    if ('wait' in current) {
      const until = waitUntil(current, { zone: member.timeZone.zone, answers: seen.answers, context: context(), now });
      if (until === undefined || until <= now) return enter(placeAfter(steps, place));
      return settle(place, 0, { kind: 'wait', until: until.toISOString() });
    }
    if ('then' in current)
      return enter(
        placeIn(
          steps,
          place,
          conditionBranch(current, (text) => holds(text, context())),
        ),
      );
    if ('split' in current) {
      const way = wayOf(current, run.memberId);
      run = { ...run, ways: { ...run.ways, [current.split]: way } };
      return enter(placeIn(steps, place, `way.${way}`));
    }
    if ('exit' in current) return finish(place, current.exit);
    effects.push(...actsOf(current, { programme, run, place, member, context: context(), now }));
    return enter(placeAfter(steps, place));
  };

  const here = stepAt(steps, run.place);
  if (input.kind === 'reply') {
    const { intent, number, channel } = input;
    const by = channel === undefined ? {} : { channel };
    run = { ...run, answer: { intent, ...(number === undefined ? {} : { number }), ...by } };
  }
  // What asks may not go yet, so nothing was asked: the run waits, and asks then.
  if (run.next.kind === 'listen' && input.kind === 'deferred')
    return settle(run.next.from ?? run.place, run.hop, { kind: 'wait', until: input.until });
  if (run.next.kind === 'listen' && (!run.next.hopping || input.kind === 'reply')) {
    const asked = run.next.hopping ? placeAfter(steps, run.place) : run.place;
    return enter(placeIn(steps, asked, branchOf(input.kind === 'start' ? { kind: 'timeout' } : input)));
  }
  switch (input.kind) {
    case 'start':
      return enter(run.place);
    case 'delivered':
      if (run.next.kind === 'listen') return listen(placeAfter(steps, run.place), null, run.place, 0);
      return enter(placeAfter(steps, run.place));
    case 'reply':
    case 'event':
      return enter(placeAfter(steps, run.place));
    case 'failed':
    case 'refused':
    case 'timeout':
      return enter(run.place, run.hop + 1);
    case 'deferred':
      return settle(run.place, run.hop, { kind: 'wait', until: input.until });
    case 'time':
      return here !== undefined && 'wait' in here ? enter(placeAfter(steps, run.place)) : enter(run.place, run.hop);
  }
};
