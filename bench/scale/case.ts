import { heatOf, type Heat } from './heat.ts';
import type { Limit } from './limit.ts';
import { limitsOf, tableUnits } from './limits.ts';
import { concurrencyOf, flowsOf, type Load } from './load.ts';
import type { Steps } from './steps.ts';
import { warmUnits } from './warm.ts';

/** Seconds until all is done: as a new stage is set; with all raised that can be, on tables that never had such a load; on warm tables. */
export interface Done {
  readonly asSet: number;
  readonly raised: number;
  readonly warmed: number;
}

export interface Case {
  /** One word. */
  readonly name: string;
  /** What is asked of the system. */
  readonly asks: string;
  /** So many a second are wanted, of what. */
  readonly wanted: number;
  readonly of: string;
  readonly done?: Done;
  readonly hottest: readonly Heat[];
  /** Invocations at once, by function. */
  readonly concurrency: Readonly<Record<string, number>>;
  /** All of them, what breaks first in front. */
  readonly limits: readonly Limit[];
  /** $: a month of it where it stands for a month, else once. */
  readonly cost: { readonly aws: number; readonly storage?: number; readonly messages: number };
  /** Figures that only this case has. */
  readonly facts: Readonly<Record<string, number>>;
}

/** What follows from a load alone. */
export const strained = (
  load: Load,
  steps: Steps,
  extra: readonly Limit[] = [],
): Pick<Case, 'hottest' | 'concurrency' | 'limits'> => {
  const hottest = heatOf(flowsOf(load, steps), load.members);
  const most = hottest.slice(0, 4);
  const limits = [...limitsOf(load, steps, most), ...extra].sort((a, b) => b.factor - a.factor);
  return { hottest: most, concurrency: concurrencyOf(load), limits };
};

/** How many a second go through where all limits hold; or, raised, where those hold that nothing raises, and the others as far as is wanted. What passes by itself is in `warming`. */
export const throughput = (limits: readonly Limit[], wanted: number, of: 'asSet' | 'raised'): number => {
  const factors = limits
    .filter(({ passes }) => passes !== true)
    .map(({ factor, raisable }) => (of === 'raised' && raisable ? Math.min(1, factor) : factor));
  return wanted / Math.max(...factors);
};

/** The same while tables get warm, as a function of time: `steps` are those of one item. */
export const warming = (load: Load, steps: Steps, wanted: number) => {
  const most = Math.max(0, ...tableUnits(load, steps, 'writes').values()) / wanted;
  return (at: number): number => (most === 0 ? Infinity : warmUnits(at) / most);
};
