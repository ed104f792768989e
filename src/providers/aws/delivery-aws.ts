import * as z from 'zod';
import type { Parsed, Receipt } from '#inbound/shapes.ts';
import { readPayload } from '#providers/read-payload.ts';
import { FAILURES, NO_RCS } from './delivery-codes.ts';

const Event = z.object({ eventType: z.string().min(1).max(80) });
const Delivery = Event.extend({
  eventTimestamp: z.int().min(0).max(8.64e15).optional().catch(undefined),
  messageId: z.string().min(1),
  /** Which one comes with a failed RCS message is in no sample of AWS: UNDELIVERABLE is taken for a phone without RCS. */
  messageStatus: z.string().max(80).optional().catch(undefined),
  context: z
    .object({
      memberId: z.string().min(1).optional().catch(undefined),
      messageId: z.string().min(1).optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
});

/**
 * In many countries SUCCESSFUL is the last event that comes, interchangeable with DELIVERED. UNKNOWN says that no carrier
 * answered in 72 hours: what is known is that it was sent. Events that are not named here change nothing.
 */
const STATES: ReadonlyMap<string, Receipt['state']> = new Map([
  ...['TEXT_SENT', 'TEXT_UNKNOWN', 'MEDIA_UNKNOWN', 'RCS_SENT'].map((event) => [event, 'sent'] as const),
  ...['TEXT_SUCCESSFUL', 'TEXT_DELIVERED', 'MEDIA_SUCCESSFUL', 'MEDIA_DELIVERED', 'RCS_DELIVERED'].map(
    (event) => [event, 'delivered'] as const,
  ),
  ['RCS_READ', 'read'],
]);

/** Delivery events of SMS, MMS and RCS, from the configuration set. */
export const delivery = (message: string, at: string): Parsed => {
  const event = readPayload(Event, message);
  if (!event.ok) return event;
  const { eventType } = event.value;
  const reaction = FAILURES.get(eventType);
  const state = reaction === undefined ? STATES.get(eventType) : 'failed';
  if (state === undefined) return { ok: true, replies: [], receipts: [], ignored: [eventType] };
  const read = readPayload(Delivery, message);
  if (!read.ok) return read;
  const { eventTimestamp, messageId: providerId, messageStatus, context } = read.value;
  const receipt: Receipt = {
    providerId,
    ...(context?.memberId !== undefined && { memberId: context.memberId }),
    ...(context?.messageId !== undefined && { messageId: context.messageId }),
    state,
    at: eventTimestamp === undefined ? at : new Date(eventTimestamp).toISOString(),
    ...((state === 'failed' || eventType.endsWith('_UNKNOWN')) && {
      code: eventType === 'RCS_FAILED' && messageStatus === 'UNDELIVERABLE' ? NO_RCS : eventType,
    }),
    ...(reaction !== undefined && { reaction }),
  };
  return { ok: true, replies: [], receipts: [receipt], ignored: [] };
};
