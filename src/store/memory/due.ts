import type { Due, DueWork } from '#runs/due.ts';
import { keys } from '#store/keys.ts';
import { atomic } from '#store/memory/atomic.ts';
import type { MemoryTables } from '#store/memory/tables.ts';
import { day, daysBefore } from '#store/runs/days.ts';

const PAGE = 100;
const byTime = (a: DueWork, b: DueWork) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0);

export const memoryDue = (tables: MemoryTables): Due => {
  const byDay = tables.index<DueWork>({ table: 'members', pk: '', sk: 'DUE#' }, (work) => day(work.dueAt));

  return {
    put: atomic((work) => {
      const key = keys.due(work);
      const held = work.kind === 'expiry' ? tables.get(key) : undefined;
      if (held === undefined || held.dueAt > work.dueAt) tables.put(key, work);
    }),
    held: atomic((memberId) =>
      [...tables.list(keys.heldSends(memberId))].flatMap((work) => (work.kind === 'send' ? [work] : [])),
    ),
    /** Reads the days that have something, never the members. */
    // eslint-disable-next-line @typescript-eslint/require-await
    async *list(now, daysBack) {
      const first = daysBefore(now, daysBack);
      for (const due of byDay.values().filter((each) => each >= first && each <= day(now))) {
        const works = byDay.find(due).filter((work) => work.dueAt <= now);
        const sorted = [...works].sort(byTime);
        for (let from = 0; from < sorted.length; from += PAGE) yield sorted.slice(from, from + PAGE);
      }
    },
    done: atomic((work) => {
      const key = keys.due(work);
      if (tables.get(key)?.dueAt === work.dueAt) tables.delete(key);
    }),
    settle: atomic((work, next, seq) => {
      const key = keys.due(work);
      if (tables.get(key)?.dueAt !== work.dueAt || tables.get(keys.member(work.memberId))?.seq !== seq) return;
      if (next === undefined) tables.delete(key);
      else tables.put(key, { ...work, dueAt: next });
    }),
  };
};
