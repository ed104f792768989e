import * as z from 'zod';
import { PhoneNumber } from '#providers/phone-number.ts';
import { named, UserId } from '#providers/meta/user-id.ts';
import type { Channel } from '#words/channel.ts';
import { userAddress } from '#words/user-id.ts';

/** What WhatsApp shows of somebody besides the field that names them. */
const Ids = z
  .object({ user_id: UserId, parent_user_id: UserId, wa_id: PhoneNumber.optional().catch(undefined) })
  .optional()
  .catch(undefined);

/** `whatsapp.sender` of what is written, `whatsapp.recipient` of a status. */
export const WhatsAppIds = z.object({ sender: Ids, recipient: Ids }).optional().catch(undefined);

/** Page-scoped, digits; more of them than a number has, or as many. */
const PageScopedId = z.string().regex(/^\d{5,50}$/);

/** Whom Messenger means by an id. */
const ofMessenger = (written: string): { readonly address?: string } => {
  const id = PageScopedId.safeParse(written);
  return id.success ? { address: userAddress('messenger', id.data) } : {};
};

/** Messenger knows people by an id alone; elsewhere it is a phone, or on WhatsApp the id of somebody who shows none. */
export const whoIs = (
  channel: Channel,
  written: string,
  ids: z.infer<typeof Ids>,
): { readonly address?: string; readonly alias?: string } => {
  if (channel === 'messenger') return ofMessenger(written);
  const phone = PhoneNumber.safeParse(written);
  const id = ids?.parent_user_id ?? ids?.user_id ?? UserId.parse(written);
  return named(phone.success ? phone.data : ids?.wa_id, id);
};
