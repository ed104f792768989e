import { figureCsv } from '#measurement/figure-csv.ts';
import { reportOf } from '#measurement/experiment/report.ts';
import { askableBy, figureOf, flawOf } from '#measurement/figure.ts';
import { UNITS } from '#measurement/kpi.ts';
import { KPIS, kpiOf } from '#measurement/kpis.ts';
import { FiguresQuery, questionOf } from '#measurement/question.ts';
import { Measures } from '#programme/grammar/measures.ts';
import { figures, now, programmes } from '#runtime/deps.ts';
import { refuse, type Request } from '#runtime/http.ts';
import { need } from '#runtime/need.ts';
import { routed } from '#runtime/routed.ts';
import { signedEndpoint } from '#runtime/signed-endpoint.ts';
import { firstIssue } from '#words/issue.ts';
import { noSuch } from '#words/no-such.ts';

const edges = need({ figures, now, programmes });
type Edges = Awaited<ReturnType<typeof edges>>;

const measuresOf = async ({ programmes: kept }: Pick<Edges, 'programmes'>): Promise<Measures> =>
  (await kept.live()).settings.measures ?? Measures.parse({});

const list = async () => {
  const { aims } = await measuresOf(await edges());
  const kpis = KPIS.map((kpi) => ({
    ...{ name: kpi.name, sentence: kpi.sentence, unit: UNITS[kpi.unit], by: askableBy(kpi) },
    ...(aims[kpi.name] === undefined ? {} : { aim: aims[kpi.name] }),
  }));
  return { status: 200, body: { kpis } };
};

const show = async ({ params: { name = '' }, query, headers }: Request) => {
  const ports = await edges();
  const { aims, smallest, lost } = await measuresOf(ports);
  const kpi = kpiOf(name);
  if (kpi === undefined)
    return refuse(
      404,
      noSuch(
        'key figure',
        name,
        KPIS.map((one) => one.name),
      ),
      'name',
    );
  const asked = FiguresQuery.safeParse(query);
  if (!asked.success) {
    const { path, reason } = firstIssue(asked.error);
    return refuse(400, reason, path);
  }
  const question = questionOf(asked.data, ports.now().toISOString().slice(0, 10));
  const flaw = flawOf(kpi, question);
  if (flaw !== undefined) return refuse(400, flaw.message, flaw.path);
  const figure = await figureOf(ports.figures, kpi, question, { smallest, lost });
  if ((asked.data.format ?? (headers['accept'] === 'text/csv' ? 'csv' : 'json')) === 'csv')
    return { status: 200, body: figureCsv(figure), headers: { 'content-type': 'text/csv; charset=utf-8' } };
  return { status: 200, body: { ...figure, ...(aims[name] === undefined ? {} : { aim: aims[name] }) } };
};

const experiments = async () => {
  const { experiments: known = {} } = await (await edges()).programmes.live();
  const listed = Object.values(known).map(({ experiment, hypothesis }) => ({ experiment, hypothesis }));
  return { status: 200, body: { experiments: listed } };
};

const experiment = async ({ params: { name = '' } }: Request) => {
  const ports = await edges();
  const programme = await ports.programmes.live();
  const { experiments: known = {} } = programme;
  const found = Object.hasOwn(known, name) ? known[name] : undefined;
  if (found === undefined) return refuse(404, noSuch('experiment', name, Object.keys(known)), 'name');
  return { status: 200, body: await reportOf(ports, programme, found, ports.now().toISOString().slice(0, 10)) };
};

/** What key figures mean and come to, and what experiments say. */
export const handler = signedEndpoint(
  'request',
  routed({
    'GET /kpis': list,
    'GET /kpis/{name}': show,
    'GET /experiments': experiments,
    'GET /experiments/{name}': experiment,
  }),
);
