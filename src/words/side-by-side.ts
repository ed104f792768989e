/** Does each, so many at once, in their order. `run` must not throw: what goes wrong is its own to tell. */
export const sideBySide = async <T>(
  items: readonly T[],
  lanes: number,
  run: (item: T) => Promise<void>,
): Promise<void> => {
  const left = items.values();
  const lane = async (): Promise<void> => {
    for (const item of left) await run(item);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
};
