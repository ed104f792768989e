import type { Runs } from '#runs/run.ts';
import type { Witness } from './witness.ts';

/** The runs of a store, which tell the witness of every try to start one. */
export const watchedRuns = (runs: Runs, { placed }: Pick<Witness, 'placed'>): Runs => ({
  ...runs,
  start: async (run, since) => {
    const result = await runs.start(run, since);
    placed?.(run, result);
    return result;
  },
});
