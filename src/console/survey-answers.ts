import type { Ports } from '#ports/ports.ts';
import type { Answer, Response } from '#surveys/surveys.ts';
import type { Channel } from '#words/channel.ts';

interface ShownAnswer {
  readonly question: string;
  readonly at: string;
  readonly channel?: Channel;
  readonly score?: number;
  readonly choice?: string;
  /** As they stand in the message log; null where it keeps them no more. */
  readonly words?: string | null;
  /** It came after the time of the survey, and counts nowhere. */
  readonly late?: true;
}

/** What one member answered in one run, with their words. */
export interface ShownResponse extends Omit<Response, 'answers' | 'late'> {
  readonly answers: readonly ShownAnswer[];
}

type AnswerPorts = Pick<Ports, 'surveys' | 'messages'>;

const shown = async (
  { messages }: AnswerPorts,
  memberId: string,
  question: string,
  { at, channel, value, message }: Answer,
): Promise<ShownAnswer> => {
  const base = { question, at, ...(channel === undefined ? {} : { channel }) };
  if (typeof value === 'number') return { ...base, score: value };
  if (typeof value === 'string') return { ...base, choice: value };
  const row = message === undefined ? undefined : await messages.get(memberId, message);
  return { ...base, words: row?.text ?? null };
};

const shownResponse = async (ports: AnswerPorts, response: Response): Promise<ShownResponse> => {
  const { answers, late, ...rest } = response;
  const all = async (given: Response['answers']): Promise<readonly ShownAnswer[]> =>
    Promise.all(Object.entries(given).map(([name, one]) => shown(ports, response.memberId, name, one)));
  const tardy = (await all(late)).map((one) => ({ ...one, late: true as const }));
  const inTime = await all(answers);
  return { ...rest, answers: [...inTime, ...tardy].toSorted((a, b) => (a.at < b.at ? -1 : 1)) };
};

/** A page of what was answered to a survey; words come from the message log, which is the only place that has them. */
export const surveyAnswers = async (
  ports: AnswerPorts,
  survey: string,
  after?: string,
): Promise<{ readonly responses: readonly ShownResponse[]; readonly next?: string }> => {
  const page = await ports.surveys.page(survey, after);
  const responses = await Promise.all(page.responses.map((one) => shownResponse(ports, one)));
  return page.after === undefined ? { responses } : { responses, next: page.after };
};
