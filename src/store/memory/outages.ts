import type { Outage, Outages } from '#messages/outage.ts';
import { keys } from '#store/keys.ts';
import { atomic } from '#store/memory/atomic.ts';
import type { MemoryTables } from '#store/memory/tables.ts';

export const memoryOutages = (tables: MemoryTables): Outages => {
  const isSeen = (outage: Outage): boolean => tables.get(keys.outage(outage))?.until === outage.until;
  return {
    list: atomic(() => tables.list(keys.outages())),
    put: atomic((next, before) => {
      const free = before === undefined ? tables.get(keys.outage(next)) === undefined : isSeen(before);
      if (free) tables.put(keys.outage(next), next);
      return free;
    }),
    end: atomic((outage) => {
      if (isSeen(outage)) tables.delete(keys.outage(outage));
    }),
  };
};
