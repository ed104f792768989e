/**
 * Batches under way side by side, and never two of one lane: what stays in its lane stays in order. A batch is known by
 * its lane and its number there, which are the same for the same rows in every run.
 */
export const createLanes = <T>(
  { count, size }: { readonly count: number; readonly size: number },
  post: (lane: number, number: number, batch: readonly T[]) => Promise<void>,
) => {
  const lanes = Array.from({ length: count }, () => ({ open: [] as T[], number: 0, underWay: Promise.resolve() }));

  const close = async (at: number): Promise<void> => {
    const lane = lanes[at];
    if (lane === undefined || lane.open.length === 0) return;
    const batch = lane.open;
    lane.open = [];
    await lane.underWay;
    lane.underWay = post(at, lane.number, batch);
    lane.number += 1;
    // The next wait on this lane, or the drain at the end, is told of a failure; until then it is not unhandled.
    lane.underWay.catch(() => undefined);
  };

  const settle = async (): Promise<readonly PromiseSettledResult<void>[]> =>
    Promise.allSettled(lanes.map(async (lane) => lane.underWay));

  return {
    /** Resolves when there is room for more. */
    add: async (at: number, item: T): Promise<void> => {
      const lane = lanes[at % count];
      if (lane === undefined) return;
      lane.open.push(item);
      if (lane.open.length >= size) await close(at % count);
    },
    /** Sends what is left and waits for all. */
    drain: async (): Promise<void> => {
      await Promise.all(lanes.map(async (_, at) => close(at)));
      await Promise.all(lanes.map(async (lane) => lane.underWay));
    },
    settle,
  };
};
