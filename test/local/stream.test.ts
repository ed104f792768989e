import { describe, expect, test } from '@jest/globals';
import { createStream, type StreamEntry } from '../../apps/local/stream.ts';
import { streamEvents } from '../../apps/local/stream-event.ts';
import { aBench, type Bench } from './support/bench.ts';

type Deliver = (batch: readonly StreamEntry[]) => Promise<readonly string[]>;
const aStream = (bench: Bench, deliver: Deliver) => {
  const { clock, activity } = bench;
  return createStream({
    lanes: 1,
    batch: 100,
    maxTries: 5,
    clock,
    activity,
    deliver,
    waiting: bench.kept('stream'),
    dead: bench.kept('dead:stream'),
    failed: () => undefined,
  });
};
const change = (n: number) => ({ at: '2026-11-21T12:00:00.000Z', pk: 'M#a', after: { n } });
const ns = (batch: readonly StreamEntry[]): number[] => batch.map(({ after }) => (after as { n: number }).n);

describe('the local stream', () => {
  test('hands over at most a hundred records at a time, in order', async () => {
    const bench = aBench();
    const seen: number[][] = [];
    const stream = aStream(bench, (batch) => {
      seen.push(ns(batch));
      return Promise.resolve([]);
    });
    for (let n = 0; n < 150; n += 1) stream.push(change(n));
    await bench.activity.idle();
    expect(seen.map((batch) => batch.length)).toEqual([100, 50]);
    expect(seen.flat()).toEqual(Array.from({ length: 150 }, (_, n) => n));
  });

  test('starts again from the lowest record that failed', async () => {
    const bench = aBench();
    const seen: number[][] = [];
    const stream = aStream(bench, (batch) => {
      seen.push(ns(batch));
      return Promise.resolve(seen.length === 1 ? [batch[1]?.id ?? ''] : []);
    });
    for (const n of [0, 1, 2]) stream.push(change(n));
    await bench.advance(60);
    expect(seen).toEqual([
      [0, 1, 2],
      [1, 2],
    ]);
  });

  test('halves a batch that throws until the record at fault stands alone, gives that one up and goes on', async () => {
    const bench = aBench();
    const done: number[] = [];
    const stream = aStream(bench, (batch) => {
      if (ns(batch).includes(5)) return Promise.reject(new Error('poison'));
      done.push(...ns(batch));
      return Promise.resolve([]);
    });
    for (let n = 0; n < 8; n += 1) stream.push(change(n));
    await bench.advance(3_600);
    expect(done).toEqual([0, 1, 2, 3, 4, 6, 7]);
    expect(stream.dead()).toBe(1);
  });

  test('goes on after a kill with what was not done', async () => {
    const bench = aBench();
    const stream = aStream(bench, () => new Promise(() => undefined));
    for (const n of [0, 1]) stream.push(change(n));
    await new Promise((resolve) => setTimeout(resolve, 10));
    const later = aBench(bench.killed());
    const seen: number[] = [];
    const again = aStream(later, (batch) => {
      seen.push(...ns(batch));
      return Promise.resolve([]);
    });
    again.start();
    again.push(change(2));
    await later.activity.idle();
    expect(seen).toEqual([0, 1, 2]);
  });
});

test('a stream record has the images of the table, old and new', () => {
  const row = (seq: number) => ({
    memberId: 'a',
    seq,
    counters: { earned: seq },
    registers: {},
    last: { id: 'e', type: 'points.earned', source: 'api', time: '', memberId: 'a', data: {} },
  });
  const entries = [
    { id: '1', at: '2026-11-21T12:00:00.000Z', pk: 'M#a', after: row(1) },
    { id: '2', at: '2026-11-21T12:00:00.000Z', pk: 'M#a', before: row(1), after: row(2) },
  ];
  const records = streamEvents(() => 'hash')(entries).Records;
  expect(records.map(({ eventName }) => eventName)).toEqual(['INSERT', 'MODIFY']);
  expect(records[1]?.dynamodb?.Keys).toEqual({ pk: { S: 'M#a' }, sk: { S: 'MEMBER' } });
  expect(records[1]?.dynamodb?.OldImage).toMatchObject({ seq: { N: '1' }, 'c#earned': { N: '1' } });
  expect(records[1]?.dynamodb?.NewImage).toMatchObject({ seq: { N: '2' }, 'c#earned': { N: '2' } });
});
