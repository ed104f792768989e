import type { Run } from '#runs/run.ts';
import { createCounts, type Counts } from './counts.ts';

/** What became of a journey's runs. */
export interface JourneyRuns {
  /** Runs that were kept: they wait, or their journey remembers who was in it. */
  readonly started: number;
  /** Runs without a row or an execution, counted by the messages and facts they brought. */
  readonly atOnce: number;
  readonly heldOut: number;
  /** Starts that a rule of entry refused. */
  readonly refused: number;
  readonly executions: number;
  /** States entered by executions, and the most that one of them entered. */
  readonly transitions: number;
  readonly mostTransitions: number;
  readonly goals: number;
  /** How runs ended: `end`, `exit`, `goal`, `opt-out`, an exit step's name. */
  readonly ended: Readonly<Record<string, number>>;
}

interface Tally {
  started: number;
  heldOut: number;
  refused: number;
  goals: number;
  readonly atOnce: Set<string>;
  readonly states: Map<string, number>;
  readonly ended: Counts;
}

const nothing = (): Tally => ({
  started: 0,
  heldOut: 0,
  refused: 0,
  goals: 0,
  atOnce: new Set(),
  states: new Map(),
  ended: createCounts(),
});

/** Counts runs by journey as they are placed, moved and ended. */
export const createRunsTally = () => {
  const journeys = new Map<string, Tally>();
  const kept = new Set<string>();
  const of = (journey: string): Tally => {
    const known = journeys.get(journey) ?? nothing();
    journeys.set(journey, known);
    return known;
  };
  return {
    placed: (run: Run, result: 'started' | 'same' | 'refused', slots: number): void => {
      const tally = of(run.journey);
      if (result === 'refused' && run.slot + 1 >= slots) tally.refused += 1;
      if (result !== 'started') return;
      kept.add(run.runId);
      if (run.status === 'held') tally.heldOut += 1;
      else tally.started += 1;
      if (run.status === 'done') tally.ended.add(run.ended ?? 'end');
    },
    moved: (before: Run | undefined, after: Run): void => {
      if (before?.runId !== after.runId) return;
      if (after.goalAt !== before.goalAt) of(after.journey).goals += 1;
      if (after.status !== before.status) of(after.journey).ended.add(after.ended ?? 'end');
    },
    entered: ({ journey, runId }: Pick<Run, 'journey' | 'runId'>, states: number): void => {
      of(journey).states.set(runId, states);
    },
    /** Something a run did; a run that is not kept shows itself only so. */
    did: (journey: string, runId: string): void => {
      if (!kept.has(runId)) of(journey).atOnce.add(runId);
    },
    all: (): Readonly<Record<string, JourneyRuns>> =>
      Object.fromEntries(
        [...journeys]
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([journey, { atOnce, states, ended, started, heldOut, refused, goals }]) => {
            const each = [...states.values()];
            return [
              journey,
              {
                started,
                atOnce: atOnce.size,
                heldOut,
                refused,
                executions: each.length,
                transitions: each.reduce((sum, count) => sum + count, 0),
                mostTransitions: each.reduce((most, count) => Math.max(most, count), 0),
                goals,
                ended: ended.sorted(),
              },
            ];
          }),
      ),
  };
};
