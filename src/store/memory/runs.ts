import type { ActiveRun, Run, Runs } from '#runs/run.ts';
import { journeyGroup } from '#store/members/groups.ts';
import { keys, type Key } from '#store/keys.ts';
import { atomic } from '#store/memory/atomic.ts';
import type { MemoryTables } from '#store/memory/tables.ts';
import { newestFirst } from '#store/newest-first.ts';

const PAGE = 100;

/** Lists the rows below a prefix that belong to a group, in pages; `nameOf` says which group that is, if any. */
const memoryGroups = <Row>(
  tables: MemoryTables,
  prefix: Key<Row>,
  nameOf: (row: Row) => string | undefined,
): {
  readonly pages: (name: string) => AsyncGenerator<readonly Row[]>;
  readonly find: (name: string) => readonly Row[];
} => {
  const index = tables.index(prefix, nameOf);
  // eslint-disable-next-line @typescript-eslint/require-await
  const pages = async function* (name: string): AsyncGenerator<readonly Row[]> {
    const rows = index.find(name);
    for (let from = 0; from < rows.length; from += PAGE) yield rows.slice(from, from + PAGE);
  };
  return { pages, find: (name) => index.find(name) };
};

const memoryQuestions = (tables: MemoryTables): Pick<Runs, 'ask' | 'questions' | 'answered'> => ({
  ask: atomic((question) => {
    tables.put(keys.question(question.memberId, question.runId), question);
  }),
  questions: atomic((memberId) => [...tables.list(keys.questions(memberId))].sort(newestFirst)),
  answered: atomic((memberId, runId, token) => {
    const key = keys.question(memberId, runId);
    if (token === undefined || tables.get(key)?.token === token) tables.delete(key);
  }),
});

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
  const groups = memoryGroups(tables, { ...keys.runs(''), pk: '' }, ({ status, journey }) =>
    status === 'active' ? journeyGroup(journey).name : undefined,
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
    activePage: atomic((journey, after = '0', limit = PAGE) => {
      const placeOf = ({ memberId, slot }: ActiveRun): string => `0 ${memberId} ${slot}`;
      const rest = groups
        .find(journeyGroup(journey).name)
        .filter((run) => placeOf(run) > after)
        .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
      const [runs, last] = [rest.slice(0, limit), rest[limit - 1]];
      return { runs: runs.map(asListed), ...(last !== undefined && rest.length > limit && { next: placeOf(last) }) };
    }),
    async *active(journey) {
      for await (const runs of groups.pages(journeyGroup(journey).name)) yield runs.map(asListed);
    },
    save: atomic((run) => {
      const before = tables.get(keyOf(run));
      if (before?.status !== 'active' || before.runId !== run.runId || before.rev !== run.rev - 1) return false;
      const goalAt = before.goalAt ?? run.goalAt;
      const { bought } = before;
      tables.put(keyOf(run), goalAt === undefined ? run : { ...run, goalAt, ...(bought && { bought }) });
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
    reached: atomic((run, at, bought) => {
      const before = tables.get(keyOf(run));
      if (before?.runId !== run.runId || before.goalAt !== undefined) return false;
      tables.put(keyOf(run), { ...before, goalAt: at, ...(bought && { bought }) });
      return true;
    }),
  };
};
