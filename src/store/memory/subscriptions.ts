import type { Subscriptions } from '#messages/subscription.ts';
import { keys } from '#store/keys.ts';
import { atomic } from '#store/memory/atomic.ts';
import type { MemoryTables } from '#store/memory/tables.ts';

export const memorySubscriptions = (tables: MemoryTables): Subscriptions => ({
  put: atomic((subscription) => {
    const key = keys.subscription(subscription.memberId, subscription.id);
    if (tables.get(key) !== undefined) return false;
    tables.put(key, subscription);
    return true;
  }),
  list: atomic((memberId) => tables.list(keys.subscriptions(memberId))),
  remove: atomic((memberId, id) => {
    tables.delete(keys.subscription(memberId, id));
  }),
});
