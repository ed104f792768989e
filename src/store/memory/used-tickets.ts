import type { UsedTickets } from '#preferences/used-tickets.ts';
import { keys } from '#store/keys.ts';
import { atomic } from '#store/memory/atomic.ts';
import type { MemoryTables } from '#store/memory/tables.ts';

export const memoryUsedTickets = (tables: MemoryTables): UsedTickets => ({
  use: atomic(({ id, expiresAt }) => {
    if (tables.get(keys.usedTicket(id)) !== undefined) return false;
    tables.put(keys.usedTicket(id), { at: expiresAt });
    return true;
  }),
  isUsed: atomic((id) => tables.get(keys.usedTicket(id)) !== undefined),
});
