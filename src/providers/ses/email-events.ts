import * as z from 'zod';
import type { Parsed, Receipt } from '#inbound/shapes.ts';
import { EmailEvent, receiptOf, Time } from './email-event.ts';
import { bounceOf, complaintOf } from './email-feedback.ts';
import { readPayload } from '#providers/read-payload.ts';

/** SES says once, in words, that it may publish to a topic. */
const GREETING = /^Successfully validated SNS topic/;

const Moment = z.object({ timestamp: Time }).optional().catch(undefined);
const Moments = z.object({ delivery: Moment, open: Moment, click: Moment });

const Named = EmailEvent.pick({ eventType: true });

/** Opening is told by a picture that mail proxies also fetch, clicking by a link that scanners also follow. */
const STATES: ReadonlyMap<string, Pick<Receipt, 'state' | 'code'>> = new Map([
  ['Send', { state: 'sent' }],
  ['Delivery', { state: 'delivered' }],
  ['Open', { state: 'read' }],
  ['Click', { state: 'read' }],
  ['Reject', { state: 'failed', code: 'Reject' }],
  ['Rendering Failure', { state: 'failed', code: 'RenderingFailure' }],
] as const);
const FEEDBACK = new Map([
  ['Bounce', bounceOf],
  ['Complaint', complaintOf],
]);

/** SES event publishing, from the configuration set: receipts, and the opt-outs that complaints and dead mailboxes are. */
export const email = (message: string, at: string): Parsed => {
  const nothing = { ok: true, replies: [], receipts: [], ignored: [] } as const;
  if (GREETING.test(message)) return { ...nothing, ignored: ['topic validation'] };
  const named = readPayload(Named, message);
  if (!named.ok) return named;
  const { eventType } = named.value;
  if (!STATES.has(eventType) && !FEEDBACK.has(eventType)) return { ...nothing, ignored: [eventType] };
  const read = readPayload(EmailEvent, message);
  if (!read.ok) return read;
  const event = read.value;
  const feedback = FEEDBACK.get(event.eventType)?.(event, message, at);
  if (feedback !== undefined) return feedback.ok ? { ...nothing, ...feedback.value } : feedback;
  const known = STATES.get(event.eventType);
  if (known === undefined) return { ...nothing, ignored: [event.eventType] };
  const moments = readPayload(Moments, message);
  const told = moments.ok ? (moments.value.delivery ?? moments.value.open ?? moments.value.click) : undefined;
  const own = known.state === 'sent' ? event.mail.timestamp : told?.timestamp;
  return { ...nothing, receipts: [receiptOf(event, { ...known, at: own ?? at })] };
};
