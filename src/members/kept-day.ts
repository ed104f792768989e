import { monthEnd } from '#time/calendar.ts';
import { commonMonth, dayOfQuarter, quarterOf } from '#time/quarters.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const IN_QUARTER = /^(-?[0-9a-z]+)(?:\+(\d+))?$/;

/**
 * When points of an event leave, as a row keeps it: an event is taken without a look at its member, so what depends on their
 * clock is left open. A day is one already; an instant is kept as its quarter of an hour.
 */
export const leavesOn = (at: string): string => (DAY.test(at) ? at : quarterOf(at));

/** The same for the end of a month, so many months after the member's month of an instant: `16r5c+12` around its turn. */
export const leavesAfter = (time: string, months: number): string => {
  const month = commonMonth(time);
  return month === undefined ? `${quarterOf(time)}+${months}` : monthEnd(month, months);
};

/** The day that is kept so, by the clock of a zone; `undefined` for points that never leave. */
export const keptDay = (kept: string, zone: string): string | undefined => {
  if (DAY.test(kept)) return kept;
  const [, quarter, months] = (kept === NEVER ? undefined : IN_QUARTER.exec(kept)) ?? [];
  if (quarter === undefined) return undefined;
  const day = dayOfQuarter(quarter, zone);
  return months === undefined ? day : monthEnd(day, Number(months));
};

/** The name of the lot of points that stay. */
export const NEVER = 'never';
