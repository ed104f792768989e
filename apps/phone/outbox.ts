import { setTimeout as sleep } from 'node:timers/promises';
import type { Memory, Parcel } from './memory.ts';
import type { Deliveries } from './model.ts';
import { joined } from './receipts-meta.ts';

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
/** Of four payloads in a row the first is three of these late, the last is on time; so long a webhook waits for more. */
const lateMs = 2_000;
/** Webhooks that wait for more. */
const BATCH = 'batch';

/**
 * Publishes in order per message, now or after a delay. What is posted is kept before it is published, so that whoever
 * was told of it may rely on it over a kill.
 */
export const createOutbox = (memory: Memory, options: Publisher) => {
  const tails = new Map<string, Promise<void>>();
  const cancels = new Map<string, () => void>();
  let last = 0;

  const publish = ({ id, key, topic, ...parcel }: Parcel, early = false): void => {
    const before = tails.get(key) ?? options.kept().then(() => (early ? undefined : sleep(breathMs)));
    const tail = before
      .then(() => {
        const published = options.publish(topic, (memory.parcel.get(id) ?? parcel).body);
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

  const put = (parcel: Omit<Parcel, 'id'>): Parcel => {
    const id = String((last += 1));
    memory.parcel.put(id, { id, ...parcel });
    return { id, ...parcel };
  };
  /** Into the webhook that waits, if it leaves no earlier than this; else into one of its own, which waits for more. */
  const gather = (topic: Topic, told: Date, body: object): void => {
    const at = told.toISOString();
    const open = memory.parcel.all().find((one) => one.key === BATCH && cancels.has(one.id) && one.at >= at);
    const before = open && (JSON.parse(open.body) as Parameters<typeof joined>[0]);
    const whole = JSON.stringify(joined(before, body as Parameters<typeof joined>[1], told));
    if (open !== undefined) memory.parcel.put(open.id, { ...open, body: whole });
    else wait(put({ key: BATCH, topic, at: new Date(told.getTime() + lateMs).toISOString(), body: whole }));
  };

  return {
    /** `write` gets the moment of which the payload tells, for its own timestamps; it may arrive later, and twice. */
    post: (
      topic: Topic,
      key: string,
      delayMs: number,
      write: (at: Date) => object,
      deliveries: Deliveries = 'polite',
    ): void => {
      const at = new Date(options.now().getTime() + delayMs);
      if (deliveries === 'batched' && topic === 'whatsapp') {
        gather(topic, at, write(at));
        return;
      }
      const body = JSON.stringify(write(at));
      for (let copies = deliveries === 'doubled' ? 2 : 1; copies > 0; copies -= 1) {
        const late = deliveries === 'disordered' ? (3 - ((last + 1) % 4)) * lateMs : 0;
        const parcel = put({ key, topic, at: new Date(at.getTime() + late).toISOString(), body });
        if (delayMs + late === 0) publish(parcel, deliveries === 'early');
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
