import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { fromBus } from '#events/from-bus.ts';
import { useDeps } from '#runtime/deps.ts';
import { logger } from '#runtime/logger.ts';
import { handler } from '../../../functions/events/hear-event.ts';
import { createWorld, PHONE, type World } from '../../support/world.ts';

const logged = jest.spyOn(logger, 'error').mockReturnValue();
jest.spyOn(logger, 'info').mockReturnValue();

/** What EventBridge has of each event (user guide, "Event structure"). */
const event = (own: object = {}) => ({
  ...{ version: '0', id: '6a7e8feb', 'detail-type': 'points.earned', source: 'till', account: '123456789012' },
  ...{ time: '2026-11-21T11:59:00Z', region: 'eu-north-1', resources: [] },
  detail: { memberId: 'alma', data: { points: 5 } },
  ...own,
});

describe('an event of a bus', () => {
  test('becomes ours by its usual places', () => {
    expect(fromBus(event())).toEqual({
      ...{ id: '6a7e8feb', type: 'points.earned', source: 'till', time: '2026-11-21T11:59:00Z' },
      ...{ memberId: 'alma', data: { points: 5 } },
    });
  });

  test('becomes ours by places that are named, and a text that is no path stands as it is', () => {
    const paid = event({ detail: { order: 'o-7', customer: { id: 'bo' }, total: { amount: 900 } } });
    const from = { id: '$.detail.order', type: 'purchase.completed', source: 'shop', time: '$.time' };
    expect(fromBus(paid, { ...from, memberId: '$.detail.customer.id', data: '$.detail.total' })).toEqual({
      ...{ id: 'o-7', type: 'purchase.completed', source: 'shop', time: '2026-11-21T11:59:00Z' },
      ...{ memberId: 'bo', data: { amount: 900 } },
    });
  });

  test('without what a path names has no such part', () => {
    expect(fromBus(event({ detail: null }))).not.toHaveProperty('memberId');
  });
});

describe('a queue of them', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld();
    await world.accept({ type: 'member.enrolled', data: { phone: PHONE } });
    useDeps(world.deps);
  });
  const hear = async (...bodies: readonly string[]): Promise<readonly string[]> => {
    const Records = bodies.map((body, at) => ({ messageId: `m${String(at)}`, body }));
    const { batchItemFailures } = (await handler({ Records } as never, { functionName: 'hear' } as never)) as {
      readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
    };
    return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  };
  const points = async (): Promise<unknown> => (await world.deps.members.get('alma'))?.counters;
  const earned = JSON.stringify(fromBus(event()));

  test('counts each once, whether it is handed over twice or put on the bus twice', async () => {
    expect(await hear(earned)).toEqual([]);
    expect(await hear(earned)).toEqual([]);
    expect(await points()).toMatchObject({ earned: 5 });
  });

  test('gives back what the door refuses and what is no JSON, and takes its good neighbours', async () => {
    const bad = [
      fromBus(event({ id: '1', detail: { memberId: 'alma', data: { points: -1 } } })),
      fromBus(event({ id: '2', detail: {} })),
      fromBus(event({ id: '3', source: 'regulars' })),
      fromBus(event({ detail: { memberId: 'alma', data: { points: 6 } } })),
    ];
    await hear(earned);
    const good = JSON.stringify(fromBus(event({ id: '4' })));
    expect(await hear(...bad.map((one) => JSON.stringify(one)), '{"id":', good)).toEqual([
      'm0',
      'm1',
      'm2',
      'm3',
      'm4',
    ]);
    expect(await points()).toMatchObject({ earned: 10 });
  });

  test('says in the log what was refused, and nothing of what it held', async () => {
    logged.mockClear();
    await hear('{"memberId": "alma", "phone": +46701740605}', JSON.stringify(fromBus(event({ detail: {} }))));
    const said = logged.mock.calls.map(
      ([, extra]) => (extra as { readonly error?: Error } | undefined)?.error?.message,
    );
    expect(said[0]).toBe('expected JSON');
    expect(said[1]).toMatch(/^rejected: memberId: /);
  });
});
