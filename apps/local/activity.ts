/** Counts work in hand, so that whoever moves the clock can wait until nothing is going on. */
export const createActivity = () => {
  let open = 0;
  let waiters: (() => void)[] = [];

  return {
    /** Returns the one call that ends it. */
    begin: (): (() => void) => {
      open += 1;
      let ended = false;
      return () => {
        if (ended) return;
        ended = true;
        open -= 1;
        if (open > 0) return;
        const told = waiters;
        waiters = [];
        for (const tell of told) tell();
      };
    },
    busy: (): boolean => open > 0,
    idle: (): Promise<void> =>
      open === 0
        ? Promise.resolve()
        : new Promise((resolve) => {
            waiters.push(resolve);
          }),
  };
};
export type Activity = ReturnType<typeof createActivity>;
