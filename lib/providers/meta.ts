import * as z from 'zod';
import { GRAPH_VERSION, graphVersionWarning } from '#providers/meta/graph-versions.ts';
import { meta as provider } from '#providers/meta/meta.ts';
import type { MetaVariable } from '#providers/meta/settings.ts';
import type { Deployed } from './deployed.ts';
import { MediaUrl } from './media-url.ts';
import { allowSecret, SecretArn } from './secret-arn.ts';

/** Meta's WhatsApp Cloud API. */
export const MetaConfig = z.strictObject({
  /** Meta's phone number id. */
  whatsapp: z.string().regex(/^\d{5,20}$/, "expected Meta's phone number id, digits"),
  /** Secret with the access token of a system user that may send (`whatsapp_business_messaging`), as plain text. */
  accessToken: SecretArn,
  /** Version of the Graph API. */
  graphVersion: z
    .string()
    .regex(/^v\d+\.0$/, `expected a version such as ${GRAPH_VERSION}`)
    .default(GRAPH_VERSION),
  /** Templates that have a file are not sent when left out. */
  mediaUrl: MediaUrl.optional(),
});
export type MetaConfig = z.infer<typeof MetaConfig>;

export const meta = (config?: MetaConfig): Deployed => ({
  provider,
  environment: {
    META_WHATSAPP_SENDER: config?.whatsapp,
    META_GRAPH_VERSION: config?.graphVersion,
    META_ACCESS_TOKEN_SECRET: config?.accessToken,
    META_MEDIA_URL: config?.mediaUrl,
  } satisfies Record<MetaVariable, string | undefined>,
  topics: {},
  grantSend: (fn) => {
    if (config === undefined) throw new Error('A route names meta, and the stage does not configure it');
    allowSecret(fn, config.accessToken);
  },
  warnings: (today) => config && graphVersionWarning(config.graphVersion, today),
  grantFetch: (fn) => {
    if (config !== undefined) allowSecret(fn, config.accessToken);
  },
  grantLists: () => undefined,
});
