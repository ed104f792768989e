import { countsOf, type Mark, type Response, type Surveys, type Tally } from '#surveys/surveys.ts';
import { keys } from '#store/keys.ts';
import { atomic } from '#store/memory/atomic.ts';
import type { MemoryTables } from '#store/memory/tables.ts';

const PAGE = 50;

const valueIn = (response: Response | undefined, mark: Mark): unknown => {
  if (mark.what === 'answered') return response?.answers[mark.question];
  return mark.what === 'late' ? response?.late[mark.question] : response?.[mark.what];
};

const withMark = (before: Response | undefined, mark: Mark): Response => {
  const { survey, memberId, runId, journey } = mark;
  const response = before ?? { survey, memberId, runId, journey, answers: {}, late: {} };
  switch (mark.what) {
    case 'answered':
      return { ...response, answers: { ...response.answers, [mark.question]: mark.answer } };
    case 'late':
      return { ...response, late: { ...response.late, [mark.question]: mark.answer } };
    case 'asked':
    case 'delivered':
    case 'completed':
    case 'partial':
      return { ...response, [mark.what]: mark.at };
  }
};

export const memorySurveys = (tables: MemoryTables): Surveys => {
  const responses = tables.ordered({ ...keys.responses(''), pk: '' }, ({ survey, memberId, runId }) => ({
    listing: survey,
    order: `${memberId}#${runId}`,
  }));
  return {
    keep: atomic((mark) => {
      const key = keys.response(mark.memberId, mark.survey, mark.runId);
      const before = tables.get(key);
      if (valueIn(before, mark) !== undefined) return false;
      const tallyKey = keys.surveyTally(mark.survey, 0);
      const tally: Tally = tables.get(tallyKey) ?? {};
      const more = Object.fromEntries(countsOf(mark).map((name) => [name, (tally[name] ?? 0) + 1]));
      tables.transact([
        { key, row: withMark(before, mark) },
        { key: tallyKey, row: { ...tally, ...more } },
      ]);
      return true;
    }),
    page: atomic((survey, after) => {
      const found = responses.page(survey, PAGE + 1, after);
      const last = found.length > PAGE ? found[PAGE - 1] : undefined;
      const page = found.slice(0, PAGE).map(({ row }) => row);
      return last === undefined ? { responses: page } : { responses: page, after: last.place };
    }),
    tally: atomic((survey) => tables.get(keys.surveyTally(survey, 0)) ?? {}),
  };
};
