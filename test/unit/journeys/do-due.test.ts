import { expect, test } from '@jest/globals';
import type { Portion } from '#runs/scans.ts';
import { useDeps } from '#runtime/deps.ts';
import { handler } from '../../../functions/journeys/do-due.ts';
import { listedUnder } from '../../support/due-work.ts';
import { createWorld } from '../../support/world.ts';

const DUE_AT = '2026-11-21T09:00:00.000Z';
const PORTION: Portion = { day: '2026-11-21', shard: 0, until: '2026-11-21T12:00:00.000Z', pass: 'one' };

/** Looks at members who are not there, of whom nothing is left to do: 1,000 in four shards. */
const aThousand = async () => {
  const world = await createWorld();
  for (let i = 0; i < 1_000; i += 1)
    await world.deps.due.put({ kind: 'expiry', memberId: `member-${i}`, dueAt: DUE_AT });
  const handed: Portion[] = [];
  const hand = (more: readonly Portion[]) => Promise.resolve(void handed.push(...more));
  useDeps({ ...world.deps, portions: { hand }, dueShards: 4 });
  const left = async () => (await listedUnder(world.deps.due, PORTION.day)).length;
  return { handed, left };
};
const work = async (portion: object, left: number) => {
  const Records = [{ messageId: 'm', body: JSON.stringify(portion) }];
  const context = { functionName: 'do-due', getRemainingTimeInMillis: () => left };
  return handler({ Records } as never, context as never);
};

test('a worker with a minute left or less does the page it has begun, and hands on the rest from there', async () => {
  const { handed, left } = await aThousand();
  expect(await work(PORTION, 60_000)).toEqual({ batchItemFailures: [] });
  expect(await left()).toBe(900);
  expect(handed).toEqual([{ ...PORTION, after: expect.any(String) as unknown }]);
});

test('one with more does its shard to the end', async () => {
  const { handed, left } = await aThousand();
  await work(PORTION, 60_001);
  expect(handed).toEqual([]);
  expect(await left()).toBeLessThanOrEqual(1_000 - 2 * 100);
});

test('a text that is no portion goes back to its queue, and no row is touched', async () => {
  const { handed, left } = await aThousand();
  expect(await work({ day: '2026-11-21', shard: -1 }, 60_001)).toEqual({
    batchItemFailures: [{ itemIdentifier: 'm' }],
  });
  expect([handed, await left()]).toEqual([[], 1_000]);
});
