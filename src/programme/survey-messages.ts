import type { MessageFile } from '#programme/grammar/message.ts';
import {
  isScored,
  messageOf,
  scaleOf,
  scoreTap,
  type Choice,
  type Survey,
  type SurveyQuestion,
} from '#programme/grammar/survey.ts';
import { inLanguage } from '#programme/localized.ts';
import type { Localized } from '#words/parts.ts';

/** As many as fit below a card of RCS, whose texts have room for the eleven of an NPS; and below a template, which has not. */
const MOST_TAPS = { card: 4, whatsapp: 10 } as const;

/** The languages of several texts; none where each is one string. */
const languagesOf = (texts: readonly Localized[]): readonly string[] => [
  ...new Set(texts.flatMap((text) => (typeof text === 'string' ? [] : Object.keys(text)))),
];

/** One text made of several, in each of their languages. */
const together = (texts: readonly Localized[], join: (parts: readonly string[]) => string): Localized => {
  const languages = languagesOf(texts);
  const inOne = (language: string): string => join(texts.map((text) => inLanguage(text, language)));
  return languages.length === 0 ? inOne('') : Object.fromEntries(languages.map((one) => [one, inOne(one)]));
};

const lines = (parts: readonly string[]): string => parts.join('\n');
const numbered = (choices: readonly Choice[]): readonly Localized[] =>
  choices.map(({ text }, at) => together([text], ([one = '']) => `${at + 1} ${one}`));

/** What can be tapped in answer to a question. */
const tapsOf = (question: SurveyQuestion) => {
  if (isScored(question))
    return scaleOf(question.kind).map((score) => ({ text: String(score), reply: scoreTap(score) }));
  return question.kind === 'choice' ? question.choices.map(({ choice, text }) => ({ text, reply: choice })) : [];
};

/** A template is approved word for word, so that it holds the name itself. */
const spelled = (text: Localized, brand: string): Localized =>
  together([text], ([one = '']) => one.replace(/\{\{\s*brand\.name\s*\}\}/g, brand));

/** One question as each channel shows it: taps where there is room for all choices, else a numbered list. */
const messageFor = (survey: Survey, question: SurveyQuestion, again: boolean, brand: string): MessageFile => {
  const message = messageOf(survey.survey, question.question, again);
  const choices = question.kind === 'choice' ? question.choices : [];
  const text = again ? survey.again : question.text;
  const list = numbered(choices);
  const below = (most: number): readonly Localized[] => (choices.length > most ? list : []);
  const taps = tapsOf(question);
  const tapped = (most: number) => (taps.length > most ? [] : taps);
  return {
    message,
    about: `The question ${question.question} of the survey ${survey.survey}${again ? ', asked again' : ''}`,
    // Whoever answers has begun to talk: what comes then is an answer of ours, and takes no place among offers.
    class: again || question !== survey.questions[0] ? 'transactional' : survey.class,
    sms: { text: together([text, ...list, question.expects], (parts) => `{{ brand.name }}: ${lines(parts)}`) },
    rcs:
      taps.length > MOST_TAPS.card
        ? { text: together([text, question.expects], lines), suggestions: taps }
        : { title: text, text: question.expects, suggestions: taps },
    whatsapp: {
      template: message.replaceAll('-', '_'),
      body: spelled(together([text, ...below(MOST_TAPS.whatsapp), question.expects], lines), brand),
      parameters: [],
      buttons: tapped(MOST_TAPS.whatsapp),
    },
  } satisfies MessageFile;
};

/** The messages that ask a survey, each question and once more for who answered something else. Words need no second asking. */
export const surveyMessages = (survey: Survey, brand: string): readonly MessageFile[] =>
  survey.questions.flatMap((question) => [
    messageFor(survey, question, false, brand),
    ...(question.kind === 'text' ? [] : [messageFor(survey, question, true, brand)]),
  ]);
