import { askedWith, hopOf, hopSeconds } from '#journeys/steps/hop.ts';
import { viaOf } from '#journeys/steps/order.ts';
import { placeIn, whereOf } from '#journeys/steps/place.ts';
import { deciding, on, rests, type At, type Moved, type Walk } from '#journeys/walk.ts';
import { addressFor } from '#members/addresses.ts';
import type { StepOf } from '#programme/grammar/step.ts';
import { messageOf, type Survey, type SurveyQuestion } from '#programme/grammar/survey.ts';
import type { Effect } from '#runs/effect.ts';
import type { AskedBy, RunSurvey } from '#runs/run.ts';
import { intentsOf, scoreOf } from '#surveys/reading.ts';
import type { Asked, Mark } from '#surveys/surveys.ts';
import { idOf } from '#words/ids.ts';
import { seconds } from '#words/parts.ts';

/** A run in a survey: where it stands, what it asks, and what it knows by now. */
export interface Asking {
  readonly walk: Walk;
  readonly at: At;
  readonly step: StepOf<'survey'>;
  readonly survey: Survey;
  readonly state: RunSurvey;
  readonly question: SurveyQuestion;
}

type Without<M> = M extends unknown ? Omit<M, keyof Asked | 'at'> : never;
/** What happened, without whose and when. */
type What = Without<Mark>;

/** What is kept of it. */
export const marked = ({ walk: { run, now }, survey }: Pick<Asking, 'walk' | 'survey'>, what: What): Effect => ({
  kind: 'mark',
  mark: {
    survey: survey.survey,
    memberId: run.memberId,
    runId: run.runId,
    journey: run.journey,
    at: now.toISOString(),
    ...what,
  } as Mark,
});

/** Told on the bus: scores and choices, never words. */
export const told = (
  { walk: { run, now }, at, survey }: Pick<Asking, 'walk' | 'at' | 'survey'>,
  type: `survey.${string}`,
  detail: Readonly<Record<string, string | number | boolean>>,
): Effect => ({
  kind: 'fact',
  fact: {
    type,
    id: idOf(...whereOf(run, at.place), type, detail['question'] === undefined ? '' : String(detail['question'])),
    at: now.toISOString(),
    memberId: run.memberId,
    detail: { journey: run.journey, runId: run.runId, survey: survey.survey, ...detail },
  },
});

export const withState = (asking: Asking, state: RunSurvey): Asking => ({
  ...asking,
  state,
  walk: { ...asking.walk, run: { ...asking.walk.run, survey: state } },
});

export const withEffects = (asking: Asking, effects: readonly Effect[]): Asking => ({
  ...asking,
  walk: deciding(asking.walk, effects),
});

/** Ends it: by the first score where all was answered, as partial or none where not. */
export const ended = (asking: Asking): Moved => {
  const { walk, at, survey, state, question } = asking;
  const isLeft = state.values[question.question] === undefined && state.passed !== true && !question.optional;
  const isNone = Object.keys(state.values).length === 0;
  const scored = scoreOf(survey, state.values);
  const what = isLeft ? 'partial' : 'completed';
  const effects = isNone
    ? []
    : [marked(asking, { what }), told(asking, 'survey.completed', { complete: !isLeft, ...(scored ?? {}) })];
  const { run } = deciding(walk, effects);
  const answer =
    scored === undefined ? run.answer : { ...run.answer, intent: scored.band as string, number: scored.score };
  const branch = isNone ? 'none' : isLeft ? 'partial' : (scored?.band ?? 'complete');
  return on(
    { ...deciding(walk, effects), run: { ...run, ...(answer && { answer }), survey: { ...state, ended: true } } },
    placeIn(walk.steps, at.place, branch),
  );
};

/** Until when answers count: from the first question on, which may have had to wait. */
const deadlineOf = ({ walk: { now }, survey, state }: Asking): string =>
  state.isUnderWay === true || state.reminded === true
    ? state.until
    : new Date(now.getTime() + seconds(survey.until) * 1000).toISOString();

/** An open question, and by what it was asked; `first` is when, where an earlier hop asked it too. */
export const listening = (
  { walk: { run, now }, survey, question }: Asking,
  until: string,
  by: AskedBy | undefined,
  first: string | undefined,
) =>
  ({
    kind: 'listen',
    question: {
      kind: 'reply',
      memberId: run.memberId,
      runId: run.runId,
      journey: run.journey,
      askedAt: first ?? now.toISOString(),
      until,
      intents: intentsOf(question),
      other: true,
      survey: survey.survey,
      ...(by && { by }),
    },
  }) as const;

const secondsUntil = (instant: string, { now }: Walk): number =>
  Math.floor((Date.parse(instant) - now.getTime()) / 1000);

/** How long a question stays open that no other hop asks: until it is asked once more, else until the time of all is over. */
export const openFor = ({ walk, survey: { remind }, state }: Asking, until: string): number => {
  const left = secondsUntil(until, walk);
  return remind === undefined || state.reminded === true ? left : Math.min(left, seconds(remind));
};

/** What a survey sends to ask its open question. */
export const sendOf = ({ step, survey, question, state }: Asking) => ({
  send: messageOf(survey.survey, question.question, state.again === true),
  via: [...step.via],
  ...(step.timeout === undefined ? {} : { timeout: step.timeout }),
});

/** Asks by the next channel that has an address of the member; where there is none, nobody answers. */
export const ask = (given: Asking): Moved => {
  const { walk, at, survey, question } = given;
  const { run, now, programme, member } = walk;
  const until = deadlineOf(given);
  const asking = withState(given, { ...given.state, until });
  const send = sendOf(asking);
  const channel = viaOf(send, run)[at.hop];
  const left = secondsUntil(until, walk);
  if (channel === undefined || left <= 0) return ended(asking);
  const part = [question.question, asking.state.again === true ? 1 : 0];
  const command = hopOf(programme, asking.walk.run, at.place, send, at.hop, now, part);
  if (addressFor(member, channel) === null)
    return ask({
      ...withEffects(asking, [{ kind: 'send', command: { ...command, unaddressed: true } }]),
      at: { ...at, hop: at.hop + 1 },
    });
  const isLast = at.hop + 1 >= send.via.length;
  const first = at.hop > 0 && run.next.kind === 'listen' ? run.next.question.askedAt : undefined;
  return rests(asking.walk, at.place, at.hop, {
    ...listening(asking, until, askedWith(send, run, command), first),
    send: {
      ...command,
      ...(asking.state.isUnderWay === true ? {} : { survey: survey.survey }),
      ...(isLast && { quiet: true as const }),
    },
    hopping: !isLast,
    from: at.place,
    timeoutSeconds: isLast ? openFor(asking, until) : Math.min(left, hopSeconds(asking.walk, send, at.hop)),
  });
};
