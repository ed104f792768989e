import { describe, expect, test } from '@jest/globals';
import { createQueue, type Queued } from '../../apps/local/queue.ts';
import { failuresOf, sqsEvent } from '../../apps/local/sqs-event.ts';
import { aBench, type Bench } from './support/bench.ts';

type Deliver = (batch: readonly Queued[]) => Promise<readonly string[]>;
const aQueue = (bench: Bench, deliver: Deliver, size: { batch?: number; concurrency?: number } = {}) => {
  const { clock, activity, newId } = bench;
  return createQueue({
    name: 'q',
    batch: 10,
    concurrency: 1,
    ...size,
    maxTries: 5,
    clock,
    activity,
    newId,
    deliver,
    waiting: bench.kept('queue:q'),
    dead: bench.kept('dead:q'),
    failed: () => undefined,
  });
};
const bodies = (batch: readonly Queued[]): string[] => batch.map(({ body }) => body);

describe('a local queue', () => {
  test('hands over at most ten messages at a time, in order', async () => {
    const bench = aBench();
    const seen: string[][] = [];
    const queue = aQueue(bench, (batch) => {
      seen.push(bodies(batch));
      return Promise.resolve([]);
    });
    queue.send(Array.from({ length: 12 }, (_, i) => String(i)));
    await bench.activity.idle();
    expect(seen.map((batch) => batch.length)).toEqual([10, 2]);
    expect(seen.flat()).toEqual(Array.from({ length: 12 }, (_, i) => String(i)));
  });

  test('delivers no more batches at once than its concurrency', async () => {
    const bench = aBench();
    let now = 0;
    let most = 0;
    const queue = aQueue(
      bench,
      async () => {
        most = Math.max(most, (now += 1));
        await new Promise((resolve) => setTimeout(resolve, 5));
        now -= 1;
        return [];
      },
      { batch: 1, concurrency: 3 },
    );
    queue.send(Array.from({ length: 9 }, String));
    await bench.activity.idle();
    expect(most).toBe(3);
  });

  test('delivers again only the messages that a partial response reports', async () => {
    const bench = aBench();
    const seen: string[][] = [];
    const queue = aQueue(bench, (batch) => {
      seen.push(bodies(batch));
      return Promise.resolve(seen.length === 1 ? batch.filter(({ body }) => body === 'bad').map(({ id }) => id) : []);
    });
    queue.send(['good', 'bad']);
    await bench.advance(3_600);
    expect(seen).toEqual([['good', 'bad'], ['bad']]);
    expect(queue.dead()).toBe(0);
  });

  test('gives a message up after five tries, and keeps it among the dead letters', async () => {
    const bench = aBench();
    let tries = 0;
    const queue = aQueue(bench, () => {
      tries += 1;
      return Promise.reject(new Error('no'));
    });
    queue.send(['poison']);
    await bench.advance(3_600);
    expect([tries, queue.dead()]).toEqual([5, 1]);
    const again = aBench(bench.killed());
    expect(
      again
        .kept<Queued>('dead:q')
        .entries()
        .map(([, { body }]) => body),
    ).toEqual(['poison']);
    expect(again.kept('queue:q').entries()).toEqual([]);
  });

  test('delivers again after a kill what was not done, and not what was', async () => {
    const bench = aBench();
    const queue = aQueue(
      bench,
      (batch) => (bodies(batch)[0] === 'hangs' ? new Promise(() => undefined) : Promise.resolve([])),
      { batch: 1, concurrency: 2 },
    );
    queue.send(['hangs', 'done']);
    await new Promise((resolve) => setTimeout(resolve, 10));
    const later = aBench(bench.killed());
    const seen: string[] = [];
    aQueue(later, (batch) => {
      seen.push(...bodies(batch));
      return Promise.resolve([]);
    }).start();
    await later.activity.idle();
    expect(seen).toEqual(['hangs']);
  });
});

describe('the SQS event', () => {
  const message: Queued = { id: 'm-1', body: '{}', sentAt: 0, tries: 2, visibleAt: 0 };

  test('counts receives and names the queue', () => {
    const [record] = sqsEvent('marketing', [message], new Date(0)).Records;
    expect(record?.attributes.ApproximateReceiveCount).toBe('3');
    expect(record?.eventSourceARN).toMatch(/:marketing$/);
  });

  test.each([
    ['nothing', undefined, []],
    ['an empty list', { batchItemFailures: [] }, []],
    ['one of the batch', { batchItemFailures: [{ itemIdentifier: 'a' }] }, ['a']],
    ['an id it cannot mean, which fails all', { batchItemFailures: [{ itemIdentifier: 'x' }] }, ['a', 'b']],
    ['an empty id, which fails all', { batchItemFailures: [{ itemIdentifier: '' }] }, ['a', 'b']],
  ])('a response with %s', (_, answer, failed) => {
    expect(failuresOf(answer, ['a', 'b'])).toEqual(failed);
  });
});
