import type { LetterKeys } from '#messages/seals.ts';
import { keys } from '#store/keys.ts';
import { atomic } from '#store/memory/atomic.ts';
import type { MemoryTables } from '#store/memory/tables.ts';

export const memoryLetterKeys = (tables: MemoryTables): LetterKeys => ({
  offer: atomic((name, candidate) => {
    const key = keys.letterKey(name);
    const before = tables.get(key);
    if (before === undefined) tables.put(key, { key: candidate });
    return before?.key ?? candidate;
  }),
  get: atomic((name) => tables.get(keys.letterKey(name))?.key),
  remove: atomic((names) => {
    tables.transact(names.map((name) => ({ key: keys.letterKey(name), row: undefined })));
  }),
});
