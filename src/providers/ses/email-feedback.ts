import * as z from 'zod';
import type { ProviderOptOut, Receipt } from '#inbound/shapes.ts';
import { receiptOf, Time, type EmailEvent } from './email-event.ts';
import { readTags } from './message-tags.ts';
import { readPayload, readValue, type Read } from '#providers/read-payload.ts';

/** The bare address; SES may list it with a name. */
const EmailAddress = z
  .string()
  .max(1_000)
  .transform((text) => (/<([^<>]*)>\s*$/.exec(text)?.[1] ?? text).trim())
  .pipe(z.string().regex(/^[^\s<>@]+@[^\s<>@]+$/, 'expected an email address'));
const Recipients = z.array(z.object({ emailAddress: z.string() })).catch([]);
const feedback = { timestamp: Time, feedbackId: z.string().min(1).optional().catch(undefined) };
/** The vendor's word for the kind, as part of a code. */
const Kind = z.string().regex(/^\w{1,80}$/);

const Bounce = z.object({
  bounce: z.object({
    ...feedback,
    bounceType: Kind,
    bounceSubType: Kind.catch('Unknown'),
    bouncedRecipients: Recipients,
  }),
});
const Complaint = z.object({
  complaint: z.object({
    ...feedback,
    complaintSubType: z.string().optional().catch(undefined),
    complaintFeedbackType: z.string().optional().catch(undefined),
    complainedRecipients: Recipients,
  }),
});

export interface Feedback {
  readonly receipts: readonly Receipt[];
  readonly optOuts: readonly ProviderOptOut[];
}
interface Said {
  readonly reason: ProviderOptOut['reason'];
  readonly id: string | undefined;
  readonly at: string;
  readonly recipients: readonly { readonly emailAddress: string }[];
  readonly path: string;
}

/**
 * Who wants to hear no more. The address we wrote to goes before the one that answered, which may be where the mail was
 * forwarded to. Without an address the event is refused, so that no opt-out is lost unseen.
 */
const optOutsOf = (event: EmailEvent, { reason, id, at, recipients, path }: Said): Read<readonly ProviderOptOut[]> => {
  const { destination, messageId, tags } = event.mail;
  const answered = recipients.map(({ emailAddress }) => emailAddress);
  const read = readValue(
    z.array(EmailAddress).min(1, 'expected a recipient'),
    destination.length === 1 || answered.length === 0 ? destination : answered,
    path,
  );
  if (!read.ok) return read;
  const one = id ?? `${messageId}:${reason}`;
  return {
    ok: true,
    value: read.value.map((address, index) => ({
      id: index === 0 ? one : `${one}:${index}`,
      channel: 'email',
      address,
      at,
      reason,
      ...readTags(tags),
    })),
  };
};

/** Only a permanent bounce ends consent; a transient one ends this message, since SES tried until it gave up. */
export const bounceOf = (event: EmailEvent, message: string, received: string): Read<Feedback> => {
  const read = readPayload(Bounce, message);
  if (!read.ok) return read;
  const { bounceType, bounceSubType, bouncedRecipients, timestamp, feedbackId } = read.value.bounce;
  const at = timestamp ?? received;
  const receipts = [receiptOf(event, { state: 'failed', at, code: `Bounce.${bounceType}.${bounceSubType}` })];
  if (bounceType !== 'Permanent') return { ok: true, value: { receipts, optOuts: [] } };
  const path = '$.bounce.bouncedRecipients';
  const optOuts = optOutsOf(event, { reason: 'bounce', id: feedbackId, at, recipients: bouncedRecipients, path });
  return optOuts.ok ? { ok: true, value: { receipts, optOuts: optOuts.value } } : optOuts;
};

const SUPPRESSED = 'OnAccountSuppressionList';

/**
 * `not-spam` takes a complaint back and says nothing about consent. With the suppression list as its sub-type the mail was
 * accepted and never left.
 */
export const complaintOf = (event: EmailEvent, message: string, received: string): Read<Feedback> => {
  const read = readPayload(Complaint, message);
  if (!read.ok) return read;
  const { complainedRecipients, complaintSubType, complaintFeedbackType, timestamp, feedbackId } = read.value.complaint;
  const at = timestamp ?? received;
  const unsent = complaintSubType === SUPPRESSED;
  const receipts = unsent ? [receiptOf(event, { state: 'failed', at, code: `Complaint.${SUPPRESSED}` })] : [];
  if (complaintFeedbackType === 'not-spam') return { ok: true, value: { receipts, optOuts: [] } };
  const path = '$.complaint.complainedRecipients';
  const optOuts = optOutsOf(event, { reason: 'complaint', id: feedbackId, at, recipients: complainedRecipients, path });
  return optOuts.ok ? { ok: true, value: { receipts, optOuts: optOuts.value } } : optOuts;
};
