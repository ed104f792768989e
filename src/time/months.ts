import { monthsAfter } from '#time/calendar.ts';
import { commonMonth, dayOfQuarter, quarterOf } from '#time/quarters.ts';

const IS_MONTH = /^\d{4}-\d{2}$/;

/** A calendar month as a counter keeps it: around its turn the quarter of an hour, which is for the member's clock to say. */
export const monthKept = (instant: string): string => commonMonth(instant) ?? quarterOf(instant);

/** The month that is kept so, by the clock of a zone. */
export const monthShown = (kept: string, zone: string): string =>
  IS_MONTH.test(kept) ? kept : dayOfQuarter(kept, zone).slice(0, 7);

export const monthFrom = (month: string, later: number): string => monthsAfter(`${month}-01`, later).slice(0, 7);
