import { setImmediate as turn } from 'node:timers/promises';
import { createAgenda } from '../../world/agenda.ts';

/** Time that moves only when told to. What falls due on the way is done one after the other, each to its end. */
export const createTime = (begin: number) => {
  const agenda = createAgenda();
  let now = begin;
  return {
    now: (): Date => new Date(now),
    /** Answers how to call it off. An instant that has passed is now. */
    at: (instant: number, run: () => Promise<void> | void): (() => void) => agenda.add(Math.max(instant, now), run),
    /** To an instant in milliseconds. */
    go: async (instant: number): Promise<void> => {
      for (let task = agenda.take(instant); task !== undefined; task = agenda.take(instant)) {
        now = task.at;
        await task.run();
        // What a task left to promises comes to rest before the next one begins, so that every telling has one order.
        await turn();
      }
      now = Math.max(now, instant);
    },
  };
};
export type Time = ReturnType<typeof createTime>;
