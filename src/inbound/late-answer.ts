import { meaningOf } from '#inbound/match-answer.ts';
import type { Person, ReplyPorts } from '#inbound/person.ts';
import type { Reply } from '#inbound/shapes.ts';
import type { Run, RunSurvey } from '#runs/run.ts';
import { intentsOf, questionIn, valueOf } from '#surveys/reading.ts';
import type { Mark } from '#surveys/surveys.ts';

/** Who answers later than this most likely says something else. */
const DAYS = 14;

/** Runs whose survey ended with a question open, not long ago; the one that ended last comes first. */
const openAt = (runs: readonly Run[], at: string): readonly (Run & { readonly survey: RunSurvey })[] => {
  const since = new Date(Date.parse(at) - DAYS * 86_400_000).toISOString();
  return runs
    .flatMap((run) => (run.survey === undefined ? [] : [{ ...run, survey: run.survey }]))
    .filter(
      ({ survey: { ended, until, values, question } }) =>
        ended === true && until <= at && until >= since && values[question] === undefined,
    )
    .toSorted((a, b) => (a.survey.until > b.survey.until ? -1 : 1));
};

/**
 * What is kept of an answer to a survey whose time is over: only of what can be nothing else, a number of its scale or one of its
 * choices. Words could be about anything.
 */
export const lateAnswer = async (
  { runs, programmes }: Pick<ReplyPorts, 'runs' | 'programmes'>,
  reply: Pick<Reply, 'at' | 'text' | 'postback' | 'channel'>,
  { members }: Pick<Person, 'members'>,
): Promise<Mark | undefined> => {
  const all = (await Promise.all(members.map(({ memberId }) => runs.list(memberId)))).flat();
  const [run] = openAt(all, reply.at);
  if (run === undefined) return undefined;
  const { surveys = {} } = await programmes.version(run.version);
  const survey = surveys[run.survey.survey];
  const question = survey && questionIn(survey, run.survey.question);
  if (survey === undefined || question === undefined || question.kind === 'text') return undefined;
  const meant = meaningOf(reply, { intents: intentsOf(question), survey: survey.survey });
  const value = meant && valueOf(question, meant);
  if (value === undefined) return undefined;
  const { memberId, runId, journey } = run;
  const answer = { at: reply.at, value, channel: reply.channel };
  return {
    what: 'late',
    survey: run.survey.survey,
    memberId,
    runId,
    journey,
    at: reply.at,
    question: question.question,
    answer,
  };
};
