import * as z from 'zod';

/** The channels that Vonage carries for us; it has more. */
export const VonageChannel = z.enum(['sms', 'rcs', 'whatsapp', 'viber', 'messenger']);
export type VonageChannel = z.infer<typeof VonageChannel>;

/** What Vonage calls otherwise: MMS is a channel of its own there, and a text with a picture here. */
const OTHERWISE = z
  .enum(['mms', 'viber_service'])
  .transform((said) => (said === 'mms' ? ('sms' as const) : ('viber' as const)));
/** A channel as Vonage says it of a message. */
export const SaidChannel = z.union([VonageChannel.exclude(['viber']), OTHERWISE]);
