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
  })
  .transform(({ META_WHATSAPP_SENDER, META_GRAPH_VERSION, META_ACCESS_TOKEN_SECRET }) => ({
    from: { whatsapp: META_WHATSAPP_SENDER },
    graphVersion: META_GRAPH_VERSION,
    accessTokenSecret: META_ACCESS_TOKEN_SECRET,
  }));
export type MetaVariable = keyof z.input<typeof MetaSettings>;
