import * as z from 'zod';
import { Variable } from '#providers/settings.ts';

/** The variables of AWS End User Messaging Social. */
export const SocialSettings = z
  .object({
    /** AWS's phone number id, not Meta's; absent where no WhatsApp is sent. */
    WHATSAPP_SENDER: Variable,
    /** Such as `v20.0`. */
    META_API_VERSION: Variable,
    /** How the addresses of files of the media folder begin; what needs one is not sent without. */
    WHATSAPP_MEDIA_URL: Variable,
  })
  .transform((set) => ({
    from: { whatsapp: set.WHATSAPP_SENDER },
    metaApiVersion: set.META_API_VERSION,
    mediaUrl: set.WHATSAPP_MEDIA_URL,
  }));
export type SocialVariable = keyof z.input<typeof SocialSettings>;
