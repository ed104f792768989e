import { placeAfter, placeIn, stepAt } from '#journeys/steps/place.ts';
import { behaviourOf } from '#journeys/steps/kinds.ts';
import { learnt } from '#journeys/steps/learn-reach.ts';
import { listenFor } from '#journeys/steps/listen.ts';
import { isReminding, surveyHears } from '#journeys/steps/survey.ts';
import type { StepContext } from '#journeys/step-context.ts';
import { ends, on, rests, type Moved, type Walk } from '#journeys/walk.ts';
import { isKind } from '#programme/grammar/step.ts';
import type { Programme } from '#programme/programme.ts';
import type { Effect } from '#runs/effect.ts';
import type { Next, Outcome, Place, Run } from '#runs/run.ts';

/** `effects` are done now; `run.next` is what the execution does after them. */
export interface Stepped {
  readonly run: Run;
  readonly effects: readonly Effect[];
}

type Input = Outcome | { readonly kind: 'start' };

const BRANCHES: readonly string[] = ['yes', 'no', 'other'];

/** The branch an outcome leads into from a listen. */
const branchOf = (input: Input): string => {
  if (input.kind === 'event') return 'yes';
  if (input.kind !== 'reply') return 'none';
  return BRANCHES.includes(input.intent) ? input.intent : `on.${input.intent}`;
};

/** What the run knows of an answer from here on. */
const answered = (walk: Walk, input: Input): Walk => {
  if (input.kind !== 'reply') return walk;
  const { intent, number, channel } = input;
  const by = channel === undefined ? {} : { channel };
  return { ...walk, run: { ...walk.run, answer: { intent, ...(number === undefined ? {} : { number }), ...by } } };
};

/** A message may not go yet: its run waits, and the message goes on waiting when it may not go then either. */
const waitsUntil = ({ run: { next }, now }: Walk, { until, turn }: Extract<Outcome, { kind: 'deferred' }>): Next => {
  const command = next.kind === 'deliver' ? next.command : next.kind === 'listen' ? next.send : undefined;
  return { kind: 'wait', until, since: command?.since ?? now.toISOString(), ...(turn && { turn }) };
};

/** Where an outcome leads a run that rests at a step. */
const resume = (walk: Walk, told: Input): Moved => {
  const { run, steps } = walk;
  const { place, hop, next } = run;
  // The end of a wait comes as the timeout of a token that nobody answered.
  const input: Input = next.kind === 'wait' && told.kind === 'timeout' ? { kind: 'time' } : told;
  if (input.kind === 'stopped') return ends(walk, place, 'opt-out');
  if (next.kind === 'listen') {
    const asked = stepAt(steps, place);
    const isAsked = isKind(asked, 'survey') && isReminding(walk, { place, hop }, asked);
    // What asks may not go yet, so nothing was asked: the run waits, and asks then.
    if (input.kind === 'deferred' && !isAsked) return rests(walk, next.from ?? place, hop, waitsUntil(walk, input));
    if (isKind(asked, 'survey') && input.kind !== 'start') return surveyHears(walk, { place, hop }, asked, input);
    if (!next.hopping || input.kind === 'reply')
      return on(walk, placeIn(steps, next.hopping ? placeAfter(steps, place) : place, branchOf(input)));
  }
  switch (input.kind) {
    case 'start':
      return on(walk, place);
    case 'delivered':
      return next.kind === 'listen' ? listenFor(walk, placeAfter(steps, place)) : on(walk, placeAfter(steps, place));
    case 'reply':
    case 'event':
      return on(walk, placeAfter(steps, place));
    case 'failed':
    case 'refused':
    case 'timeout':
      return on(walk, place, hop + 1);
    case 'deferred':
      return rests(walk, place, hop, waitsUntil(walk, input));
    case 'time':
      return isKind(stepAt(steps, place), 'wait') ? on(walk, placeAfter(steps, place)) : on(walk, place, hop);
  }
};

/** Enters step after step until one rests or there is none left. */
const enter = (moved: Moved): Exclude<Moved, { kind: 'on' }> => {
  let at = moved;
  while (at.kind === 'on') {
    const { walk, place, hop } = at;
    const step = stepAt(walk.steps, place);
    at = step === undefined ? ends(walk, place) : behaviourOf(step)(walk, { place, hop }, step);
  }
  return at;
};

const settled = (run: Run, effects: readonly Effect[], place: Place, hop: number, next: Next): Stepped => {
  const status = next.kind === 'done' ? 'done' : 'active';
  return { run: { ...run, place, hop, next, pending: effects, rev: run.rev + 1, status }, effects };
};

const DONE: Next = { kind: 'done' };

/** The only place that knows what comes next. Pure: the same run, input, sight and time give the same answer. */
export const step = (programme: Programme, before: Run, input: Input, seen: StepContext, now: Date): Stepped => {
  const journey = programme.journeys[before.journey];
  const { member, answers, habits = {} } = seen;
  if (journey === undefined || member === undefined)
    return settled({ ...before, ended: 'gone' }, [], before.place, 0, DONE);
  const { steps } = journey;
  const walk: Walk = { programme, steps, member, answers, habits, now, before, run: before, effects: [] };
  const came = enter(resume(learnt(answered(walk, input), input), input));
  const { run, effects } = came.walk;
  if (came.kind === 'rests') return settled(run, effects, came.place, came.hop, came.next);
  return settled(came.why === undefined ? run : { ...run, ended: came.why }, effects, came.place, 0, DONE);
};
