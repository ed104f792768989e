import * as z from 'zod';

/** The channels that Vonage carries for us; it has more. */
export const VonageChannel = z.enum(['sms', 'rcs', 'whatsapp']);
export type VonageChannel = z.infer<typeof VonageChannel>;

/** As Vonage says it of a message: MMS is a channel of its own there, and a text with a picture here. */
export const SaidChannel = z.union([VonageChannel, z.literal('mms').transform(() => 'sms' as const)]);
