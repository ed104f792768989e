import { setTimeout as sleep } from 'node:timers/promises';
import type { Memory, Parcel } from './memory.ts';
import type { Deliveries } from './model.ts';

export type Topic = 'two-way' | 'delivery' | 'whatsapp' | 'email';
export interface Clock {
  now(): Date;
  after(ms: number, run: () => void): () => void;
}
interface Publisher extends Clock {
  publish(topic: Topic, message: string): Promise<void>;
  kept(): Promise<void>;
}

/** A carrier never answers before the sender has heard that the message was accepted. */
const breathMs = 10;
/** Of four payloads in a row the first is three of these late, the last is on time. */
const lateMs = 2_000;

/**
 * Publishes in order per message, now or after a delay. What is posted is kept before it is published, so that whoever
 * was told of it may rely on it over a kill.
 */
export const createOutbox = (memory: Memory, options: Publisher) => {
  const tails = new Map<string, Promise<void>>();
  const cancels = new Map<string, () => void>();
  let last = 0;

  const publish = ({ id, key, topic, body }: Parcel): void => {
    const before = tails.get(key) ?? options.kept().then(() => sleep(breathMs));
    const tail = before
      .then(() => {
        const published = options.publish(topic, body);
        memory.parcel.remove(id);
        return published;
      })
      .catch((error: unknown) => {
        console.error(`phone: a ${topic} payload was not published:`, error);
      })
      .then(() => {
        if (tails.get(key) === tail) tails.delete(key);
      });
    tails.set(key, tail);
  };
  const wait = (parcel: Parcel): void => {
    const ms = Math.max(0, Date.parse(parcel.at) - options.now().getTime());
    const cancel = options.after(ms, () => {
      cancels.delete(parcel.id);
      publish(parcel);
    });
    cancels.set(parcel.id, cancel);
  };

  return {
    /** `write` gets the moment of which the payload tells, for its own timestamps; it may arrive later, and twice. */
    post: (
      topic: Topic,
      key: string,
      delayMs: number,
      write: (at: Date) => unknown,
      deliveries: Deliveries = 'polite',
    ): void => {
      const at = new Date(options.now().getTime() + delayMs);
      const body = JSON.stringify(write(at));
      for (let copies = deliveries === 'doubled' ? 2 : 1; copies > 0; copies -= 1) {
        last += 1;
        const late = deliveries === 'disordered' ? (3 - (last % 4)) * lateMs : 0;
        const parcel = { id: String(last), key, at: new Date(at.getTime() + late).toISOString(), topic, body };
        memory.parcel.put(parcel.id, parcel);
        if (delayMs + late === 0) publish(parcel);
        else wait(parcel);
      }
    },
    resume: (): void => {
      for (const cancel of cancels.values()) cancel();
      cancels.clear();
      for (const parcel of memory.parcel.all()) {
        last = Math.max(last, Number(parcel.id));
        wait(parcel);
      }
    },
    idle: async (): Promise<void> => {
      while (tails.size > 0) await Promise.all(tails.values());
    },
  };
};
export type Outbox = ReturnType<typeof createOutbox>;
