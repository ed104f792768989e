import { isActive, type ApiKeys } from '#access/api-key.ts';
import { keys } from '#store/keys.ts';
import { atomic } from '#store/memory/atomic.ts';
import type { MemoryTables } from '#store/memory/tables.ts';

export const memoryApiKeys = (tables: MemoryTables): ApiKeys => ({
  list: atomic(() => tables.list(keys.apiKeys())),
  add: atomic((key) => {
    if (tables.get(keys.apiKey(key.name)) !== undefined) return false;
    tables.put(keys.apiKey(key.name), key);
    return true;
  }),
  replace: atomic((seen, next) => {
    const found = tables.get(keys.apiKey(seen.name));
    if (found === undefined || !isActive(found) || found.salt !== seen.salt) return false;
    tables.put(keys.apiKey(seen.name), next);
    return true;
  }),
  revoke: atomic((name, at) => {
    const found = tables.get(keys.apiKey(name));
    if (found === undefined || !isActive(found)) return;
    const { scopes, createdAt, rotatedAt } = found;
    const kept = { name, scopes, createdAt, ...(rotatedAt === undefined ? {} : { rotatedAt }) };
    tables.put(keys.apiKey(name), { ...kept, revokedAt: at });
  }),
});
