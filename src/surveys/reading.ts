import {
  type Band,
  type Survey,
  type SurveyQuestion,
  END,
  isScored,
  nextOf,
  scaleOf,
} from '#programme/grammar/survey.ts';
import type { Intent } from '#programme/grammar/steps/listen.ts';
import { bandOf } from '#surveys/score.ts';

/** What an answer comes to: a score, the name of a choice, or words that stay in the message log. */
export type Value = number | string | true;

/** What any answer in range is called. */
const SCORE = 'score';

/** What may be answered, as every other question says it. The n-th choice is also answered by its number. */
export const intentsOf = (question: SurveyQuestion): Readonly<Record<string, Intent>> => {
  if (isScored(question)) {
    const scale = scaleOf(question.kind);
    return { [SCORE]: { from: Math.min(...scale), to: Math.max(...scale) } };
  }
  if (question.kind === 'text') return {};
  return Object.fromEntries(
    question.choices.map(({ choice, text }, at) => [
      choice,
      { words: typeof text === 'string' ? [text] : [...new Set(Object.values(text))], from: at + 1, to: at + 1 },
    ]),
  );
};

/** What an answer means to a question; `undefined` where it is none. Any words answer one that asks for words. */
export const valueOf = (
  question: SurveyQuestion,
  { intent, number }: { readonly intent: string; readonly number?: number | undefined },
): Value | undefined => {
  if (question.kind === 'text') return true;
  if (question.kind === 'choice') return question.choices.some(({ choice }) => choice === intent) ? intent : undefined;
  return intent === SCORE ? number : undefined;
};

const bandIn = (question: SurveyQuestion, value: Value): Band | undefined =>
  isScored(question) && typeof value === 'number' ? bandOf(question.kind, value) : undefined;

export const questionIn = ({ questions }: Survey, name: string): SurveyQuestion | undefined =>
  questions.find(({ question }) => question === name);

/** What is asked after this; `undefined` at the end. Without a value the next of the file. */
export const questionAfter = (survey: Survey, question: SurveyQuestion, value?: Value): SurveyQuestion | undefined => {
  const key = value === undefined ? undefined : (bandIn(question, value) ?? String(value));
  const named = key === undefined ? undefined : nextOf(question)[key];
  if (named === END) return undefined;
  return named === undefined ? survey.questions[survey.questions.indexOf(question) + 1] : questionIn(survey, named);
};

/** The first score that was given, by which the survey is followed up. */
export const scoreOf = (
  { questions }: Survey,
  values: Readonly<Record<string, Value>>,
): { readonly band: Band; readonly score: number } | undefined => {
  for (const question of questions) {
    const value = values[question.question];
    const band = value === undefined ? undefined : bandIn(question, value);
    if (band !== undefined && typeof value === 'number') return { band, score: value };
  }
  return undefined;
};
