import { beforeEach, expect, jest, test } from '@jest/globals';
import { useDeps } from '#runtime/deps.ts';
import { logger } from '#runtime/logger.ts';
import { invoke } from '../../apps/local/functions.ts';
import type { LocalCall } from '../../apps/local/local-api.ts';
import { localRoutes, type LocalRoutesOptions } from '../../apps/local/local-routes.ts';
import { createQueues } from '../../apps/local/queues.ts';
import type { State } from '../../apps/local/state.ts';
import { createWorld, PHONE, type World } from '../support/world.ts';
import { aBench } from './support/bench.ts';

jest.spyOn(logger, 'info').mockReturnValue();
jest.spyOn(logger, 'error').mockReturnValue();
jest.spyOn(process.stderr, 'write').mockReturnValue(true);

let world: World;
beforeEach(async () => {
  world = await createWorld();
  await world.accept({ type: 'member.enrolled', data: { phone: PHONE } });
  useDeps(world.deps);
});

/** The route that plays somebody else's bus, the queue behind its rule, and the handler that is deployed. */
const running = () => {
  const bench = aBench();
  const { activity, clock, newId, kept } = bench;
  const queues = createQueues({ state: { kept } as State, clock, activity, newId, invoke });
  const options = { heard: queues.heard, newId, now: clock.now } as unknown as LocalRoutesOptions;
  const route = localRoutes(options)['POST /local/bus'];
  const put = (event: object) => route?.({ text: JSON.stringify(event) } as LocalCall);
  return { bench, queues, put };
};
const earned = { source: 'till', 'detail-type': 'points.earned', detail: { memberId: 'alma', data: { points: 5 } } };

test('an event of another bus counts as if it had been posted, once for its id', async () => {
  const { bench, put } = running();
  expect(await put({ id: 'receipt-7', ...earned })).toEqual([202, { accepted: true }]);
  await put({ id: 'receipt-7', ...earned });
  await bench.advance(60);
  expect((await world.deps.members.get('alma'))?.counters).toMatchObject({ earned: 5 });
});

test('one that is refused is tried for ten minutes, and given up for a day', async () => {
  const { bench, queues, put } = running();
  await put({ ...earned, detail: { memberId: 'alma', data: { points: -5 } } });
  await bench.advance(5 * 60);
  expect(queues.heard.dead()).toBe(0);
  await bench.advance(5 * 60);
  expect(queues.heard.dead()).toBe(1);
  await bench.advance(24 * 3_600);
  expect(queues.heard.dead()).toBe(0);
});

test('what is no event of a bus is refused at once', () => {
  const { put } = running();
  expect(() => put({ source: 'till' })).toThrow();
});
