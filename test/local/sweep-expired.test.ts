import { expect, test } from '@jest/globals';
import { createMemoryStore } from '#store/memory/memory-store.ts';
import { createMemoryTables } from '#store/memory/tables.ts';
import { createSweep } from '../../apps/local/sweep-expired.ts';
import { aClaim, addressOf, aMessage, aProgramme, granted } from '../contract/rows.ts';

test('messages with their links, and audit entries, leave after the spans of the live programme and not before', async () => {
  const tables = createMemoryTables();
  const store = createMemoryStore(tables, addressOf);
  const sweep = createSweep(tables);
  await sweep(new Date());
  await store.programmes.publish(aProgramme('v1'), '2026-01-01T00:00:00.000Z');
  const address = await granted(store);
  const messages = ['2026-01-01', '2026-01-03'].map((day) => aMessage('m', { at: `${day}T00:00:00.000Z` }));
  for (const [i, message] of messages.entries())
    await store.messages.claim(aClaim(message, address, { links: [{ code: `c${i}`, url: 'https://a.test' }] }));
  const entry = { id: 'r', who: 'signature', action: 'member.put', about: 'hash', status: 200 } as const;
  for (const day of ['2025-06-01', '2026-01-01']) await store.audit.record({ ...entry, at: `${day}T00:00:00.000Z` }, 0);

  const day = 86_400_000;
  await sweep(new Date(Date.parse('2026-01-01T00:00:00.000Z') + 400 * day));
  expect(await store.messages.list('m')).toHaveLength(2);
  await sweep(new Date(Date.parse('2026-01-02T00:00:00.000Z') + 400 * day));
  expect(await store.messages.list('m')).toEqual([messages[1]]);
  expect([await store.messages.link('c0'), await store.messages.link('c1')]).toEqual([undefined, expect.anything()]);
  expect(await store.audit.about('hash')).toHaveLength(2);
  await sweep(new Date(Date.parse('2025-06-02T00:00:00.000Z') + 730 * day));
  expect((await store.audit.about('hash')).map(({ at }) => at)).toEqual(['2026-01-01T00:00:00.000Z']);
  expect(await store.audit.list('2025-06-01')).toEqual({ entries: [] });
});

test('a tally leaves when no limit looks at it any more, and not before', async () => {
  const tables = createMemoryTables();
  const store = createMemoryStore(tables, addressOf);
  const sweep = createSweep(tables);
  await store.programmes.publish(aProgramme('v1'), '2026-01-01T00:00:00.000Z');
  const limits = [{ max: 1, share: 1, seconds: 3600 }];
  const bounds = [{ tally: 'answers#prefix#+4670174', limits, looked: {} }];
  const message = aMessage('m', { at: '2026-01-01T12:00:00.000Z' });
  await store.messages.claim(aClaim(message, 'address', { require: 'unstopped', bounds }));
  const kept = (): number => (tables.dump().counters ?? []).length;
  // It stands for 12:00 to 12:10, all of which an hour that ends at 13:10 leaves out.
  await sweep(new Date('2026-01-01T13:10:00.000Z'));
  expect(kept()).toBe(1);
  await sweep(new Date('2026-01-01T13:10:00.001Z'));
  expect(kept()).toBe(0);
});
