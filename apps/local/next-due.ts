import type { DueWork } from '#runs/due.ts';
import type { MemoryTables } from '#store/memory/tables.ts';
import type { Clock } from './clock.ts';
import { nextOf } from './rules.ts';

/** The earliest thing that falls due: a timer, or the hourly scan that finds due work. */
export const nextDue = (tables: MemoryTables, clock: Clock): (() => number | undefined) => {
  const byDay = tables.index<DueWork>({ table: 'members', pk: '', sk: 'DUE#' }, ({ dueAt, givenUp }) =>
    givenUp ? undefined : dueAt.slice(0, 10),
  );
  return () => {
    const [day] = byDay.values();
    const due = day === undefined ? [] : byDay.find(day).map(({ dueAt }) => Date.parse(dueAt));
    const now = clock.now().getTime();
    const scanned = due.length === 0 ? undefined : nextOf('hourly', Math.max(now, Math.min(...due) - 1));
    const timer = clock.firstDue();
    return scanned === undefined || (timer !== undefined && timer < scanned) ? timer : scanned;
  };
};
