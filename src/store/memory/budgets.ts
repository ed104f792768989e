import type { Budgets } from '#answers/model.ts';
import { keys } from '#store/keys.ts';
import { atomic } from '#store/memory/atomic.ts';
import type { MemoryTables } from '#store/memory/tables.ts';

export const memoryBudgets = (tables: MemoryTables): Budgets => ({
  take: atomic((name, amount, bound) => {
    const taken = tables.get(keys.budget(name))?.taken ?? 0;
    if (taken + amount > bound) return false;
    tables.put(keys.budget(name), { taken: taken + amount });
    return true;
  }),
  giveBack: atomic((name, amount) => {
    const taken = tables.get(keys.budget(name))?.taken;
    if (taken !== undefined) tables.put(keys.budget(name), { taken: taken - amount });
  }),
});
