import { Action } from '#programme/grammar/replies.ts';
import { END, isScored, messageOf, nextOf, type Survey, type SurveyQuestion } from '#programme/grammar/survey.ts';
import type { MessageFile } from '#programme/grammar/message.ts';
import type { Found, Problem } from '#programme/problem.ts';
import { surveyMessages } from '#programme/survey-messages.ts';
import { repeated } from '#publishing/check/dangling.ts';
import type { Scope } from '#publishing/check/scope.ts';
import { takenFor } from '#publishing/steps/intents.ts';
import { Id, seconds, type Localized } from '#words/parts.ts';
import { listed } from '#words/no-such.ts';
import { nearest } from '#words/suggest.ts';

type Path = Found['path'];
/** Answers that every question understands. */
const OWN: readonly string[] = ['yes', 'no', 'other', 'open', END, ...Action.options];

const textsOf = (question: SurveyQuestion, path: Path): readonly (readonly [Path, Localized])[] => [
  [[...path, 'text'], question.text],
  [[...path, 'expects'], question.expects],
  ...(question.kind === 'choice'
    ? question.choices.map(({ text }, at) => [[...path, 'choices', at, 'text'], text] as const)
    : []),
];

/** A survey is in the same languages from end to end, the brand's own among them. */
const languages = (survey: Survey, brand: string): readonly Found[] => {
  const texts = [
    [['again'], survey.again] as const,
    ...survey.questions.flatMap((question, at) => textsOf(question, ['questions', at])),
  ];
  const named = texts.flatMap(([, text]) => (typeof text === 'string' ? [] : Object.keys(text)));
  if (named.length === 0) return [];
  return texts.flatMap(([path, text]): readonly Found[] =>
    [...new Set([brand, ...named])]
      .filter((language) => typeof text === 'string' || !Object.hasOwn(text, language))
      .map((language) => ({ path, key: true, message: `no text in ${language}, which others of this survey have` })),
  );
};

/** What follows must come later in the file, so that every way ends. */
const followers = ({ questions }: Survey): readonly Found[] => {
  const names = questions.map(({ question }) => question);
  return questions.flatMap((question, at) =>
    Object.entries(nextOf(question)).flatMap(([answer, to]): readonly Found[] => {
      const path = ['questions', at, 'next', answer];
      if (
        !isScored(question) &&
        question.kind === 'choice' &&
        !question.choices.some(({ choice }) => choice === answer)
      )
        return [{ path, key: true, message: `no choice ${answer} of this question` }];
      if (to === undefined || to === END || names.indexOf(to) > at) return [];
      const later = [...names.slice(at + 1), END];
      if (names.includes(to)) return [{ path, message: `${to} is asked before: only later ones may follow` }];
      const suggestion = nearest(to, later);
      return [{ path, message: `no question ${to} after this one; there are ${listed(later)}`, suggestion }];
    }),
  );
};

/** Choices that are answered by the same, or by what means something everywhere. */
const choices = ({ questions }: Survey): readonly Found[] =>
  questions.flatMap((question, at): readonly Found[] => {
    if (question.kind !== 'choice') return [];
    const here = ['questions', at, 'choices'];
    return [
      ...repeated(question.choices.map(({ choice }) => choice)).map((i) => ({
        path: [...here, i],
        message: 'is there twice',
      })),
      ...question.choices.flatMap(({ choice, text }, i): readonly Found[] => [
        ...(OWN.includes(choice)
          ? [{ path: [...here, i, 'choice'], message: `${choice} means something everywhere` }]
          : []),
        ...(typeof text === 'string' ? [text] : Object.values(text)).flatMap((one) => {
          const taken = takenFor(one);
          const message = `${one} means ${taken ?? ''} everywhere, so that no answer ever means ${choice}`;
          return taken === undefined ? [] : [{ path: [...here, i, 'text'], message }];
        }),
      ]),
    ];
  });

const names = ({ survey, questions }: Survey): readonly Found[] => [
  ...repeated(questions.map(({ question }) => question)).map((at) => ({
    path: ['questions', at, 'question'],
    message: 'is the name of another question too',
  })),
  ...questions.flatMap(({ question }, at): readonly Found[] => {
    const { length } = messageOf(survey, question, true);
    const path = ['questions', at, 'question'];
    if (question === END) return [{ path, message: `${END} ends a survey and is no question` }];
    return Id.safeParse(messageOf(survey, question, true)).success
      ? []
      : [
          {
            path,
            message: `expected shorter names: with that of the survey it is ${length} characters, and at most 47`,
          },
        ];
  }),
];

/** A question is not asked once more when its time is over. */
const reminders = ({ remind, until }: Survey): readonly Found[] =>
  remind === undefined || seconds(remind) < seconds(until)
    ? []
    : [{ path: ['remind'], message: `comes no sooner than the end of its time, ${until}` }];

/** Why a message cannot be sent is told at the question it asks. */
const messages = (
  { programme }: Scope,
  survey: Survey,
  check: (message: MessageFile) => readonly Found[],
): readonly Found[] => {
  const { name } = programme.settings.brand;
  return survey.questions.flatMap((question, at) => {
    const own = surveyMessages({ ...survey, questions: [question] }, name);
    const said = own.flatMap(check).map(({ message }) => message);
    return [...new Set(said)].map((message) => ({ path: ['questions', at, 'text'], message }));
  });
};

/** What is wrong with surveys; `check` is what holds of every message. */
export const checkSurveys = (scope: Scope, check: (message: MessageFile) => readonly Found[]): readonly Problem[] =>
  Object.entries(scope.programme.surveys ?? {}).flatMap(([name, survey]) => {
    const flaws = [
      ...names(survey),
      ...languages(survey, scope.programme.settings.brand.language),
      ...followers(survey),
      ...choices(survey),
      ...reminders(survey),
    ];
    // A text that is missing in a language would be told once more by every message it is part of.
    const all = flaws.length > 0 ? flaws : messages(scope, survey, check);
    return all.map((one) => ({ file: `surveys/${name}.yaml`, ...one }));
  });
