import * as z from 'zod';
import { Variable } from '#providers/settings.ts';

/** The variables of Meta's Cloud API. */
export const MetaSettings = z
  .object({
    /** Meta's phone number id, digits; absent where no WhatsApp goes by Meta. */
    META_WHATSAPP_SENDER: Variable,
    /** Such as `v24.0`. */
    META_GRAPH_VERSION: Variable,
    /** Secret that holds the access token of a system user. */
    META_ACCESS_TOKEN_SECRET: Variable,
    /** How the addresses of files of the media folder begin; what needs one is not sent without. */
    META_MEDIA_URL: Variable,
  })
  .transform((set) => ({
    from: { whatsapp: set.META_WHATSAPP_SENDER },
    graphVersion: set.META_GRAPH_VERSION,
    accessTokenSecret: set.META_ACCESS_TOKEN_SECRET,
    mediaUrl: set.META_MEDIA_URL,
  }));
export type MetaVariable = keyof z.input<typeof MetaSettings>;
