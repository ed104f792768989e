import { isScored, type Survey, type SurveyQuestion } from '#programme/grammar/survey.ts';
import { bandsOf, csatOf, npsOf, rateOf, type Histogram, type Rate } from '#surveys/score.ts';
import type { Tally } from '#surveys/surveys.ts';

interface QuestionFigures {
  readonly question: string;
  readonly kind: SurveyQuestion['kind'];
  readonly answers: number;
  /** How many gave each answer. */
  readonly given: Histogram;
  readonly bands?: Readonly<Record<string, number>>;
  readonly nps?: Rate;
  readonly csat?: Rate;
}

/** What a survey came to so far. Whoever asks for a rate sees what it is made of. */
export interface SurveyFigures {
  readonly survey: string;
  readonly about: string;
  readonly asked: number;
  readonly delivered: number;
  /** Members' runs with an answer at least. */
  readonly answered: number;
  readonly completed: number;
  readonly partial: number;
  readonly late: number;
  readonly responseRate: Rate;
  readonly questions: readonly QuestionFigures[];
}

const figuresOfQuestion = (question: SurveyQuestion, tally: Tally): QuestionFigures => {
  const prefix = `${question.question}=`;
  const given = Object.fromEntries(
    Object.entries(tally).flatMap(([name, count]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), count] as const] : [],
    ),
  );
  const answers = Object.values(given).reduce((sum, count) => sum + count, 0);
  return {
    question: question.question,
    kind: question.kind,
    answers,
    given,
    ...(isScored(question) ? { bands: bandsOf(question.kind, given) } : {}),
    ...(question.kind === 'nps' ? { nps: npsOf(given) } : {}),
    ...(question.kind === 'csat' ? { csat: csatOf(given) } : {}),
  };
};

export const figuresOf = ({ survey, about, questions }: Survey, tally: Tally): SurveyFigures => {
  const count = (name: string): number => tally[name] ?? 0;
  return {
    survey,
    about,
    asked: count('asked'),
    delivered: count('delivered'),
    answered: count('answered'),
    completed: count('completed'),
    partial: count('partial'),
    late: count('late'),
    responseRate: rateOf(count('answered'), count('delivered')),
    questions: questions.map((question) => figuresOfQuestion(question, tally)),
  };
};
