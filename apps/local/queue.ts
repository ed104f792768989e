import type { Activity } from './activity.ts';
import type { Clock } from './clock.ts';
import type { KeyValueStore } from './key-value-store.ts';

export interface Queued {
  readonly id: string;
  readonly body: string;
  readonly sentAt: number;
  /** How often it was delivered in vain. */
  readonly tries: number;
  /** Not before this instant. */
  readonly visibleAt: number;
}

export interface QueueOptions {
  readonly name: string;
  readonly batch: number;
  readonly concurrency: number;
  readonly maxTries: number;
  /** Seconds before each further try, the last for all that follow. */
  readonly patience?: readonly number[];
  /** How long a message that was given up is kept, in milliseconds; for ever when left out. */
  readonly deadFor?: number;
  readonly waiting: KeyValueStore<Queued>;
  readonly dead: KeyValueStore<Queued>;
  readonly clock: Clock;
  readonly activity: Activity;
  readonly newId: () => string;
  /** Ids of those that failed; a throw fails them all. */
  readonly deliver: (batch: readonly Queued[]) => Promise<readonly string[]>;
  readonly failed: (name: string, id: string, tries: number, error: unknown) => void;
}

/** On the virtual clock. Together more than the minute a claimed message may be in flight. */
const PATIENCE = [2, 10, 40, 120];

/** A durable queue in front of a handler: at least once, bounded tries, then the dead letters. */
export const createQueue = (options: QueueOptions) => {
  const { clock, activity, waiting, dead, patience = PATIENCE } = options;
  const backoffMs = (tries: number): number => 1_000 * (patience[tries - 1] ?? patience.at(-1) ?? 0);
  const ready: { readonly message: Queued; readonly done: () => void }[] = [];
  let workers = 0;
  let scheduled = false;
  let stopped = false;
  let dying = dead.entries().length;

  const offer = (message: Queued): void => {
    if (message.visibleAt > clock.now().getTime()) {
      clock.at(message.visibleAt, () => {
        offer({ ...message, visibleAt: 0 });
      });
      return;
    }
    ready.push({ message, done: activity.begin() });
    if (scheduled) return;
    scheduled = true;
    // What is sent in one turn travels in one batch.
    setImmediate(() => {
      scheduled = false;
      work();
    });
  };

  const bury = (message: Queued): void => {
    if (options.deadFor === undefined) return;
    const forget = () => {
      dead.remove(message.id);
      dying -= 1;
    };
    clock.at(message.visibleAt + options.deadFor, forget, 'rule');
  };

  const settle = (message: Queued, failed: boolean, error: unknown): void => {
    if (!failed) {
      waiting.remove(message.id);
      return;
    }
    const tries = message.tries + 1;
    options.failed(options.name, message.id, tries, error);
    if (tries >= options.maxTries) {
      waiting.remove(message.id);
      const given = { ...message, tries, visibleAt: clock.now().getTime() };
      dead.put(message.id, given);
      dying += 1;
      bury(given);
      return;
    }
    const again = { ...message, tries, visibleAt: clock.now().getTime() + backoffMs(tries) };
    waiting.put(message.id, again);
    offer(again);
  };

  const worker = async (): Promise<void> => {
    for (let taken = ready.splice(0, options.batch); taken.length > 0; taken = ready.splice(0, options.batch)) {
      const batch = taken.map(({ message }) => message);
      let failures: readonly string[];
      let error: unknown;
      try {
        failures = await options.deliver(batch);
      } catch (thrown) {
        error = thrown;
        failures = batch.map(({ id }) => id);
      }
      if (stopped) return;
      for (const { message, done } of taken) {
        settle(message, failures.includes(message.id), error);
        done();
      }
    }
  };
  const work = (): void => {
    while (!stopped && workers < options.concurrency && ready.length > 0) {
      workers += 1;
      void worker().finally(() => {
        workers -= 1;
      });
    }
  };

  return {
    name: options.name,
    /** Hidden for so many seconds. */
    send: (bodies: readonly string[], seconds = 0): void => {
      for (const body of bodies) {
        const sentAt = clock.now().getTime();
        const message = { id: options.newId(), body, sentAt, tries: 0, visibleAt: sentAt + seconds * 1_000 };
        waiting.put(message.id, message);
        offer(message);
      }
    },
    dead: (): number => dying,
    /** Takes up what was kept. */
    start: (): void => {
      for (const [, message] of dead.entries()) bury(message);
      for (const [, message] of waiting.entries()) offer(message);
    },
    stop: (): void => {
      stopped = true;
    },
  };
};
export type Queue = ReturnType<typeof createQueue>;
