import type { Requests } from '#events/requests.ts';
import { keys } from '#store/keys.ts';
import { atomic } from '#store/memory/atomic.ts';
import type { MemoryTables } from '#store/memory/tables.ts';

export const memoryRequests = (tables: MemoryTables): Requests => ({
  first: atomic((id) => {
    if (tables.get(keys.request(id)) !== undefined) return false;
    tables.put(keys.request(id), { at: '' });
    return true;
  }),
});
