/** What was handed to a trigger and is not done yet, and what was given up, by the name of who had it. */
export const createLetters = () => {
  const dead: string[] = [];
  let waiting = 0;
  return {
    sent: (): void => void (waiting += 1),
    done: (): void => void (waiting -= 1),
    /** Tried as often as it may be, and not done. */
    dead: (name: string): void => {
      waiting -= 1;
      dead.push(name);
    },
    /** Something that stands for itself and went wrong: an execution. */
    failed: (name: string): void => void dead.push(name),
    waiting: (): number => waiting,
    givenUp: (): readonly string[] => dead,
  };
};
export type Letters = ReturnType<typeof createLetters>;
