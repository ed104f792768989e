/** Holm's step-down (1979): p values of several comparisons, each as it counts beside the others, in the order they were given. */
export const holm = (ps: readonly number[]): readonly number[] => {
  const corrected = new Map<number, number>();
  let most = 0;
  ps.map((p, at) => ({ p, at }))
    .toSorted((a, b) => a.p - b.p)
    .forEach(({ p, at }, rank) => {
      most = Math.max(most, Math.min(1, p * (ps.length - rank)));
      corrected.set(at, most);
    });
  return ps.map((p, at) => corrected.get(at) ?? p);
};
