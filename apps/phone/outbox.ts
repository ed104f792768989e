import { randomUUID } from 'node:crypto';
import type { Memory, Parcel } from './memory.ts';

export type Topic = 'two-way' | 'delivery' | 'whatsapp' | 'email';
export interface Clock {
  now(): Date;
  after(ms: number, run: () => void): () => void;
}
interface Publisher extends Clock {
  publish(topic: Topic, message: string): Promise<void>;
}

/** A carrier never answers before the sender has heard that the message was accepted. */
const breathMs = 10;

/** Publishes in order per message, now or after a delay; what waits survives a restart. */
export const createOutbox = (memory: Memory, options: Publisher) => {
  const tails = new Map<string, Promise<void>>();
  const cancels = new Map<string, () => void>();

  const publish = (topic: Topic, key: string, body: string): void => {
    const before = tails.get(key) ?? new Promise<void>((resolve) => setTimeout(resolve, breathMs));
    const tail = before
      .then(() => options.publish(topic, body))
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
      const { parcels } = memory.state();
      const at = parcels.findIndex((p) => p.id === parcel.id);
      if (at >= 0) parcels.splice(at, 1);
      memory.touch();
      publish(parcel.topic, parcel.key, parcel.body);
    });
    cancels.set(parcel.id, cancel);
  };

  return {
    /** `write` gets the moment the payload will be published at, for its own timestamps. */
    post: (topic: Topic, key: string, delayMs: number, write: (at: Date) => unknown): void => {
      const at = new Date(options.now().getTime() + delayMs);
      const body = JSON.stringify(write(at));
      if (delayMs === 0) {
        publish(topic, key, body);
        return;
      }
      const parcel = { id: randomUUID(), key, at: at.toISOString(), topic, body };
      memory.state().parcels.push(parcel);
      wait(parcel);
    },
    resume: (): void => {
      for (const cancel of cancels.values()) cancel();
      cancels.clear();
      for (const parcel of memory.state().parcels) wait(parcel);
    },
    idle: async (): Promise<void> => {
      while (tails.size > 0) await Promise.all(tails.values());
    },
  };
};
export type Outbox = ReturnType<typeof createOutbox>;
