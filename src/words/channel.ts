import * as z from 'zod';

export const Channel = z.enum(['rcs', 'whatsapp', 'sms', 'email']);
export type Channel = z.infer<typeof Channel>;

/** How a message may go: what it must have, what it is exempt from, and what a death between yes and record means. */
export const MessageClass = z.enum(['marketing', 'transactional', 'consent-request', 'response']);
export type MessageClass = z.infer<typeof MessageClass>;
