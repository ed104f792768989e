import { DateTime } from 'luxon';
import type { Purchase } from './row.ts';

export interface Day<T> {
  /** The last instant of the day at which something was bought. */
  readonly until: string;
  readonly rows: readonly T[];
}

/** Purchases in the order of time, by the days of `zone`. Holds them all. */
export const byDay = <T extends { readonly purchase: Purchase }>(
  rows: readonly T[],
  zone: string,
): readonly Day<T>[] => {
  const days = new Map<string | null, T[]>();
  for (const row of rows.toSorted((a, b) => Date.parse(a.purchase.time) - Date.parse(b.purchase.time))) {
    const day = DateTime.fromISO(row.purchase.time, { zone }).toISODate();
    const same = days.get(day);
    if (same === undefined) days.set(day, [row]);
    else same.push(row);
  }
  return [...days.values()].map((same) => ({ until: same.at(-1)?.purchase.time ?? '', rows: same }));
};
