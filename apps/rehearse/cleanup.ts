import { say } from './say.ts';

type Step = readonly [what: string, run: () => Promise<void> | void];

/** What has been started and must end, in reverse order. One that fails does not keep the others from it. */
export const createCleanup = () => {
  const steps: Step[] = [];
  let turn = Promise.resolve();
  const runAll = async (): Promise<void> => {
    for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
      const [what, run] = step;
      try {
        await run();
      } catch (error) {
        say(`${what} could not be ended: ${String(error)}`);
      }
    }
  };
  return {
    add: (what: string, run: () => Promise<void> | void): void => {
      steps.push([what, run]);
    },
    /** Called again, it waits for what is being ended already. */
    run: (): Promise<void> => {
      turn = turn.then(runAll);
      return turn;
    },
    /** Everything stays. */
    forget: (): void => {
      steps.length = 0;
    },
  };
};
export type Cleanup = ReturnType<typeof createCleanup>;
