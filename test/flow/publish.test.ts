import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { useDeps } from '#runtime/deps.ts';
import { createMemoryStore } from '#store/memory/memory-store.ts';
import { createMemoryTables } from '#store/memory/tables.ts';
import { handler } from '../../functions/publishing/publish-programme.ts';
import { call } from '../support/call.ts';
import { smallFiles, smallProgramme } from '../support/programme.ts';

const addressOf = (address: string): string => address;
const store = createMemoryStore(createMemoryTables(), addressOf);
const { programmes } = store;
const edges = { ...store, addressOf, now: () => new Date('2026-11-21T12:00:00.000Z') };
const files = smallFiles();
const text = files['programme.yaml'] ?? '';
const publish = (edited: string) =>
  call(handler, 'PUT', '/programme', { files: { ...files, 'programme.yaml': edited } });

beforeEach(() => {
  useDeps(edges);
});
afterEach(() => {
  useDeps({});
});

test('the first programme needs none before it; words that change need a new version', async () => {
  const { version } = smallProgramme();
  expect(await publish(text)).toEqual({ status: 200, body: { version, warnings: [] } });

  const changed = text.replace('Svara JA', 'Skriv JA');
  const refused = await publish(changed);
  expect(refused).toMatchObject({
    status: 422,
    body: { errors: [{ file: 'programme.yaml', message: expect.stringContaining('other words than were published') }] },
  });
  expect((await programmes.live()).version).toBe(version);

  expect((await publish(changed.replace("version: '2026-11'", "version: '2026-12'"))).status).toBe(200);
  expect((await programmes.live()).settings.wording['join']?.version).toBe('2026-12');
});

test('a fault of the store is not taken for a first publication', async () => {
  const published: string[] = [];
  const failing = {
    ...programmes,
    live: () => Promise.reject(new Error('no answer')),
    publish: () => Promise.resolve(void published.push('published')),
  };
  useDeps({ ...edges, programmes: failing });
  expect((await publish(text)).status).toBe(500);
  expect(published).toEqual([]);
});
