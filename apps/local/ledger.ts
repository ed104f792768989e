import type { Journal, Op } from './journal.ts';
import type { KeyValueStore } from './key-value-store.ts';

const prefix = 'local:';

/** The keptQueues of the runner's own parts, in one journal with the tables. */
export const createLedger = (append: Journal['append']) => {
  const keptQueues = new Map<string, Map<string, unknown>>();
  const kept = (name: string): Map<string, unknown> => {
    const found = keptQueues.get(name) ?? new Map<string, unknown>();
    keptQueues.set(name, found);
    return found;
  };

  return {
    kept: <T>(name: string): KeyValueStore<T> => {
      const values = kept(name);
      return {
        put: (id, value) => {
          values.set(id, value);
          append([[prefix + name, id, '', value]]);
        },
        remove: (id) => {
          if (values.delete(id)) append([[prefix + name, id, '', null]]);
        },
        entries: () => [...values].sort(([a], [b]) => (a < b ? -1 : 1)) as [string, T][],
      };
    },
    /** Takes one change of the journal back; false when it is a table's. */
    replay: ([table, id, , value]: Op): boolean => {
      if (!table.startsWith(prefix)) return false;
      if (value === null) kept(table.slice(prefix.length)).delete(id);
      else kept(table.slice(prefix.length)).set(id, value);
      return true;
    },
    *dump(): Generator<Op> {
      for (const [name, values] of keptQueues) for (const [id, value] of values) yield [prefix + name, id, '', value];
    },
  };
};
export type Ledger = ReturnType<typeof createLedger>;
