import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { useDeps } from '#runtime/deps.ts';
import { createDynamoStore } from '#store/dynamo-store.ts';
import { encryptedFields } from '#store/encrypted-fields.ts';
import { handler } from '../../functions/events/accept-event.ts';
import { call } from '../support/call.ts';
import { crowdedTable } from '../support/crowded-table.ts';
import { createWorld, type World } from '../support/world.ts';

const AT_ONCE = 200;
const POINTS = 5;
/** What one event of ours may cost in a request before API Gateway gives up on it, in milliseconds. */
const GATEWAY_MS = 29_000;
/** Two parts of a transaction in DynamoDB take ten to twenty milliseconds. */
const HELD_MS = 20;

const earned = (id: string) => ({
  ...{ id, source: 'till', type: 'points.earned', memberId: 'alma', time: '2026-11-21T11:00:00.000Z' },
  data: { points: POINTS },
});
const all = (events: readonly object[]) => Promise.all(events.map((event) => call(handler, 'POST', '/events', event)));
const ids = Array.from({ length: AT_ONCE }, (_, i) => `e${i}`);

/** The same draws each time. */
const draws = () => {
  let state = 12_345;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
};

/** What comes of it, and how long that took, in milliseconds of a clock that goes on when everything else rests. */
const timed = async <T>(run: () => Promise<T>): Promise<{ readonly result: T; readonly took: number }> => {
  const begun = Date.now();
  let result: { readonly value: T } | undefined;
  void run().then((value) => (result = { value }));
  for (;;) {
    for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    if (result !== undefined) return { result: result.value, took: Date.now() - begun };
    await jest.advanceTimersToNextTimerAsync();
  }
};

/** The world's ports with members in a table whose rows are in other hands at times. */
const crowded = ({ deps }: World, heldMs = HELD_MS) => {
  const table = crowdedTable(heldMs);
  const { members } = createDynamoStore({
    client: table.client,
    tables: { members: 'm', consent: 'c', messages: 'g', programme: 'p', counters: 'n' },
    ...{ fields: encryptedFields('a-secret'), addressOf: deps.addressOf, now: deps.now },
    keptSeconds: () => Promise.resolve(86_400),
  });
  useDeps({ ...deps, members });
  return table;
};

describe('200 events of one member at once', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld();
  });
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  test('are each counted once whatever comes between, and so is each that is sent again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        world = await createWorld();
        const { members: kept } = world.deps;
        const get = (memberId: string) => inTurn(() => kept.get(memberId));
        const inTurn = async <T>(run: () => Promise<T>): Promise<T> => {
          await scheduler.schedule(Promise.resolve());
          return run();
        };
        const members = {
          ...kept,
          get,
          commit: (...given: Parameters<typeof kept.commit>) => inTurn(() => kept.commit(...given)),
        };
        useDeps({ ...world.deps, members });
        const answers = await scheduler.waitFor(all([...ids, ...ids.slice(0, 20)].map(earned)));
        expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 202));
        expect(await kept.get('alma')).toMatchObject({ seq: AT_ONCE, counters: { earned: AT_ONCE * POINTS } });
      }),
      { numRuns: 10 },
    );
  });

  test('are all taken within the time of their requests, though their transactions are in conflict', async () => {
    const table = crowded(world);
    jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
    jest.spyOn(Math, 'random').mockImplementation(draws());
    const { result: answers, took } = await timed(() => all(ids.map(earned)));
    expect(took).toBeLessThan(GATEWAY_MS);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 202));
    expect(table.seen.conflicts).toBeGreaterThan(AT_ONCE);
    expect(table.seen.written).toBe(AT_ONCE);
    expect(table.member('alma')).toMatchObject({ 'c#earned': AT_ONCE * POINTS });
  });

  test('beyond what their member can take are told to come again, and then each counts once', async () => {
    // Half a second each: half a minute of work.
    const table = crowded(world, 500);
    jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
    jest.spyOn(Math, 'random').mockImplementation(draws());
    let left = ids.slice(0, 60).map(earned);
    const statuses = new Set<number>();
    for (let round = 0; left.length > 0 && round < 10; round += 1) {
      const { result, took } = await timed(() => all(left));
      expect(took).toBeLessThan(GATEWAY_MS);
      for (const { status } of result) statuses.add(status);
      left = left.filter((_, i) => result[i]?.status !== 202);
    }
    expect(statuses).toEqual(new Set([202, 429]));
    expect(table.member('alma')).toMatchObject({ 'c#earned': 60 * POINTS });
  });
});
