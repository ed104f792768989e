import { beforeEach, expect, test } from '@jest/globals';
import type { Desks } from '#messages/desk.ts';
import type { Asking, Turns } from '#messages/turns.ts';
import { warmTurns } from '#runtime/warm-turns.ts';
import { memoryDesks } from '#store/memory/desks.ts';
import { createMemoryTables } from '#store/memory/tables.ts';

const T = Date.parse('2026-11-21T12:00:00.000Z');
const way = { provider: 'aws', sender: '+18005550199', channel: 'sms', class: 'marketing', country: 'US' } as const;
const anAsking = (rest: Partial<Asking> = {}): Asking => ({
  ...{ way, line: 'marketing', parts: 1, turn: undefined, until: Infinity, together: 1, holding: 0 },
  ...rest,
});

let now: number;
let desks: Desks;
let [reads, writes] = [0, 0];
beforeEach(() => {
  now = T;
  [reads, writes] = [0, 0];
  const kept = memoryDesks(createMemoryTables());
  desks = {
    get: (name) => ((reads += 1), kept.get(name)),
    put: (next, before) => ((writes += 1), kept.put(next, before)),
    draw: (...given) => ((writes += 1), kept.draw(...given)),
  };
});
/** A process of three, on a sender of three parts a second. */
const aProcess = (): Turns =>
  warmTurns({
    desks,
    workers: 3,
    now: () => new Date(now),
    paceOf: () => ({ desk: 'toll-free', pace: { perSecond: 3 } }),
  });
const take = async (turns: Turns, rest: Partial<Asking> = {}) => turns.take(anAsking(rest));

test('who comes alone where nobody waits writes nothing, within the share of its process: a part a second', async () => {
  const turns = aProcess();
  for (let second = 0; second < 10; second += 1) {
    expect((await take(turns)).at).toBe(now);
    now += 1_000;
  }
  expect([reads, writes]).toEqual([1, 0]);
});

test('what went without asking is counted after ten parts at the latest', async () => {
  const turns = aProcess();
  for (let second = 0; second < 11; second += 1) {
    await take(turns);
    now += 1_000;
  }
  expect(writes).toBe(1);
  expect((await desks.get('toll-free'))?.drawn.marketing).toBe(11);
});

test('a second one within that share asks, and so do all of several that come together, with one write', async () => {
  const turns = aProcess();
  await take(turns);
  await take(turns);
  expect(writes).toBe(1);
  const called = await Promise.all(Array.from({ length: 10 }, () => take(turns, { together: 10 })));
  expect(writes).toBe(2);
  expect(new Set(called.map(({ turn }) => turn?.number)).size).toBe(10);
});

test('processes that draw at the same moment have numbers of their own, called a third of a second apart', async () => {
  const processes = Array.from({ length: 5 }, aProcess);
  const called = await Promise.all(processes.flatMap((one) => [1, 2].map(() => take(one, { together: 2 }))));
  const instants = called.map(({ at }) => Math.round(at - T)).sort((a, b) => a - b);
  expect(instants).toEqual(Array.from({ length: 10 }, (_, at) => Math.round((at * 1_000) / 3)));
});

test('a number that is held is called without another write, whichever process looks', async () => {
  const [first] = await Promise.all(Array.from({ length: 9 }, () => take(aProcess(), { together: 9 })));
  const before = writes;
  now += 4_000;
  const looked = await take(aProcess(), { turn: first?.turn });
  expect(looked.turn).toEqual(first?.turn);
  expect(writes).toBe(before);
});

test('a number that was called a quarter of a minute ago is void, and one that is of no desk any more too', async () => {
  const turns = aProcess();
  const { turn } = await take(turns, { together: 300 });
  now += 62_000;
  // 186 of them were called, and nobody takes one that was called five seconds ago.
  expect((await take(turns, { turn })).turn?.number).toBe(171);
  expect((await take(turns, { turn: { desk: 'toll-free', number: 4_000 } })).turn?.number).toBe(172);
  expect(writes).toBe(1);
});

test('of fifty that come back late together all are void, and three writes serve them: ten, twenty, and the rest', async () => {
  const first = aProcess();
  const drawn = await Promise.all(Array.from({ length: 50 }, () => take(first, { together: 300 })));
  now += 3_600_000;
  const before = writes;
  const turns = aProcess();
  const again = await Promise.all(drawn.map(({ turn }) => take(turns, { turn, holding: 50 })));
  expect(writes - before).toBe(3);
  expect(new Set(again.map(({ turn }) => turn?.number)).size).toBe(50);
});

test('nobody is given a number that is called when they wait no longer', async () => {
  const turns = aProcess();
  await take(turns, { together: 300 });
  const late = await take(aProcess(), { until: T + 60_000, together: 2 });
  expect(late).toEqual({ at: T + 100_000 });
  expect((await take(aProcess(), { until: T + 60_000, line: 'urgent', together: 2 })).at).toBe(T);
});

test('who is refused keeps the number, and who went without one gets the next', async () => {
  const turns = aProcess();
  const { turn } = await take(turns, { together: 2 });
  expect(await turns.refused(anAsking({ turn }), { seconds: 20 })).toMatchObject({ turn, at: T + 21_000 });
  expect((await turns.refused(anAsking())).turn?.number).toBeGreaterThan(turn?.number ?? Infinity);
});
