import type { KeyValueStore } from './key-value-store.ts';

/** The shelves of the runner's own parts, filled from what was kept; every change is told. */
export const createKept = (
  found: ReadonlyMap<string, Map<string, unknown>>,
  changed: (name: string, id: string, value: unknown) => void,
) => {
  const shelves = new Map(found);
  return <T>(name: string): KeyValueStore<T> => {
    const values = shelves.get(name) ?? new Map<string, unknown>();
    shelves.set(name, values);
    return {
      put: (id, value) => {
        values.set(id, value);
        changed(name, id, value);
      },
      remove: (id) => {
        if (values.delete(id)) changed(name, id, undefined);
      },
      entries: () => [...values] as [string, T][],
    };
  };
};
export type Kept = ReturnType<typeof createKept>;
