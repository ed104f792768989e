import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { KpiFigure, KpiList } from '#console/openapi/figures.ts';
import { ExperimentList, ExperimentReport } from '#console/openapi/experiments.ts';
import { KPIS } from '#measurement/kpis.ts';
import { useDeps } from '#runtime/deps.ts';
import { Experiment } from '#programme/grammar/experiment.ts';
import { Measures } from '#programme/grammar/measures.ts';
import { handler } from '../../functions/measurement/read-figures.ts';
import { call } from '../support/call.ts';
import { smallProgramme } from '../support/programme.ts';
import { createWorld } from '../support/world.ts';
import { exampleFacts } from '../unit/measurement/ten-messages.ts';

const TONE = Experiment.parse({
  ...{ experiment: 'tone', hypothesis: 'A warm word is answered', method: { fixed: 1000 } },
  measure: { event: 'purchase.completed', within: '7d' },
});

beforeEach(async () => {
  const programme = smallProgramme();
  const measures = Measures.parse({ smallest: 4, aims: { 'click-through': { target: 0.5 } } });
  const experiments = { tone: TONE };
  const settings = { ...programme.settings, measures };
  const world = await createWorld({ programme: { ...programme, settings, experiments } });
  await world.deps.figures.add({ shard: 'a', first: '1', last: '2', facts: exampleFacts() });
  useDeps(world.deps);
});
afterEach(() => {
  useDeps({});
});

const NOVEMBER = 'from=2026-11-01&to=2026-11-30';

it('shows what each key figure means, and what the programme aims at', async () => {
  const { kpis } = KpiList.parse((await call(handler, 'GET', '/kpis')).body);
  expect(kpis.map(({ name }) => name)).toEqual(KPIS.map(({ name }) => name));
  expect(kpis.find(({ name }) => name === 'click-through')?.aim).toEqual({ target: 0.5 });
});

it('shows a figure with what stands above and below its line, and withholds what is of too few', async () => {
  const { body } = await call(handler, 'GET', `/kpis/click-through?by=channel&compare=previous&${NOVEMBER}`);
  expect(KpiFigure.parse(body)).toMatchObject({
    rows: [
      { by: { channel: 'rcs' }, withheld: true },
      { by: { channel: 'sms' }, withheld: true },
    ],
    total: [{ above: 3, below: 8, value: 0.375 }],
    previous: { from: '2026-10-02', to: '2026-10-31', rows: [], total: [{ above: 0, below: 0 }] },
    aim: { target: 0.5 },
  });
});

it.each([
  ['/kpis/luck', 404, 'name'],
  ['/experiments/tome', 404, 'name'],
  ['/kpis/sent?by=colour', 400, 'by'],
  ['/kpis/points-earned?by=channel', 400, 'by'],
  ['/kpis/sent?from=2026-11-31', 400, 'from'],
  ['/kpis/sent?from=2026-11-30&to=2026-11-01', 400, 'to'],
  ['/kpis/sent?compare=next', 400, 'compare'],
])('says what is wrong with %s', async (path, status, at) => {
  expect(await call(handler, 'GET', path)).toMatchObject({ status, body: { path: at } });
});

it('lists experiments, and says in words what is to be thought of one', async () => {
  const listed = ExperimentList.parse((await call(handler, 'GET', '/experiments')).body);
  expect(listed.experiments).toEqual([{ experiment: 'tone', hypothesis: 'A warm word is answered' }]);
  const { says, state } = ExperimentReport.parse((await call(handler, 'GET', '/experiments/tone')).body);
  expect(state).toBe('waiting');
  expect(says).toContain('Nobody was exposed yet.');
});
