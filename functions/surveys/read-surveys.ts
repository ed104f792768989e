import { surveyAnswers } from '#console/survey-answers.ts';
import { messages, programmes, surveys } from '#runtime/deps.ts';
import { refuse, type Answer, type Request } from '#runtime/http.ts';
import { need } from '#runtime/need.ts';
import { routed } from '#runtime/routed.ts';
import { signedEndpoint } from '#runtime/signed-endpoint.ts';
import type { Survey } from '#programme/grammar/survey.ts';
import { figuresOf } from '#surveys/figures.ts';
import { noSuch } from '#words/no-such.ts';

const edges = need({ messages, programmes, surveys });
type Ports = Awaited<ReturnType<typeof edges>>;

/** What is asked of a survey of the live version; 404 for another. */
const ofSurvey =
  (run: (ports: Ports, survey: Survey, query: Request['query']) => Promise<Answer>) =>
  async ({ params: { survey: name = '' }, query }: Request): Promise<Answer> => {
    const ports = await edges();
    const { surveys: known = {} } = await ports.programmes.live();
    const found = Object.hasOwn(known, name) ? known[name] : undefined;
    return found === undefined
      ? refuse(404, noSuch('survey', name, Object.keys(known)), 'survey')
      : run(ports, found, query);
  };

const show = ofSurvey(async ({ surveys }, survey) => ({
  status: 200,
  body: figuresOf(survey, await surveys.tally(survey.survey)),
}));

const answers = ofSurvey(async (ports, { survey }, { after }) => ({
  status: 200,
  body: await surveyAnswers(ports, survey, after),
}));

/** What surveys came to, and what was answered. */
export const handler = signedEndpoint(
  'request',
  routed({ 'GET /surveys/{survey}': show, 'GET /surveys/{survey}/answers': answers }),
);
