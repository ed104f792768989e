import type { Circumstances } from '#loyalty/circumstances.ts';
import type { MeasuredFact } from '#measurement/fact.ts';
import { factOf, type Change } from '#measurement/make-fact.ts';
import type { Programme } from '#programme/programme.ts';
import type { Answer, Response } from '#surveys/surveys.ts';

const added = (
  is: Readonly<Record<string, Answer>>,
  was: Readonly<Record<string, Answer>> = {},
): readonly (readonly [string, Answer])[] => Object.entries(is).filter(([question]) => was[question] === undefined);

/** What one run of a survey came to. Of words only that there were some. */
export const ofSurvey = (
  { before, after }: Change<Response>,
  whose: Circumstances,
  { surveys = {} }: Pick<Programme, 'surveys'>,
): readonly MeasuredFact[] => {
  if (after === undefined) return [];
  const { survey, runId, journey } = after;
  const base = { whose, dimensions: { journey } };
  const once = (kind: 'survey.asked' | 'survey.completed', at: string | undefined, was: string | undefined) =>
    at === undefined || was !== undefined ? [] : [factOf({ ...base, kind, at, name: [runId], of: survey })];
  const kindOf = (name: string) => surveys[survey]?.questions.find(({ question }) => question === name)?.kind;
  const first = Object.keys(before?.answers ?? {}).length === 0;
  const answers = added(after.answers, before?.answers).map(([question, { at, value, channel }], i) =>
    factOf({
      ...{ ...base, kind: 'survey.answered', at, name: [runId, question], of: `${survey}/${question}` },
      dimensions: { journey, channel },
      why: kindOf(question),
      measures: {
        score: typeof value === 'number' ? value : undefined,
        count: first && i === 0 ? 1 : undefined,
      },
    }),
  );
  const late = added(after.late, before?.late).map(([question, { at }]) =>
    factOf({ ...base, kind: 'survey.late', at, name: [runId, question], of: survey }),
  );
  return [
    ...once('survey.asked', after.asked, before?.asked),
    ...answers,
    ...once('survey.completed', after.completed, before?.completed),
    ...late,
  ];
};
