import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { besideOf } from '../../beside-of.ts';

/** All that changed in one turn: JSON by key, undefined for what is gone. */
export interface Batch {
  readonly turn: number;
  readonly values: ReadonlyMap<string, string | undefined>;
  /** Something must not be found in any file from now on. */
  readonly scrub: boolean;
}

/** `rewrite`: nothing of what was to be forgotten is to be left in the files, wherever SQLite had it. */
export type Message = Batch | 'rewrite' | 'close';

/** Everything up to a turn is on the disk; or nothing more can be written for now. */
export type Answer =
  { readonly kind: 'kept'; readonly turn: number } | { readonly kind: 'stuck'; readonly why: string };

/** The disk does not take what has to be kept before anybody is answered; the message says why. */
export class NotKept extends Error {}

interface Waiter {
  readonly turn: number;
  readonly kept: () => void;
  readonly stuck: ((why: NotKept) => void) | undefined;
}

/**
 * Writes changes to the files of a folder in a thread of its own, in order, many turns in one transaction when there are
 * many. What a turn changed becomes durable as a whole.
 */
export const createWriter = (dir: string) => {
  const worker = new Worker(besideOf(import.meta, 'write-loop'), { workerData: { dir } });
  worker.unref();
  let values = new Map<string, () => string | undefined>();
  let scrub = false;
  let posted = 0;
  let kept = 0;
  let stuck: string | undefined;
  let waiters: Waiter[] = [];
  let closing = false;

  const post = (): void => {
    if (values.size === 0 && !scrub) return;
    posted += 1;
    const batch: Batch = { turn: posted, values: new Map(Array.from(values, ([key, text]) => [key, text()])), scrub };
    values = new Map();
    scrub = false;
    worker.ref();
    worker.postMessage(batch);
  };
  const later = (): void => {
    if (values.size === 0 && !scrub) setImmediate(post);
  };
  const wait = (refuses: boolean): Promise<void> => {
    post();
    if (kept === posted) return Promise.resolve();
    if (refuses && stuck !== undefined) return Promise.reject(new NotKept(stuck));
    return new Promise((resolve, reject) => {
      waiters.push({ turn: posted, kept: resolve, stuck: refuses ? reject : undefined });
    });
  };

  worker.on('message', (answer: Answer) => {
    const told = waiters;
    if (answer.kind === 'kept') {
      kept = answer.turn;
      stuck = undefined;
      waiters = told.filter(({ turn }) => turn > kept);
      for (const waiter of told) if (waiter.turn <= kept) waiter.kept();
      if (kept === posted && !closing) worker.unref();
    } else {
      stuck = answer.why;
      waiters = told.filter((waiter) => waiter.stuck === undefined);
      for (const waiter of told) waiter.stuck?.(new NotKept(answer.why));
    }
  });

  return {
    /** The value as it will be at the end of this turn; undefined takes it away. */
    put: (key: string, value: () => string | undefined): void => {
      later();
      values.set(key, value);
    },
    /** Overwrites what was deleted or replaced so far, in every file. */
    scrub: (): void => {
      later();
      scrub = true;
    },
    /** Writes the files anew, if anything was scrubbed since they were. Takes time with their size, in the thread. */
    rewrite: (): void => {
      post();
      worker.postMessage('rewrite' satisfies Message);
    },
    /** Resolves once all changes so far are on the disk; rejects with `NotKept` when it does not take them. */
    settled: (): Promise<void> => wait(true),
    /** The same, and waits for as long as the disk takes nothing. */
    kept: (): Promise<void> => wait(false),
    /** Why nothing can be written for now. */
    stuck: (): string | undefined => stuck,
    /** Writes what can be written, and lets go of the files. */
    close: async (): Promise<void> => {
      post();
      closing = true;
      worker.ref();
      const gone = once(worker, 'exit');
      worker.postMessage('close' satisfies Message);
      await gone;
    },
  };
};
export type Writer = ReturnType<typeof createWriter>;
