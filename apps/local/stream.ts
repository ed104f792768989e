import type { Activity } from './activity.ts';
import type { Clock } from './clock.ts';
import type { KeyValueStore } from './key-value-store.ts';
import { createLoopBudget } from './loop-budget.ts';

export interface StreamEntry {
  /** Grows with every change, and sorts as text. */
  readonly id: string;
  readonly at: string;
  readonly pk: string;
  readonly before?: unknown;
  readonly after: unknown;
}

export interface StreamOptions {
  readonly lanes: number;
  readonly batch: number;
  readonly maxTries: number;
  readonly waiting: KeyValueStore<StreamEntry>;
  readonly dead: KeyValueStore<StreamEntry>;
  readonly clock: Clock;
  readonly activity: Activity;
  /** Ids of those that failed; a throw fails them all. */
  readonly deliver: (batch: readonly StreamEntry[]) => Promise<readonly string[]>;
  readonly failed: (id: string, tries: number, error: unknown) => void;
}

const backoffMs = (tries: number): number => 1_000 * 2 ** (tries - 1);

/**
 * A table's stream as Lambda reads it: in order per partition key; the lowest failed record and all behind it come
 * again; a batch that throws is halved until the one that is at fault stands alone, and that one ends in the dead letters.
 */
export const createStream = (options: StreamOptions) => {
  const { clock, activity, waiting, dead } = options;
  let dying = dead.entries().length;
  let last = Number(waiting.entries().at(-1)?.[0] ?? 0);
  let stopped = false;
  const turn = createLoopBudget();

  const createLane = () => {
    const queue: StreamEntry[] = [];
    let size = options.batch;
    let tries = 0;
    let running = false;

    const giveUp = (): void => {
      const entry = queue.shift();
      tries = 0;
      if (entry === undefined) return;
      waiting.remove(entry.id);
      // As at AWS: which record it was, and nothing of what it said.
      dead.put(entry.id, { id: entry.id, at: entry.at, pk: '', after: null });
      dying += 1;
    };
    /** True when the lane may go on at once. */
    const afterFailure = (batch: readonly StreamEntry[], failed: readonly string[], error: unknown): boolean => {
      const first = batch.findIndex(({ id }) => failed.includes(id));
      const done = first < 0 ? batch : batch.slice(0, first);
      for (const { id } of done) waiting.remove(id);
      queue.splice(0, done.length);
      if (done.length > 0) tries = 0;
      if (first < 0) {
        size = options.batch;
        return true;
      }
      if (error !== undefined && batch.length > 1) {
        size = Math.ceil(batch.length / 2);
        return true;
      }
      tries += 1;
      options.failed(queue[0]?.id ?? '', tries, error);
      if (tries < options.maxTries) return false;
      giveUp();
      return true;
    };
    const read = async (): Promise<void> => {
      while (queue.length > 0) {
        // What is committed in one turn travels in one batch.
        await turn();
        const batch = queue.slice(0, size);
        let failed: readonly string[] = [];
        let error: unknown;
        try {
          failed = await options.deliver(batch);
        } catch (thrown) {
          error = thrown;
          failed = batch.map(({ id }) => id);
        }
        if (stopped) return;
        if (afterFailure(batch, failed, error)) continue;
        clock.at(clock.now().getTime() + backoffMs(tries), run);
        return;
      }
      running = false;
    };
    const run = (): void => {
      running = true;
      const done = activity.begin();
      void read().finally(done);
    };
    return (entry: StreamEntry): void => {
      queue.push(entry);
      if (!running && !stopped) run();
    };
  };

  const lanes = Array.from({ length: options.lanes }, createLane);
  const laneOf = (pk: string) => {
    let hash = 0;
    for (let i = 0; i < pk.length; i += 1) hash = (hash * 31 + pk.charCodeAt(i)) | 0;
    return lanes[Math.abs(hash) % lanes.length];
  };

  return {
    push: (change: Omit<StreamEntry, 'id'>): void => {
      last += 1;
      const entry = { id: String(last).padStart(21, '0'), ...change };
      waiting.put(entry.id, entry);
      laneOf(entry.pk)?.(entry);
    },
    dead: (): number => dying,
    /** Takes up what was kept. */
    start: (): void => {
      for (const [, entry] of waiting.entries()) laneOf(entry.pk)?.(entry);
    },
    stop: (): void => {
      stopped = true;
    },
  };
};
export type Stream = ReturnType<typeof createStream>;
