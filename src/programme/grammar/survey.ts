import * as z from 'zod';
import { MessageClass } from '#words/channel.ts';
import { Id, Localized, localized, Span } from '#words/parts.ts';

/** What the numbers of a question mean, from which to which. CSAT counts its top two; the rest is divided so that a 3 is neither. */
export const SCALES = {
  nps: { detractors: [0, 6], passives: [7, 8], promoters: [9, 10] },
  csat: { low: [1, 2], middle: [3, 3], high: [4, 5] },
} as const;
export type Scale = keyof typeof SCALES;
/** The numbers that answer a question of a scale, from the least to the most. */
export const scaleOf = (scale: Scale): readonly number[] => {
  const ends = Object.values<readonly number[]>(SCALES[scale]).flat();
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
};

/** What the button of a number means. */
export const scoreTap = (score: number): string => `score-${score}`;
/** The number whose button it is. */
export const scoreTapped = (tap: string): number | undefined => {
  const digits = /^score-(\d{1,2})$/.exec(tap)?.[1];
  return digits === undefined ? undefined : Number(digits);
};

export const BANDS = ['promoters', 'passives', 'detractors', 'high', 'middle', 'low'] as const;
export type Band = (typeof BANDS)[number];

const Choice = z.strictObject({
  choice: Id.describe('Its name in results'),
  text: localized(z.string().min(1).max(25)).describe('What stands on it, and what may be answered'),
});
export type Choice = z.infer<typeof Choice>;

const asked = {
  question: Id.describe('Its name, unlike that of every other of the survey'),
  text: Localized.describe('What is asked'),
  expects: Localized.describe(
    'How to answer it: stands below the question, and is said again to who answered something else',
  ),
  optional: z.boolean().default(false).describe('Whether the survey is complete without an answer to it'),
};
const NEXT =
  'Which question follows promoters, passives, detractors, high, middle, low or a choice, or end; the next of the file when left out';

const Question = z.discriminatedUnion('kind', [
  z.strictObject({
    ...asked,
    kind: z.literal('nps').describe('0 to 10: how gladly they would recommend'),
    next: z
      .partialRecord(z.enum(['promoters', 'passives', 'detractors']), Id)
      .default({})
      .describe(NEXT),
  }),
  z.strictObject({
    ...asked,
    kind: z.literal('csat').describe('1 to 5: how satisfied they are'),
    next: z
      .partialRecord(z.enum(['high', 'middle', 'low']), Id)
      .default({})
      .describe(NEXT),
  }),
  z.strictObject({
    ...asked,
    kind: z.literal('choice').describe('One of several'),
    choices: z.array(Choice).min(2).max(10).describe('In the order they are listed and numbered'),
    next: z.record(Id, Id).default({}).describe(NEXT),
  }),
  z.strictObject({ ...asked, kind: z.literal('text').describe('In their own words') }),
]);
export type SurveyQuestion = z.infer<typeof Question>;

/** Questions that are asked one at a time, on the channel that the member answers by. */
export const Survey = z.strictObject({
  survey: Id.describe('The name of the file'),
  about: z.string().min(1).describe('What it is to find out, for colleagues'),
  class: MessageClass.extract(['marketing', 'transactional'])
    .default('marketing')
    .describe(
      'Of what asks first: marketing needs consent and keeps to hours and caps. What follows an answer is transactional',
    ),
  until: Span.describe('How long answers count, from the first question on'),
  remind: Span.optional().describe(
    'After how long the open question is asked once more where nobody answered it; once, and as any message of its class',
  ),
  again: Localized.describe('Said once, before how to answer, to whoever answered something else'),
  questions: z.array(Question).min(1).max(10).describe('In the order they are asked'),
});
export type Survey = z.infer<typeof Survey>;
export type Surveys = Readonly<Record<string, Survey>>;

/** Ends a survey where the name of a question could stand. */
export const END = 'end';

/** The message that asks a question: made of the survey's file, and known by this name like one of `messages/`. */
export const messageOf = (survey: string, question: string, again: boolean): string =>
  `survey-${survey}-${question}${again ? '-again' : ''}`;

/** The messages that ask a survey: each question, and once more for who answered something else. Words need no second asking. */
export const messagesOf = ({ survey, questions }: Survey): readonly string[] =>
  questions.flatMap(({ question, kind }) => [
    messageOf(survey, question, false),
    ...(kind === 'text' ? [] : [messageOf(survey, question, true)]),
  ]);

/** Which question follows which answer, where the file says so. */
export const nextOf = (question: SurveyQuestion): Readonly<Record<string, string | undefined>> =>
  'next' in question ? question.next : {};

/** Whether numbers answer it. */
export const isScored = (
  question: SurveyQuestion,
): question is Extract<SurveyQuestion, { readonly kind: 'nps' | 'csat' }> =>
  question.kind === 'nps' || question.kind === 'csat';
