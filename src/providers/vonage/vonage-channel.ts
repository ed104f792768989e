import * as z from 'zod';

/** The channels that Vonage carries for us; it has more. */
export const VonageChannel = z.enum(['sms', 'rcs', 'whatsapp']);
export type VonageChannel = z.infer<typeof VonageChannel>;
