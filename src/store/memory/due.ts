import { dueAgain, type Due, type DueWork } from '#runs/due.ts';
import { keys } from '#store/keys.ts';
import { atomic } from '#store/memory/atomic.ts';
import type { MemoryTables } from '#store/memory/tables.ts';
import { day, daysBefore } from '#store/runs/days.ts';
import { GIVEN_UP } from '#store/runs/due-item.ts';

const PAGE = 100;
const byTime = (a: DueWork, b: DueWork) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0);

export const memoryDue = (tables: MemoryTables): Due => {
  const byDay = tables.index<DueWork>({ table: 'members', pk: '', sk: 'DUE#' }, (work) =>
    work.givenUp ? GIVEN_UP : day(work.dueAt),
  );
  const inPages = (works: readonly DueWork[]) => {
    const sorted = [...works].sort(byTime);
    return Array.from({ length: Math.ceil(sorted.length / PAGE) }, (_, i) => sorted.slice(i * PAGE, (i + 1) * PAGE));
  };

  return {
    put: atomic((work) => {
      const key = keys.due(work);
      const held = work.kind === 'expiry' ? tables.get(key) : undefined;
      if (held === undefined || held.dueAt > work.dueAt || held.givenUp) tables.put(key, work);
    }),
    held: atomic((memberId) =>
      [...tables.list(keys.heldSends(memberId))].flatMap((work) => (work.kind === 'send' ? [work] : [])),
    ),
    /** Reads the days that have something, never the members. */
    // eslint-disable-next-line @typescript-eslint/require-await
    async *list(now, daysBack) {
      const first = daysBefore(now, daysBack);
      for (const due of byDay.values().filter((each) => each >= first && each <= day(now)))
        yield* inPages(byDay.find(due).filter((work) => work.dueAt <= now));
    },
    // eslint-disable-next-line @typescript-eslint/require-await
    async *givenUp() {
      yield* inPages(byDay.find(GIVEN_UP));
    },
    tried: atomic((work, tries, givenUp) => {
      const key = keys.due(work);
      const kept = tables.get(key);
      if (kept?.dueAt === work.dueAt) tables.put(key, { ...kept, tries, ...(givenUp && { givenUp: true as const }) });
    }),
    done: atomic((work) => {
      const key = keys.due(work);
      if (tables.get(key)?.dueAt === work.dueAt) tables.delete(key);
    }),
    settle: atomic((work, next, seq) => {
      const key = keys.due(work);
      if (tables.get(key)?.dueAt !== work.dueAt || tables.get(keys.member(work.memberId))?.seq !== seq) return;
      if (next === undefined) tables.delete(key);
      else tables.put(key, dueAgain(work, next));
    }),
  };
};
