import { invoke, type FunctionName } from '../../apps/local/functions.ts';
import { ownCalls } from '../../apps/local/own-calls.ts';
import { snsEvent } from '../../apps/local/sns-event.ts';
import type { EventResult } from '#words/event.ts';
import type { Way } from './fact.ts';
import type { Hand, Parcel } from './post.ts';

const TAKERS: Readonly<Record<Exclude<Way, 'events'>, FunctionName>> = {
  'two-way': 'inbound/receive-reply',
  delivery: 'inbound/receive-receipt',
  whatsapp: 'inbound/receive-whatsapp',
};
const MOST = 100;

/** What went otherwise than it should at the door. */
export interface Door {
  /** Malformed things that were refused with a place and a reason. */
  refused: number;
  /** Good ones that were not taken, and malformed ones that were. */
  readonly wrong: string[];
}

const sayWrong = (door: Door, { fact }: Parcel, result: EventResult | undefined): void => {
  const taken = result?.status === 'accepted' || result?.status === 'duplicate';
  const refused = result !== undefined && 'reason' in result && result.path !== '' && result.reason !== '';
  if (fact === undefined && refused) door.refused += 1;
  if (fact === undefined ? !refused : !taken) door.wrong.push(`${fact?.id ?? 'malformed'}: ${JSON.stringify(result)}`);
};

const chunks = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / MOST) }, (_, i) => all.slice(i * MOST, (i + 1) * MOST));

/** As SNS and AWS hand them over: a record for each text or receipt, one record for all changes of a WhatsApp webhook. */
const recordsOf = (way: Exclude<Way, 'events'>, batch: readonly Parcel[], now: Date) => {
  if (way === 'whatsapp') {
    const entry = JSON.stringify({ id: '365112233445566', changes: batch.map(({ body }) => body) });
    return snsEvent(way, 'webhook', JSON.stringify({ whatsAppWebhookEntry: entry }), now);
  }
  const records = batch.flatMap(
    ({ body, fact }) =>
      snsEvent(way, fact?.id ?? 'malformed', JSON.stringify(body), fact === undefined ? now : new Date(fact.at))
        .Records,
  );
  return { Records: records };
};

const unreadable = (error: unknown): readonly unknown[] => (error instanceof AggregateError ? error.errors : [error]);

/** Puts batches through the handlers that are deployed. */
export const createHand = (now: () => Date, door: Door): Hand => {
  const call = ownCalls(invoke, now);
  return async (way, batch) => {
    if (way === 'events') {
      for (const some of chunks(batch)) {
        const { body } = await call(
          'POST',
          '/iam/events',
          some.map(({ body: event }) => event),
        );
        const { results = [] } = body as { results?: readonly EventResult[] };
        for (const [index, parcel] of some.entries()) sayWrong(door, parcel, results[index]);
      }
      return;
    }
    try {
      await invoke(TAKERS[way], recordsOf(way, batch, now()));
    } catch (error) {
      // Kept among the dead letters with its place; anything else is a fault.
      for (const one of unreadable(error)) {
        if (!(one instanceof Error) || one.name !== 'UnreadablePayload') throw one;
        if (/^\$?[\w.]+: ./.test(one.message)) door.refused += 1;
      }
    }
  };
};
