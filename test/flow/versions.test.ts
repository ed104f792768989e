import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { countRuns } from '#journeys/count-runs.ts';
import { RunCounts } from '#console/openapi/journeys.ts';
import { switchOff } from '#journeys/switch-off.ts';
import { useDeps } from '#runtime/deps.ts';
import { createMemoryStore } from '#store/memory/memory-store.ts';
import { createMemoryTables } from '#store/memory/tables.ts';
import type { Store } from '#store/store.ts';
import { handler } from '../../functions/publishing/manage-programme.ts';
import { aProgramme, aRun, NOW } from '../contract/rows.ts';
import { call } from '../support/call.ts';

const addressOf = (address: string): string => address;
let store: Store;
let stopped: string[];
let time: number;
const ask = (method: string, path: string, body?: object) => call(handler, method, path, body);
const audited = async () =>
  (await store.audit.list(NOW.slice(0, 10))).entries.map(({ action, what, status }) => [action, what, status]);

beforeEach(async () => {
  store = createMemoryStore(createMemoryTables(), addressOf);
  [stopped, time] = [[], Date.parse(NOW)];
  const executions = {
    stop: ({ runId }: { runId: string }, cause: string) => Promise.resolve(void stopped.push(`${runId} ${cause}`)),
  };
  useDeps({ ...store, addressOf, now: () => new Date(time), executions: executions as never });
  await store.programmes.publish(aProgramme('v1'), '2026-11-20T09:00:00.000Z');
  await store.programmes.publish(aProgramme('v2', 'Says more'), '2026-11-21T08:00:00.000Z');
});
afterEach(() => {
  useDeps({});
});

describe('versions', () => {
  it('are listed and read, the live one by its name or as live', async () => {
    expect(await ask('GET', '/programme/versions')).toEqual({
      status: 200,
      body: {
        versions: [
          { version: 'v2', at: '2026-11-21T08:00:00.000Z', live: true },
          { version: 'v1', at: '2026-11-20T09:00:00.000Z', live: false },
        ],
      },
    });
    expect(await ask('GET', '/programme/versions/v1')).toEqual({ status: 200, body: aProgramme('v1') });
    expect(await ask('GET', '/programme/versions/live')).toEqual({ status: 200, body: aProgramme('v2', 'Says more') });
    expect(await ask('GET', '/programme/versions/v3')).toMatchObject({ status: 404, body: { path: 'version' } });
    expect(await audited()).toEqual([]);
  });

  it('that time members otherwise have them looked at again when they are gone back to', async () => {
    const timed = aProgramme('v3');
    const segments = { new: { segment: 'new', about: 'Just joined', when: 'member.memberDays < 30.0' } };
    const settings = { ...timed.settings, lifecycle: { stages: ['new'], usualGap: '60d' } };
    await store.programmes.publish({ ...timed, settings, segments }, '2026-11-21T08:30:00.000Z');
    await store.programmes.publish(aProgramme('v4'), '2026-11-21T08:40:00.000Z');
    expect(await store.segments.walk('refresh')).toBeUndefined();
    await ask('POST', '/programme/rollback', { version: 'v3' });
    expect(await store.segments.walk('refresh')).toEqual({ of: ['new'], at: 0 });
  });

  it('are gone back to, and the operator is on record', async () => {
    expect(await ask('POST', '/programme/rollback', { version: 'v1' })).toEqual({
      status: 200,
      body: { version: 'v1' },
    });
    expect((await store.programmes.live()).version).toBe('v1');
    expect((await ask('POST', '/programme/rollback', { version: 'v3' })).status).toBe(404);
    expect((await ask('POST', '/programme/rollback', { name: 'v2' })).status).toBe(400);
    expect((await store.programmes.live()).version).toBe('v1');
    expect(new Set(await audited())).toEqual(
      new Set([
        ['programme.rolled-back', 'v1', 200],
        ['programme.rolled-back', 'v3', 404],
        ['programme.rolled-back', undefined, 400],
      ]),
    );
  });
});

describe('the switch of a journey', () => {
  const runs = Array.from({ length: 60 }, (_, at) => aRun(`m-${at % 20}`, { slot: Math.floor(at / 20) }));

  it('stops every run that is under way and its execution, and no other', async () => {
    const other = aRun('m-1', { journey: 'thanks' });
    for (const run of [...runs, other]) await store.runs.start(run, undefined);
    expect(await ask('POST', '/journeys/welcome/off')).toEqual({ status: 200, body: { stopped: 60, done: true } });
    expect(stopped.sort()).toEqual(runs.map(({ runId }) => `${runId} switched-off`).sort());
    expect(await store.runs.get('m-1', 'welcome', 0)).toMatchObject({ status: 'stopped', ended: 'switched-off' });
    expect(await store.runs.get('m-1', 'thanks', 0)).toEqual(other);
    expect(await store.programmes.off()).toContain('welcome');
    expect(await ask('POST', '/journeys/welcome/off')).toEqual({ status: 200, body: { stopped: 0, done: true } });
    expect((await ask('POST', '/journeys/welcome/on')).status).toBe(200);
    expect(await store.programmes.off()).not.toContain('welcome');
    expect(await store.runs.get('m-1', 'welcome', 0)).toMatchObject({ status: 'stopped' });
    expect(await audited()).toEqual(
      expect.arrayContaining([
        ['journey.switched-off', 'welcome', 200],
        ['journey.switched-on', 'welcome', 200],
      ]),
    );
  });

  it('is turned before the first run is stopped, and goes on where its time was over', async () => {
    for (const run of runs) await store.runs.start(run, undefined);
    const turnedFirst: boolean[] = [];
    const ports = {
      ...store,
      now: () => new Date((time += 1_000)),
      executions: {
        stop: async () => {
          turnedFirst.push((await store.programmes.off()).includes('welcome'));
        },
      },
    };
    const deadline = new Date(time + 2_500);
    expect(await switchOff(ports, 'welcome', deadline)).toEqual({ stopped: 50, done: false });
    expect(await switchOff(ports, 'welcome', new Date(time + 60_000))).toEqual({ stopped: 10, done: true });
    expect([turnedFirst.length, turnedFirst.every(Boolean)]).toEqual([60, true]);
  });

  it.each(['/journeys/welcom/off', '/journeys/welcom/runs', '/journeys/__proto__/on', '/journeys/UP/off'])(
    'is on no journey that nobody knows: %s',
    async (path) => {
      expect(await ask(path.endsWith('runs') ? 'GET' : 'POST', path)).toMatchObject({
        status: 404,
        body: { path: 'journey' },
      });
      expect((await store.programmes.live()).off).toEqual([]);
    },
  );

  it('says which journey may be meant', async () => {
    const { body } = await ask('POST', '/journeys/welcom/off');
    expect(body).toEqual({ error: 'no such journey: welcom; did you mean welcome?', path: 'journey' });
  });

  it('reaches a journey that only earlier versions have', async () => {
    await store.runs.start(aRun('m', { journey: 'gone' }), undefined);
    expect(await ask('POST', '/journeys/gone/off')).toEqual({ status: 200, body: { stopped: 1, done: true } });
    expect((await ask('POST', '/journeys/gone/on')).status).toBe(200);
    expect((await ask('POST', '/journeys/gone/on')).status).toBe(404);
  });
});

describe('who is in a journey', () => {
  it('is counted by place and by version', async () => {
    const places = [[0], [0], [0], [1, 'yes', 0], [1, 'yes', 0], [1, 'on.good', 0]];
    for (const [at, place] of places.entries())
      await store.runs.start(aRun(`m-${at}`, { place, version: at === 0 ? 'v1' : 'v2' }), undefined);
    await store.runs.start(aRun('held', { status: 'held' }), undefined);
    const all = await ask('GET', '/journeys/welcome/runs');
    expect(all).toEqual({
      status: 200,
      body: { counts: { '0': 3, '1.on.good.0': 1, '1.yes.0': 2 }, versions: { v1: 1, v2: 5 }, total: 6 },
    });
    expect(RunCounts.parse(all.body)).toEqual(all.body);
    expect((await ask('GET', '/journeys/welcome/runs?version=v1')).body).toEqual({
      counts: { '0': 1 },
      versions: { v1: 1 },
      total: 1,
    });
    expect((await ask('GET', '/journeys/welcome/runs?version=v9')).body).toEqual({
      counts: {},
      versions: {},
      total: 0,
    });
    expect(await ask('GET', '/journeys/welcome/runs?after=anywhere')).toMatchObject({
      status: 400,
      body: { path: 'after' },
    });
  });

  it('takes 200 queries of a thousand for one answer, which says where the next goes on', async () => {
    const [asked, page] = [[] as (string | undefined)[], [aRun('m')]];
    const activePage = (_: string, after?: string, limit?: number) => {
      expect(limit).toBe(1_000);
      asked.push(after);
      const at = Number(after ?? '0');
      return Promise.resolve({ runs: page, ...(at < 249 && { next: String(at + 1) }) });
    };
    const first = await countRuns({ activePage }, 'welcome', {});
    expect([first.total, first.next, asked.length]).toEqual([200, '200', 200]);
    const second = await countRuns({ activePage }, 'welcome', { after: '200' });
    expect([second.total, second.next, asked.length]).toEqual([50, undefined, 250]);
  });
});
