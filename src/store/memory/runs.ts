import type { Runs } from '#journeys/run.ts';
import { keys } from '#store/keys.ts';
import { atomic } from '#store/memory/atomic.ts';
import type { MemoryTables } from '#store/memory/tables.ts';

export const memoryRuns = (tables: MemoryTables): Runs => ({
  start: atomic((run, since) => {
    const key = keys.run(run.memberId, run.journey);
    const before = tables.get(key);
    if (before?.runId === run.runId) return 'same';
    if (before?.status === 'active') return 'refused';
    if (before && since !== undefined && before.startedAt >= since) return 'refused';
    tables.put(key, run);
    return 'started';
  }),
  get: atomic((memberId, journey) => tables.get(keys.run(memberId, journey))),
  save: atomic((run) => {
    const key = keys.run(run.memberId, run.journey);
    const before = tables.get(key);
    if (before?.status !== 'active' || before.runId !== run.runId || before.rev !== run.rev - 1) return false;
    tables.put(key, run);
    return true;
  }),
  stopAll: atomic((memberId, journeys) => {
    const stopped = tables
      .list(keys.runs(memberId))
      .filter((run) => run.status === 'active' && (journeys?.includes(run.journey) ?? true))
      .map((run) => ({ ...run, status: 'stopped' as const }));
    tables.transact(stopped.map((run) => ({ key: keys.run(memberId, run.journey), row: run })));
    return stopped;
  }),
  ask: atomic((question) => {
    tables.put(keys.question(question.memberId), question);
  }),
  question: atomic((memberId) => tables.get(keys.question(memberId))),
  answered: atomic((memberId, runId) => {
    const key = keys.question(memberId);
    if (tables.get(key)?.runId === runId) tables.delete(key);
  }),
});
