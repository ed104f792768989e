import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Programmes } from '#programme/programme.ts';
import { cachedProgrammes } from '#runtime/cached-programmes.ts';
import { createMemoryStore } from '#store/memory/memory-store.ts';
import { createMemoryTables } from '#store/memory/tables.ts';
import { aProgramme, NOW } from '../../contract/rows.ts';

let stored: Programmes;
let cached: Programmes;
let time: number;
beforeEach(async () => {
  stored = createMemoryStore(createMemoryTables(), (address) => address).programmes;
  time = 0;
  const clock = () => time;
  cached = cachedProgrammes(stored, { wall: clock, monotonic: clock, sleep: (ms) => Promise.resolve((time += ms)) });
  await stored.publish(aProgramme('v1'), NOW);
  await cached.live();
});
const version = async () => (await cached.live()).version;

describe('cached programmes', () => {
  it('show what is live for half a minute, whatever another process publishes', async () => {
    await stored.publish(aProgramme('v2', 'Says more'), NOW);
    time = 29_999;
    expect(await version()).toBe('v1');
    time = 30_000;
    expect(await version()).toBe('v2');
  });

  it('give the same object while nothing changed, so that it is compiled once', async () => {
    const before = await cached.live();
    time = 30_000;
    expect(await cached.live()).toBe(before);
    await stored.turn('welcome', 'off');
    time = 60_000;
    const after = await cached.live();
    expect([after.off, after.journeys === before.journeys]).toEqual([['welcome'], true]);
  });

  it('keep what is off for two seconds', async () => {
    expect(await cached.off()).toEqual([]);
    await stored.turn('welcome', 'off');
    time += 2_000;
    expect(await cached.off()).toEqual(['welcome']);
  });

  it.each<[string, () => Promise<unknown>, object]>([
    ['a publish', () => cached.publish(aProgramme('v2', 'Says more'), NOW), { version: 'v2' }],
    ['a rollback', () => cached.rollback('v0', NOW), { version: 'v0' }],
    ['a switch', () => cached.turn('welcome', 'off'), { version: 'v1', off: ['welcome'] }],
  ])('show the effect of %s of their own at once', async (_, change, expected) => {
    await stored.publish(aProgramme('v0', 'Said less'), NOW);
    await stored.rollback('v1', NOW);
    await change();
    expect(await cached.live()).toMatchObject(expected);
  });

  it('refuse a version that nobody published, and keep nothing of it', async () => {
    expect(await cached.rollback('v9', NOW)).toBe(false);
    await expect(cached.version('v9')).rejects.toMatchObject({ name: 'UnknownVersion' });
    await stored.publish(aProgramme('v9', 'Late'), NOW);
    expect((await cached.version('v9')).version).toBe('v9');
  });
});
