import { placeAfter } from '#journeys/steps/place.ts';
import {
  ask,
  ended,
  listening,
  marked,
  openFor,
  told,
  withEffects,
  withState,
  type Asking,
} from '#journeys/steps/survey-ask.ts';
import { isDue, isReminder, remind, reminderHeld } from '#journeys/steps/survey-remind.ts';
import { on, rests, type At, type Behaviour, type Moved, type Walk } from '#journeys/walk.ts';
import type { StepOf } from '#programme/grammar/step.ts';
import type { SurveyQuestion } from '#programme/grammar/survey.ts';
import type { Outcome } from '#runs/run.ts';
import { questionAfter, questionIn, valueOf, type Value } from '#surveys/reading.ts';

/** Asks the question that follows, or ends. */
const next = (asking: Asking, following: SurveyQuestion | undefined): Moved => {
  if (following === undefined) return ended(asking);
  const { survey, place, until, values, isUnderWay, reminded } = asking.state;
  const kept = { ...(isUnderWay && { isUnderWay }), ...(reminded && { reminded }) };
  const state = { survey, place, until, values, question: following.question, ...kept };
  const at = { ...asking.at, hop: 0 };
  return ask({ ...withState(asking, state), at, question: following });
};

type Reply = Extract<Outcome, { readonly kind: 'reply' }>;

const answered = (asking: Asking, value: Value, { channel, message }: Reply): Moved => {
  const { question, state, survey, walk } = asking;
  const first = Object.keys(state.values).length === 0;
  const answer = {
    at: walk.now.toISOString(),
    value,
    ...(channel === undefined ? {} : { channel }),
    ...(value === true && message !== undefined ? { message } : {}),
  };
  const name = question.question;
  const said = value === true ? {} : { [typeof value === 'number' ? 'score' : 'choice']: value };
  const effects = [
    // Whoever answers has it, whatever receipts say.
    ...(first ? [marked(asking, { what: 'delivered' })] : []),
    marked(asking, { what: 'answered', question: name, answer, first }),
    told(asking, 'survey.answered', { question: name, kind: question.kind, ...said }),
  ];
  const values = { ...state.values, [name]: value };
  const kept = withEffects(withState(asking, { ...state, values, isUnderWay: true }), effects);
  return next(kept, questionAfter(survey, question, value));
};

/** What nobody can read is asked once more, with what is expected; then an optional question is passed over, and else it ends. */
const unread = (asking: Asking): Moved => {
  const { state, survey, question, at } = asking;
  if (state.again !== true)
    return ask({ ...withState(asking, { ...state, again: true, isUnderWay: true }), at: { ...at, hop: 0 } });
  if (!question.optional) return ended(asking);
  return next(withState(asking, { ...state, passed: true }), questionAfter(survey, question));
};

const askingAt = (walk: Walk, at: At, step: StepOf<'survey'>): Asking | undefined => {
  const survey = walk.programme.surveys?.[step.survey];
  const [first] = survey?.questions ?? [];
  if (survey === undefined || first === undefined) return undefined;
  const place = at.place.join('.');
  const { survey: kept } = walk.run;
  if (kept?.place === place && kept.ended !== true) {
    const question = questionIn(survey, kept.question) ?? first;
    return { walk, at, step, survey, state: kept, question };
  }
  const state = { survey: survey.survey, place, question: first.question, until: '', values: {} };
  const fresh = { walk, at, step, survey, state, question: first };
  return withEffects(fresh, [marked(fresh, { what: 'asked' }), told(fresh, 'survey.asked', {})]);
};

export const survey: Behaviour<StepOf<'survey'>> = (walk, at, step) => {
  const asking = askingAt(walk, at, step);
  return asking === undefined ? on(walk, placeAfter(walk.steps, at.place)) : ask(asking);
};

/** Whether a run in a survey waits for an answer while its reminder has to wait. */
export const isReminding = (walk: Walk, at: At, step: StepOf<'survey'>): boolean => {
  const asking = askingAt(walk, at, step);
  const { next: rested } = walk.run;
  return asking !== undefined && rested.kind === 'listen' && isReminder(asking, rested);
};

/** What a run in a survey does with what it hears while a question is open. */
export const surveyHears = (walk: Walk, at: At, step: StepOf<'survey'>, input: Outcome): Moved => {
  const asking = askingAt(walk, at, step);
  const { next: rested } = walk.run;
  if (asking === undefined) return on(walk, placeAfter(walk.steps, at.place));
  if (input.kind === 'reply') {
    const value = valueOf(asking.question, input);
    return value === undefined ? unread(asking) : answered(asking, value, input);
  }
  if (rested.kind === 'listen' && !rested.hopping) {
    if (input.kind !== 'timeout' && isReminder(asking, rested)) return reminderHeld(asking, rested, input);
    if (input.kind === 'timeout' && isDue(asking)) return remind(asking, rested);
  }
  if (rested.kind === 'listen' && rested.hopping) {
    const { until } = asking.state;
    if (input.kind !== 'delivered') return ask({ ...asking, at: { ...at, hop: at.hop + 1 } });
    const timeoutSeconds = Math.max(1, openFor(asking, until));
    return rests(walk, at.place, at.hop, {
      ...listening(asking, until, rested.question.by, rested.question.askedAt),
      send: null,
      hopping: false,
      timeoutSeconds,
    });
  }
  return ended(asking);
};
