import type { Outcome } from './enumerate.ts';
import { ALLOWED } from './allowed.ts';
import { handlersInTree } from './coverage.ts';

/** What was found of one handler, in numbers. */
export interface Figures {
  readonly handler: string;
  /** Points at which its process died. */
  points: number;
  /** Times it was invoked once more though it had done all. */
  repeats: number;
  lost: number;
  doubled: number;
  differing: number;
  undone: number;
  /** Answers, questions and transactional messages that went twice, as at least once may. */
  again: number;
  /** Messages that were not sent, as at most once may, and that say so; where there is another channel, it took over. */
  unsent: number;
  /** Of all points those whose cost is allowed by name. */
  allowed: number;
}

/** A point at which something went wrong. */
export interface Fault extends Pick<Outcome, 'story' | 'handler' | 'at'> {
  readonly what: readonly string[];
}

const LISTED = ['lost', 'doubled', 'differing', 'undone'] as const;

const whatOf = ({ verdict }: Outcome): readonly string[] =>
  LISTED.flatMap((kind) => verdict[kind].map((name) => `${kind}: ${name}`));

/** Counts by handler, and keeps what went wrong. */
export const createTally = () => {
  const figures = new Map<string, Figures>(
    handlersInTree().map((handler) => [
      handler,
      { handler, points: 0, repeats: 0, lost: 0, doubled: 0, differing: 0, undone: 0, again: 0, unsent: 0, allowed: 0 },
    ]),
  );
  const faults: Fault[] = [];
  const used = new Set<string>();
  return {
    add: (outcome: Outcome): void => {
      const of = figures.get(outcome.handler);
      if (of === undefined) throw new Error(`${outcome.handler} is not in functions/`);
      const { story, handler, at, points, unsent, verdict } = outcome;
      of.points += points;
      if (points === 0) of.repeats += 1;
      of.again += verdict.again.length;
      of.unsent += unsent;
      const what = whatOf(outcome);
      if (what.length === 0) return;
      const allowed = ALLOWED.find((one) => one.handler === handler && one.at === at);
      if (allowed !== undefined) {
        used.add(allowed.at);
        of.allowed += points;
        return;
      }
      for (const kind of LISTED) of[kind] += verdict[kind].length;
      faults.push({ story, handler, at, what });
    },
    figures: (): readonly Figures[] => [...figures.values()],
    faults: (): readonly Fault[] => faults,
    /** What is allowed and costs nothing any more. */
    stale: (): readonly string[] => ALLOWED.flatMap(({ handler, at }) => (used.has(at) ? [] : [`${handler} ${at}`])),
  };
};
export type Tally = ReturnType<typeof createTally>;
