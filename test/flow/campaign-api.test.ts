import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { Estimate, Messages, Progress } from '#console/openapi/campaigns.ts';
import { Journey } from '#programme/grammar/journey.ts';
import { useDeps } from '#runtime/deps.ts';
import { campaignNamed } from '#segments/campaigns.ts';
import { createMemoryStore } from '#store/memory/memory-store.ts';
import { createMemoryTables } from '#store/memory/tables.ts';
import type { Store } from '#store/store.ts';
import { handler } from '../../functions/segments/manage-campaigns.ts';
import { aRun, NOW } from '../contract/rows.ts';
import { call } from '../support/call.ts';
import { smallProgramme } from '../support/programme.ts';
import { segmentsProgramme } from '../support/segments.ts';

const small = smallProgramme();
const roast = (at: string) => ({
  ...small,
  version: at,
  segments: segmentsProgramme({ all: 'member.points >= 0.0' }).segments,
  journeys: {
    ...small.journeys,
    roast: Journey.parse({
      ...{ journey: 'roast', about: 'A new roast', topic: 'offers' },
      trigger: { campaign: 'all', at, in: 'Europe/Stockholm' },
      steps: [{ send: 'almost-silver', via: ['sms'] }],
    }),
  },
});
const programme = roast('2026-12-01T10:00');
const name = campaignNamed(programme, 'roast')?.name ?? '';
let store: Store;
let stopped: string[];
const ask = (method: string, path: string) => call(handler, method, path);
const held = async () => {
  const { body } = await ask('GET', '/campaigns/roast');
  return Progress.parse(body).held;
};

beforeEach(async () => {
  const addressOf = (address: string): string => address;
  store = createMemoryStore(createMemoryTables(), addressOf);
  stopped = [];
  const executions = { stop: ({ runId }: { runId: string }) => Promise.resolve(void stopped.push(runId)) };
  useDeps({
    ...store,
    addressOf,
    now: () => new Date(NOW),
    executions: executions as never,
    firstCarrier: () => undefined,
  });
  await store.programmes.publish(programme, NOW);
});
afterEach(() => {
  useDeps({});
});

it('tells how far each campaign is, as counted and as the document says', async () => {
  await store.segments.keepWalk(name, { of: ['all'], at: 1, count: 100 });
  await store.segments.tell(name, { started: 60, 'held-out': 5, once: 7, gone: 1, failed: 2 });
  const { status, body } = await ask('GET', '/campaigns');
  expect(status).toBe(200);
  const expected = {
    ...{ journey: 'roast', segment: 'all', at: '2026-12-01T10:00', in: 'Europe/Stockholm', held: null },
    ...{ enumerated: 100, complete: true, started: 60, heldOut: 5, refused: { once: 7 }, gone: 1, failed: 2 },
    waiting: 25,
  };
  expect(body).toEqual({ campaigns: [expected] });
  const one = await ask('GET', '/campaigns/roast');
  expect(Progress.extend({ messages: Messages }).strict().parse(one.body)).toMatchObject(expected);
  expect(Estimate.strict().parse((await ask('GET', '/campaigns/roast/estimate')).body)).toMatchObject({ size: 0 });
});

it('knows no other journey as a campaign', async () => {
  for (const path of ['/campaigns/welcome', '/campaigns/rost/estimate'])
    expect(await ask('GET', path)).toMatchObject({ status: 404, body: { path: 'journey' } });
  expect((await ask('POST', '/campaigns/welcome/stop')).status).toBe(404);
});

it('pauses and resumes, and each is on record', async () => {
  expect((await ask('POST', '/campaigns/roast/pause')).status).toBe(200);
  expect(await held()).toBe('paused');
  expect(await store.programmes.off()).not.toContain('roast');
  expect((await ask('POST', '/campaigns/roast/resume')).status).toBe(200);
  expect(await held()).toBeNull();
  const entries = (await store.audit.list(NOW.slice(0, 10))).entries.map(({ action, what, status }) => [
    action,
    what,
    status,
  ]);
  expect(entries).toEqual(
    expect.arrayContaining([
      ['campaign.paused', 'roast', 200],
      ['campaign.resumed', 'roast', 200],
    ]),
  );
});

it('stops for good with the runs under way; at another time it is another campaign', async () => {
  const run = aRun('m-1', { journey: 'roast' });
  await store.runs.start(run, undefined);
  expect(await ask('POST', '/campaigns/roast/stop')).toEqual({ status: 200, body: { stopped: 1, done: true } });
  expect(stopped).toEqual([run.runId]);
  expect(await store.programmes.off()).toContain('roast');
  expect((await ask('POST', '/campaigns/roast/resume')).status).toBe(409);
  await store.programmes.turn('roast', 'on');
  expect(await held()).toBe('stopped');
  await store.programmes.publish(roast('2026-12-02T10:00'), NOW);
  expect(await held()).toBeNull();
});
