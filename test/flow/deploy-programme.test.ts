import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { useDeps } from '#runtime/deps.ts';
import { createMemoryStore } from '#store/memory/memory-store.ts';
import { createMemoryTables } from '#store/memory/tables.ts';
import { createCloudFormation } from '../../apps/faults/outside/cloudformation.ts';
import { StageConfig } from '../../lib/config.ts';
import { handler } from '../../functions/publishing/deploy-programme.ts';
import { loadProgramme } from '#publishing/load-programme.ts';
import { REPLACING } from '#programme/programme.ts';
import { smallFiles, smallProgramme } from '../support/programme.ts';

const NOW = '2026-11-21T12:00:00.000Z';
const addressOf = (address: string): string => address;
let store: ReturnType<typeof createMemoryStore>;
let stack: ReturnType<typeof createCloudFormation>;
beforeEach(() => {
  store = createMemoryStore(createMemoryTables(), addressOf);
  stack = createCloudFormation();
  useDeps({ ...store, addressOf, now: () => new Date(NOW), deployment: stack.deployment });
});
afterEach(() => {
  useDeps({});
});

const files = smallFiles();
const { version } = smallProgramme();
const first = { version, files };
const text = files['programme.yaml'] ?? '';
const withText = (edited: string) => {
  const own = { ...files, 'programme.yaml': edited };
  const loaded = loadProgramme(own);
  return { files: own, version: loaded.ok ? loaded.programme.version : 'refused' };
};
const moved = withText(text.replace('Storgatan 1', 'Storgatan 2'));

type Given = Parameters<typeof stack.asks>;
const deploy = async (kind: Given[0], brought: Given[1], properties: object = {}): Promise<Record<string, unknown>> => {
  const event = stack.asks(kind, brought) as { readonly ResourceProperties: object };
  await handler({
    ...event,
    ResourceProperties: { ...event.ResourceProperties, Replacing: 'unedited', ...properties },
  });
  return JSON.parse(stack.heard().at(-1) ?? '') as Record<string, unknown>;
};
const live = async (): Promise<string> => (await store.programmes.live()).version;

describe('the programme of a stack', () => {
  test('is live when its deployment ends, with its pictures, in the audit log by the deployment', async () => {
    expect(await deploy('Create', first)).toMatchObject({
      Status: 'SUCCESS',
      PhysicalResourceId: 'programme',
      Data: { Outcome: `${version} is live` },
    });
    expect(await live()).toBe(version);
    expect(stack.shelf()).toEqual(['coffee.png']);
    expect((await store.audit.list('2026-11-21')).entries).toMatchObject([
      { who: 'deployment', action: 'programme.published', what: version, status: 200 },
    ]);
  });

  test('is the next one when the repository has another, under the same name, so that nothing is replaced', async () => {
    await deploy('Create', first);
    expect(await deploy('Update', moved)).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: 'programme' });
    expect(await live()).toBe(moved.version);
  });

  test('leaves what somebody published since, and says how to have the other', async () => {
    await deploy('Create', first);
    const edited = withText(text.replace('Storgatan 1', 'Storgatan 3'));
    const loaded = loadProgramme(edited.files);
    if (loaded.ok) await store.programmes.publish(loaded.programme, NOW);
    const { Status, Data } = await deploy('Update', moved);
    expect(Status).toBe('SUCCESS');
    expect(Data).toEqual({
      Outcome: expect.stringMatching(new RegExp(`^${edited.version} stays live.* rollback ${moved.version} makes`)),
    });
    expect(await live()).toBe(edited.version);
  });

  test('with words that changed without a new version fails the deployment, and changes nothing', async () => {
    await deploy('Create', first, { Pictures: [] });
    const { Status, Reason } = await deploy('Update', withText(text.replace('Svara JA', 'Skriv JA')));
    expect(Status).toBe('FAILED');
    expect(Reason).toMatch(/programme\.yaml:\d+:\d+ .*other words than were published/);
    expect([await live(), stack.shelf()]).toEqual([version, []]);
  });

  test('comes back when the deployment of the next one is taken back', async () => {
    await deploy('Create', first);
    await deploy('Update', moved);
    expect(await deploy('Update', first)).toMatchObject({ Status: 'SUCCESS', Data: { Outcome: `${version} is live` } });
    expect(await live()).toBe(version);
  });

  test.each([
    ['true', []],
    ['false', ['coffee.png']],
  ])('stays live when the stack goes; where pictures are cleared (%s) these are left', async (clears, left) => {
    await deploy('Create', first);
    expect(await deploy('Delete', first, { ClearsPictures: clears })).toMatchObject({ Status: 'SUCCESS' });
    expect([await live(), stack.shelf()]).toEqual([version, left]);
  });

  test('that cannot be read fails at once, and can be removed', async () => {
    const broken = { Programme: 'nothing' };
    expect(await deploy('Create', first, broken)).toMatchObject({ Status: 'FAILED' });
    expect(await deploy('Delete', first, broken)).toMatchObject({ Status: 'SUCCESS' });
    await expect(live()).rejects.toThrow('no programme was published');
  });

  test('a fault of the store fails the deployment instead of leaving it to wait', async () => {
    const failing = { ...store.programmes, deploy: () => Promise.reject(new Error('no answer')) };
    useDeps({ ...store, addressOf, now: () => new Date(NOW), deployment: stack.deployment, programmes: failing });
    expect(await deploy('Create', first)).toMatchObject({ Status: 'FAILED', Reason: 'Error: no answer' });
  });
});

test('a stage may say of it what the function knows', () => {
  expect(StageConfig.shape.publish.unwrap().options).toEqual([...REPLACING]);
});
