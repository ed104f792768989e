import type { KeyValueStore } from '../../local/key-value-store.ts';

/** What the runner's parts keep, for as long as one telling lasts. */
export const shelf = <T>(): KeyValueStore<T> => {
  const values = new Map<string, T>();
  return {
    put: (id, value) => void values.set(id, value),
    remove: (id) => void values.delete(id),
    entries: () => [...values],
  };
};
