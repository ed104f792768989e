import type { Circumstances } from '#loyalty/circumstances.ts';
import type { MeasuredFact } from '#measurement/fact.ts';
import { came, factOf, type Change } from '#measurement/make-fact.ts';
import type { Run } from '#runs/run.ts';

/** Its row is that of the run before it in the same slot until it starts. */
const reached = (run: Run | undefined, at: string) => ({
  'run.started': run !== undefined && run.status !== 'held' ? run.startedAt : undefined,
  'run.held': run?.status === 'held' ? run.startedAt : undefined,
  'run.ended': run?.status === 'done' || run?.status === 'stopped' ? at : undefined,
  'goal.reached': run?.goalAt,
});

/**
 * What became of a run. A goal is that of the run, however many messages it said; one with nothing to wait for and no goal leaves no row,
 * and is known by its message.
 */
export const ofRun = ({ before, after, at }: Change<Run>, whose: Circumstances): readonly MeasuredFact[] => {
  if (after === undefined) return [];
  const same = before?.runId === after.runId ? before : undefined;
  const { runId, journey, version, ways, bought } = after;
  return came(reached(after, at), reached(same, at)).map(([kind, when]) =>
    factOf({
      ...{ kind, at: when, whose: { ...whose, version }, name: [runId] },
      dimensions: { journey, variant: variantOf(ways) },
      ...(kind === 'run.ended' && { why: after.ended ?? 'last-step' }),
      ...(kind === 'goal.reached' &&
        bought !== undefined && { currency: bought.currency, measures: { amount: bought.amount } }),
    }),
  );
};

/** The ways of its splits, as its messages say them. */
const variantOf = (ways: Run['ways']): string =>
  Object.entries(ways)
    .map(([split, way]) => `${split}:${way}`)
    .join(' ');
