import * as z from 'zod';
import { PhoneNumber } from '#providers/phone-number.ts';
import { named, UserId } from '#providers/meta/user-id.ts';

/** What WhatsApp shows of somebody besides the field that names them. */
const Ids = z
  .object({ user_id: UserId, parent_user_id: UserId, wa_id: PhoneNumber.optional().catch(undefined) })
  .optional()
  .catch(undefined);

/** `whatsapp.sender` of what is written, `whatsapp.recipient` of a status. */
export const WhatsAppIds = z.object({ sender: Ids, recipient: Ids }).optional().catch(undefined);

/** A phone, or on WhatsApp the id of somebody who shows none. */
export const whoIs = (
  written: string,
  ids: z.infer<typeof Ids>,
): { readonly address?: string; readonly alias?: string } => {
  const phone = PhoneNumber.safeParse(written);
  const id = ids?.parent_user_id ?? ids?.user_id ?? UserId.parse(written);
  return named(phone.success ? phone.data : ids?.wa_id, id);
};
