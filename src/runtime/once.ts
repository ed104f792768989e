/** Makes a value on first use and keeps it. A promise that rejects is not kept: whoever asks next has it made anew. */
export const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    if (made !== undefined) return made.value;
    const mine = { value: make() };
    made = mine;
    if (mine.value instanceof Promise)
      mine.value.catch(() => {
        if (made === mine) made = undefined;
      });
    return mine.value;
  };
};
