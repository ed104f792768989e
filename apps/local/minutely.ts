import type { DueWork } from '#runs/due.ts';
import type { MemoryTables } from '#store/memory/tables.ts';
import type { Clock } from './clock.ts';

const MINUTE = 60_000;
const LATER_THAN_ALL_OF = '\uffff';

/** The full minute that comes first at or after an instant. */
export const minuteOf = (instant: number): number => Math.ceil(instant / MINUTE) * MINUTE;

/**
 * The rule of each minute, which rings only where something falls due: a scan that finds nothing changes nothing, and years
 * of minutes are passed over in no time. What was done in vain waits for the full hour.
 */
export const createMinutely = (tables: MemoryTables, clock: Clock, fire: () => void) => {
  const byTime = tables.ordered<DueWork>({ table: 'members', pk: '', sk: 'DUE#' }, ({ dueAt, tries, givenUp }) => ({
    listing: tries || givenUp ? 'later' : 'in time',
    order: dueAt,
  }));
  let armed: { readonly at: number; readonly cancel: () => void } | undefined;

  const arm = (dueAt: string): void => {
    const at = Math.max(minuteOf(Date.parse(dueAt)), minuteOf(clock.now().getTime() + 1));
    if (armed !== undefined && armed.at <= at) return;
    armed?.cancel();
    armed = { at, cancel: clock.at(at, ring, 'rule') };
  };
  const armNext = (after?: string): void => {
    const [next] = byTime.page('in time', 1, after);
    if (next !== undefined) arm(next.row.dueAt);
  };
  const ring = (): void => {
    armed = undefined;
    fire();
    armNext(`${clock.now().toISOString()}${LATER_THAN_ALL_OF}`);
  };
  tables.onChange((changes) => {
    for (const { table, key, after } of changes) {
      if (table !== 'members' || !key.sk.startsWith('DUE#') || after === undefined) continue;
      const { dueAt, tries, givenUp } = after as DueWork;
      if (!tries && !givenUp) arm(dueAt);
    }
  });

  return {
    start: (): void => {
      armNext();
    },
    /** After the clock was set to another time. */
    rearm: (): void => {
      armed?.cancel();
      armed = undefined;
      armNext();
    },
  };
};
