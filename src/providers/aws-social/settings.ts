import * as z from 'zod';
import { Variable } from '#providers/settings.ts';

/** The variables of AWS End User Messaging Social. */
export const SocialSettings = z
  .object({
    /** AWS's phone number id, not Meta's; absent where no WhatsApp is sent. */
    WHATSAPP_SENDER: Variable,
    /** Such as `v20.0`. */
    META_API_VERSION: Variable,
  })
  .transform(({ WHATSAPP_SENDER, META_API_VERSION }) => ({
    from: { whatsapp: WHATSAPP_SENDER },
    metaApiVersion: META_API_VERSION,
  }));
export type SocialVariable = keyof z.input<typeof SocialSettings>;
