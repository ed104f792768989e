import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Outage, Outages } from '#messages/outage.ts';
import { cachedOutages } from '#runtime/cached-outages.ts';
import { createMemoryStore } from '#store/memory/memory-store.ts';
import { createMemoryTables } from '#store/memory/tables.ts';

const OUTAGE: Outage = {
  provider: 'aws',
  channel: 'sms',
  code: 'X',
  since: '2026-11-21T12:00:00.000Z',
  until: '2026-11-21T12:10:00.000Z',
  tries: 0,
};
let stored: Outages;
let cached: Outages;
let time: number;
beforeEach(async () => {
  stored = createMemoryStore(createMemoryTables(), (address) => address).outages;
  time = 0;
  cached = cachedOutages(stored, () => time);
  await cached.list();
});

describe('cached outages', () => {
  it('are what they were for half a minute, whatever another process comes upon', async () => {
    await stored.put(OUTAGE, undefined);
    time = 29_999;
    expect(await cached.list()).toEqual([]);
    time = 30_000;
    expect(await cached.list()).toEqual([OUTAGE]);
  });

  it('are asked for at once after this process kept one, ended one or was too late to', async () => {
    expect(await cached.put(OUTAGE, undefined)).toBe(true);
    expect(await cached.list()).toEqual([OUTAGE]);
    const longer = { ...OUTAGE, until: '2026-11-21T12:30:00.000Z' };
    await stored.put(longer, OUTAGE);
    expect(await cached.put({ ...OUTAGE, until: '2026-11-21T12:20:00.000Z' }, OUTAGE)).toBe(false);
    expect(await cached.list()).toEqual([longer]);
    await cached.end(longer);
    expect(await cached.list()).toEqual([]);
  });
});
