/** Counts by name; `sorted` has the names in text order, so that equal counts are equal bytes. */
export const createCounts = () => {
  const counts = new Map<string, number>();
  return {
    add: (name: string, by = 1): void => {
      counts.set(name, (counts.get(name) ?? 0) + by);
    },
    total: (): number => [...counts.values()].reduce((sum, count) => sum + count, 0),
    sorted: (): Readonly<Record<string, number>> =>
      Object.fromEntries([...counts.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  };
};
export type Counts = ReturnType<typeof createCounts>;
