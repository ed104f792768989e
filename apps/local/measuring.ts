import type { RowChange } from '#measurement/row-change.ts';
import { measuredAt } from '#store/row-changes.ts';
import type { Change } from '#store/memory/tables.ts';
import type { Clock } from './clock.ts';
import type { KeyValueStore } from './key-value-store.ts';

/** One change that waits, as the stream of a table would tell it: its number, and what changed. */
export interface Waiting {
  readonly sequence: string;
  readonly change: RowChange;
}

export interface MeasuringOptions {
  readonly waiting: KeyValueStore<Waiting>;
  readonly clock: Pick<Clock, 'now' | 'at'>;
  readonly measure: (batch: readonly Waiting[]) => Promise<unknown>;
  readonly failed: (error: unknown) => void;
}

/** As at AWS: so many at once, gathered for so long. */
const BATCH = 1_000;
const WINDOW_MS = 60_000;
const AGAIN_MS = 5_000;
const DIGITS = 40;

/** The streams that are measured, as one shard: what changed is gathered, and tried until it is measured. */
export const createMeasuring = ({ waiting, clock, measure, failed }: MeasuringOptions) => {
  const queue: Waiting[] = [];
  let last = 0n;
  let awaited = false;
  let stopped = false;

  const later = (ms: number): void => {
    if (awaited || stopped) return;
    awaited = true;
    clock.at(clock.now().getTime() + ms, () => {
      awaited = false;
      void flush();
    });
  };
  const flush = async (): Promise<void> => {
    while (queue.length > 0 && !stopped) {
      const batch = queue.slice(0, BATCH);
      try {
        await measure(batch);
      } catch (error) {
        failed(error);
        later(AGAIN_MS);
        return;
      }
      queue.splice(0, batch.length);
      for (const { sequence } of batch) waiting.remove(sequence);
    }
  };

  return {
    push: ({ table, key, before, after }: Change): void => {
      const of = measuredAt(table, key.sk);
      if (of === undefined) return;
      // The mark of the shard outlives an empty queue, so that numbers begin behind those of an earlier start.
      const now = BigInt(clock.now().getTime()) * 1_000_000n;
      last = last >= now ? last + 1n : now;
      const at = clock.now().toISOString();
      const one = { sequence: String(last).padStart(DIGITS, '0'), change: { of, before, after, at } as RowChange };
      waiting.put(one.sequence, one);
      queue.push(one);
      later(WINDOW_MS);
    },
    /** Takes up what was kept. */
    start: (): void => {
      const kept = waiting.entries().map(([, one]) => one);
      last = BigInt(kept.at(-1)?.sequence ?? 0);
      queue.push(...kept);
      if (queue.length > 0) later(WINDOW_MS);
    },
    stop: (): void => {
      stopped = true;
    },
  };
};
export type Measuring = ReturnType<typeof createMeasuring>;
