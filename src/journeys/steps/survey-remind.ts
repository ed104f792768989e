import { hopOf } from '#journeys/steps/hop.ts';
import { listening, openFor, sendOf, withState, type Asking } from '#journeys/steps/survey-ask.ts';
import { rests, type Moved } from '#journeys/walk.ts';
import type { JourneyCommand } from '#messages/command.ts';
import type { AskedBy, Next, Outcome } from '#runs/run.ts';

type Open = Extract<Next, { readonly kind: 'listen' }>;

/** The question once more, by the channel that asked it last. */
const reminderOf = (asking: Asking): JourneyCommand => {
  const { walk, at, question, state } = asking;
  const part = [question.question, state.again === true ? 1 : 0, 'reminder'];
  return {
    ...hopOf(walk.programme, walk.run, at.place, sendOf(asking), at.hop, walk.now, part),
    ...{ priors: [], quiet: true },
  };
};

/** Whether what the run listens with is its reminder. */
export const isReminder = (asking: Asking, { send }: Open): boolean =>
  send !== null && send.messageId === reminderOf(asking).messageId;

const staysOpen = (
  asking: Asking,
  { question: { by, askedAt } }: Open,
  rest: Pick<Open, 'send' | 'timeoutSeconds'>,
  asked: AskedBy | undefined = by,
): Moved => {
  const { walk, at, state } = asking;
  return rests(walk, at.place, at.hop, { ...listening(asking, state.until, asked, askedAt), ...rest, hopping: false });
};

/** Whether nobody answered in the time after which the question is asked once more. */
export const isDue = ({ walk: { now }, survey, state }: Asking): boolean =>
  survey.remind !== undefined && state.reminded !== true && now.toISOString() < state.until;

/** Asks once more. The question stays open meanwhile, for what asked it first too. */
export const remind = (given: Asking, open: Open): Moved => {
  const asking = withState(given, { ...given.state, reminded: true });
  const send = reminderOf(asking);
  const { channels = [send.channel], messages = [] } = open.question.by ?? {};
  const by = { channels, messages: [...messages, send.messageId] };
  return staysOpen(asking, open, { send, timeoutSeconds: openFor(asking, asking.state.until) }, by);
};

/** A reminder that may not go yet is tried then, and one that may not go at all is let go: the question stays open all the same. */
export const reminderHeld = (given: Asking, open: Open, outcome: Outcome): Moved => {
  const { until } = given.state;
  if (outcome.kind !== 'deferred' || outcome.until >= until)
    return staysOpen(given, open, { send: null, timeoutSeconds: openFor(given, until) });
  const asking = withState(given, { ...given.state, reminded: undefined });
  const ms = Date.parse(outcome.until) - given.walk.now.getTime();
  return staysOpen(asking, open, { send: null, timeoutSeconds: Math.max(1, Math.ceil(ms / 1000)) });
};
