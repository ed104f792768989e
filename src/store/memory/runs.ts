import type { Run, Runs } from '#runs/run.ts';
import { journeyGroup } from '#store/members/groups.ts';
import { keys } from '#store/keys.ts';
import { atomic } from '#store/memory/atomic.ts';
import { memoryGroups } from '#store/memory/groups.ts';
import { memoryQuestions } from '#store/memory/questions.ts';
import type { MemoryTables } from '#store/memory/tables.ts';

const keyOf = ({ memberId, journey, slot }: Pick<Run, 'memberId' | 'journey' | 'slot'>) =>
  keys.run(memberId, journey, slot);

/** What a list of runs that are under way shows of one. */
const asListed = ({ memberId, journey, slot, runId, version, place }: Run) => ({
  memberId,
  journey,
  slot,
  runId,
  version,
  place,
});

export const memoryRuns = (tables: MemoryTables): Runs => {
  const listGroup = memoryGroups(tables, { ...keys.runs(''), pk: '' }, ({ status, journey }) =>
    status === 'active' ? journeyGroup(journey) : undefined,
  );

  return {
    ...memoryQuestions(tables),
    start: atomic((run, since) => {
      const before = tables.get(keyOf(run));
      if (before?.runId === run.runId) return 'same';
      if (before?.status === 'active') return 'refused';
      if (before && since !== undefined && before.startedAt >= since) return 'refused';
      tables.put(keyOf(run), run);
      return 'started';
    }),
    get: atomic((memberId, journey, slot) => tables.get(keys.run(memberId, journey, slot))),
    list: atomic((memberId) => tables.list(keys.runs(memberId))),
    async *active(journey) {
      for await (const runs of listGroup(journeyGroup(journey))) yield runs.map(asListed);
    },
    save: atomic((run) => {
      const before = tables.get(keyOf(run));
      if (before?.status !== 'active' || before.runId !== run.runId || before.rev !== run.rev - 1) return false;
      const goalAt = before.goalAt ?? run.goalAt;
      tables.put(keyOf(run), goalAt === undefined ? run : { ...run, goalAt });
      return true;
    }),
    stop: atomic((run, why) => {
      const before = tables.get(keyOf(run));
      if (before?.status !== 'active' || before.runId !== run.runId) return false;
      tables.put(keyOf(run), { ...before, status: 'stopped', ended: why });
      return true;
    }),
    stopAll: atomic((memberId, why, journeys) => {
      const stopped = tables
        .list(keys.runs(memberId))
        .filter((run) => run.status === 'active' && (journeys?.includes(run.journey) ?? true))
        .map((run) => ({ ...run, status: 'stopped' as const, ended: why }));
      tables.transact(stopped.map((run) => ({ key: keyOf(run), row: run })));
      return stopped;
    }),
    judge: atomic((verdict) => {
      tables.put(keys.verdict(verdict.memberId, verdict.journey), verdict);
    }),
    verdicts: atomic((memberId) => tables.list(keys.verdicts(memberId))),
    reached: atomic((run, at) => {
      const before = tables.get(keyOf(run));
      if (before?.runId !== run.runId || before.goalAt !== undefined) return false;
      tables.put(keyOf(run), { ...before, goalAt: at });
      return true;
    }),
  };
};
