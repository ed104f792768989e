const budgetMs = 5;

/**
 * Lets callers through for a few milliseconds in each turn of the event loop, in order, so that a burst coming in never
 * keeps what goes out waiting.
 */
export const createLoopBudget = (): (() => Promise<void>) => {
  let closesAt = 0;
  let turning = false;

  const attempt = (go: () => void): void => {
    if (!turning) {
      turning = true;
      closesAt = performance.now() + budgetMs;
      // Runs first in the next turn; between two of these calls Node runs all that the first one set off.
      setImmediate(() => {
        turning = false;
      });
    }
    if (performance.now() < closesAt) go();
    else setImmediate(attempt, go);
  };
  return () =>
    new Promise((resolve) => {
      setImmediate(attempt, resolve);
    });
};
