import { expect, test } from '@jest/globals';
import type { DueWork } from '#runs/due.ts';
import { createMemoryStore } from '#store/memory/memory-store.ts';
import { createMemoryTables } from '#store/memory/tables.ts';
import { createMinutely } from '../../apps/local/minutely.ts';
import { aBench } from './support/bench.ts';

const work = (dueAt: string, memberId = 'alma'): DueWork => ({ kind: 'expiry', memberId, dueAt: `2026-11-${dueAt}Z` });

/** The bench's clock stands at noon of 2026-11-21, UTC; what rings does nothing, and what is due stays. */
const aRule = () => {
  const bench = aBench();
  const tables = createMemoryTables();
  const { due } = createMemoryStore(tables, (phone) => phone);
  const rung: string[] = [];
  const minutely = createMinutely(tables, bench.clock, () => {
    rung.push(bench.clock.now().toISOString().slice(8, 19));
  });
  return { bench, due, rung, minutely };
};

test('the scan of a minute rings where something falls due, at the full minute, and nowhere else', async () => {
  const { bench, due, rung, minutely } = aRule();
  await due.put(work('21T12:00:30.000', 'before the start'));
  minutely.start();
  await due.put(work('22T09:00:00.000', 'on the minute'));
  await due.put(work('21T23:59:59.001', 'within a minute'));
  await bench.advance(3 * 86_400);
  expect(rung).toEqual(['21T12:01:00', '22T00:00:00', '22T09:00:00']);
});

test('what is put for now or earlier is looked at in the next minute', async () => {
  const { bench, due, rung, minutely } = aRule();
  minutely.start();
  await due.put(work('21T12:00:00.000'));
  await bench.advance(86_400);
  expect(rung).toEqual(['21T12:01:00']);
});

test('what comes earlier is looked at earlier, and what was done in vain waits for the hour', async () => {
  const { bench, due, rung, minutely } = aRule();
  minutely.start();
  await due.put(work('21T15:00:00.000'));
  await due.put(work('21T14:00:00.000'));
  await due.tried(work('21T14:00:00.000'), 1, false);
  await bench.advance(7_300);
  await bench.advance(86_400);
  expect(rung).toEqual(['21T14:00:00']);
});
