/** Does each in its turn, whatever becomes of the others. Throws in the end what went wrong: the one fault, or all of them. */
export const eachAlone = async <T>(items: Iterable<T>, run: (item: T) => Promise<unknown>): Promise<void> => {
  const faults: unknown[] = [];
  for (const item of items) {
    try {
      await run(item);
    } catch (error) {
      faults.push(error);
    }
  }
  if (faults.length === 1) throw faults[0];
  if (faults.length > 1) throw new AggregateError(faults, `${faults.length} of them failed`);
};
