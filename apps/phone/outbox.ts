import { setTimeout as sleep } from 'node:timers/promises';
import type { Memory, Parcel } from './memory.ts';
import type { Deliveries, PostingVendor } from './model.ts';
import { joined } from './receipts-meta.ts';

/** What AWS publishes to (`mail`: that a mail came), and what vendors post. */
export type Topic = 'two-way' | 'delivery' | 'whatsapp' | 'email' | 'mail' | PostingVendor;
export interface Clock {
  now(): Date;
  after(ms: number, run: () => void): () => void;
}
interface Publisher extends Clock {
  /** `again`: whoever it was posted to is not there, and has it once more later. */
  publish(topic: Topic, message: string): Promise<'again' | undefined>;
  kept(): Promise<void>;
}

/** A carrier never answers before the sender has heard that the message was accepted. */
const breathMs = 10;
/** Of four payloads in a row the first is three of these late, the last is on time; so long a webhook waits for more. */
const lateMs = 2_000;
/** Whether a vendor posts it. */
export const isPosted = (topic: Topic): topic is PostingVendor =>
  topic === 'meta' || topic === 'vonage' || topic === 'twilio';
/** Webhooks that wait for more. */
const BATCH = 'batch';
/** Vonage begins after about five seconds, doubles up to a quarter of an hour and ends after a day (Webhooks); Meta gives no figures. */
const againMs = (tries: number): number => Math.min(5_000 * 2 ** tries, 15 * 60_000);
const MOST_TRIES = 100;

/**
 * Publishes in order per message, now or after a delay. What is posted is kept before it is published, so that whoever
 * was told of it may rely on it over a kill.
 */
export const createOutbox = (memory: Memory, options: Publisher) => {
  const tails = new Map<string, Promise<void>>();
  const cancels = new Map<string, () => void>();
  let last = 0;

  const publish = (parcel: Parcel, early = false): void => {
    const { id, key, topic } = parcel;
    const before = tails.get(key) ?? options.kept().then(() => (early ? undefined : sleep(breathMs)));
    const tail = before
      .then(async () => {
        const { body } = memory.parcel.get(id) ?? parcel;
        const published = options.publish(topic, body);
        // A queue has it at once; who is posted to has it when they say so.
        if (isPosted(topic)) await published;
        memory.parcel.remove(id);
        if ((await published) === 'again') repeat({ ...parcel, body });
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

  const put = (parcel: Omit<Parcel, 'id' | 'tries'> & Partial<Pick<Parcel, 'tries'>>): Parcel => {
    const whole = { id: String((last += 1)), tries: 0, ...parcel };
    memory.parcel.put(whole.id, whole);
    return whole;
  };
  const repeat = ({ key, topic, body, tries }: Parcel): void => {
    if (tries === MOST_TRIES) return;
    const at = new Date(options.now().getTime() + againMs(tries)).toISOString();
    wait(put({ key, topic, body, at, tries: tries + 1 }));
  };
  /** Into the webhook that waits, if it leaves no earlier than this; else into one of its own, which waits for more. */
  const gather = (topic: Topic, told: Date, body: object): void => {
    const at = told.toISOString();
    const isOpen = (one: Parcel): boolean =>
      one.key === BATCH && one.topic === topic && cancels.has(one.id) && one.at >= at;
    const open = memory.parcel.all().find(isOpen);
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
      if (deliveries === 'batched' && (topic === 'whatsapp' || topic === 'meta')) {
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
