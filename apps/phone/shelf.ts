/** Things by id, in the order in which they were first put; whoever keeps them is told of every change. */
export interface Shelf<T> {
  get(id: string): T | undefined;
  all(): readonly T[];
  ids(): readonly string[];
  put(id: string, value: T): void;
  /** Answers what was there. */
  remove(id: string): T | undefined;
  /** Puts back what was kept, and tells nobody. */
  load(id: string, value: T): void;
  empty(): void;
}

export const createShelf = <T>(changed: (id: string, value: T | undefined) => void): Shelf<T> => {
  const things = new Map<string, T>();
  return {
    get: (id) => things.get(id),
    all: () => [...things.values()],
    ids: () => [...things.keys()],
    put: (id, value) => {
      things.set(id, value);
      changed(id, value);
    },
    remove: (id) => {
      const found = things.get(id);
      if (things.delete(id)) changed(id, undefined);
      return found;
    },
    load: (id, value) => {
      things.set(id, value);
    },
    empty: () => {
      things.clear();
    },
  };
};
