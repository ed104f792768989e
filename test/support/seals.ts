import { daySeals } from '#runtime/day-seals.ts';
import { memorySealKeys } from '#store/memory/seal-keys.ts';
import { createMemoryTables, type MemoryTables } from '#store/memory/tables.ts';

/** The real seals on keys in memory. */
export const memorySeals = (now: () => Date = () => new Date(), tables: MemoryTables = createMemoryTables()) =>
  daySeals(memorySealKeys(tables), now);
