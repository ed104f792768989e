import * as z from 'zod';
import type { Receipt } from '#inbound/shapes.ts';
import { readTags } from './message-tags.ts';

/** SES's times are ISO 8601. An unreadable one is left out: that it happened matters more than when. */
export const Time = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text).toISOString())
  .optional()
  .catch(undefined);

/** What every event says of the mail it is about. */
export const EmailEvent = z.object({
  eventType: z.string().min(1).max(80),
  mail: z.object({
    timestamp: Time,
    messageId: z.string().min(1),
    destination: z.array(z.string()).catch([]),
    tags: z.record(z.string(), z.array(z.string())).catch({}),
  }),
});
export type EmailEvent = z.infer<typeof EmailEvent>;

export const receiptOf = (
  { mail }: EmailEvent,
  { state, at, code }: Pick<Receipt, 'state' | 'at' | 'code'>,
): Receipt => ({
  providerId: mail.messageId,
  ...readTags(mail.tags),
  state,
  at,
  ...(code !== undefined && { code }),
});
