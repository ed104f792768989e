import * as z from 'zod';
import { named, UserId } from '#providers/meta/user-id.ts';
import { PhoneNumber } from '#providers/phone-number.ts';
import { userIdIn } from '#words/user-id.ts';

/** The channels that Twilio carries for us; it has more. */
export const TwilioChannel = z.enum(['sms', 'rcs', 'whatsapp']);
export type TwilioChannel = z.infer<typeof TwilioChannel>;

/** Twilio writes the channel before whom, but for SMS. */
export const written = (channel: TwilioChannel, whom: string): string =>
  channel === 'sms' ? whom : `${channel}:${userIdIn('whatsapp', whom) ?? whom}`;

/** Which channel an address is of, as Twilio calls it, and what stands behind it. */
export const parted = (address: string): { readonly by: string; readonly whom: string } => {
  const [, by = 'sms', whom = ''] = /^(?:([a-z]+):)?(.*)$/s.exec(address) ?? [];
  return { by, whom };
};

/** Fields that name somebody besides the address itself; sources differ on how the id is called. */
export const Ids = z.object({
  WaId: PhoneNumber.optional().catch(undefined),
  ExternalUserId: z.string().optional(),
  ExternalUserIdentifier: z.string().optional(),
});

/** A phone, or on WhatsApp the id of somebody who shows none. */
export const whoIs = (
  address: string,
  ids: z.infer<typeof Ids>,
): { readonly address?: string; readonly alias?: string } => {
  const { by, whom } = parted(address);
  const phone = PhoneNumber.safeParse(whom);
  if (by !== 'whatsapp') return named(phone.data, undefined);
  const shown = [ids.ExternalUserId, ids.ExternalUserIdentifier, address];
  const id = shown.map((one) => UserId.parse(one && parted(one).whom)).find((one) => one !== undefined);
  return named(phone.data ?? ids.WaId, id);
};
