import type { SealKeys } from '#messages/seals.ts';
import { keys } from '#store/keys.ts';
import { atomic } from '#store/memory/atomic.ts';
import type { MemoryTables } from '#store/memory/tables.ts';

export const memorySealKeys = (tables: MemoryTables): SealKeys => ({
  offer: atomic((hour, candidate) => {
    const key = keys.sealKey(hour);
    const before = tables.get(key);
    if (before === undefined) tables.put(key, { key: candidate });
    return before?.key ?? candidate;
  }),
  get: atomic((hour) => tables.get(keys.sealKey(hour))?.key),
  remove: atomic((hours) => {
    tables.transact(hours.map((hour) => ({ key: keys.sealKey(hour), row: undefined })));
  }),
});
