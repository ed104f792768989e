import * as z from 'zod';
import type { VonageVariable } from '#providers/vonage/settings.ts';
import { vonage as provider } from '#providers/vonage/vonage.ts';
import type { Deployed } from './deployed.ts';
import { MediaUrl } from './media-url.ts';
import { allowSecret, SecretArn } from './secret-arn.ts';

/** Vonage's Messages API. */
export const VonageConfig = z.strictObject({
  /** Number without plus, short code, or name of up to eleven letters and digits. */
  sms: z
    .string()
    .regex(/^\d{3,15}$|^[A-Za-z0-9 ]{1,11}$/, 'expected a number without plus, or a name of up to 11 letters')
    .optional(),
  /** That sender carries MMS: pictures go with texts to the US and Canada. */
  mms: z.literal(true).optional(),
  /** RCS agent. */
  rcs: z
    .string()
    .regex(/^[a-zA-Z0-9\-_&]+$/, 'expected the name of an RCS agent')
    .optional(),
  /** The number with its country, without plus. */
  whatsapp: z
    .string()
    .regex(/^[1-9]\d{6,14}$/, 'expected a number without plus')
    .optional(),
  /** Id of the Viber service, as Vonage gave it. */
  viber: z.string().min(1).max(50).optional(),
  /** Id of the Facebook page that is linked to the Vonage account. */
  messenger: z
    .string()
    .regex(/^\d{5,50}$/, 'expected the id of a page, digits')
    .optional(),
  applicationId: z.uuid('expected the id of a Vonage application'),
  /** Secret with the private key of the application, PEM as plain text. */
  privateKey: SecretArn,
  /** Where messages are handled; anywhere when left out. */
  region: z.enum(['eu', 'us', 'ap']).optional(),
  /** Cards go without pictures when left out, and templates that have a file not at all. */
  mediaUrl: MediaUrl.optional(),
});
export type VonageConfig = z.infer<typeof VonageConfig>;

export const vonage = (config?: VonageConfig): Deployed => ({
  provider,
  environment: {
    VONAGE_SMS_SENDER: config?.sms,
    VONAGE_SMS_MEDIA: config?.mms && 'yes',
    VONAGE_RCS_SENDER: config?.rcs,
    VONAGE_WHATSAPP_SENDER: config?.whatsapp,
    VONAGE_VIBER_SENDER: config?.viber,
    VONAGE_MESSENGER_SENDER: config?.messenger,
    VONAGE_APPLICATION_ID: config?.applicationId,
    VONAGE_PRIVATE_KEY_SECRET: config?.privateKey,
    VONAGE_HOST: config?.region && `api-${config.region}.nexmo.com`,
    VONAGE_MEDIA_URL: config?.mediaUrl,
  } satisfies Record<VonageVariable, string | undefined>,
  topics: {},
  grantSend: (fn) => {
    if (config === undefined) throw new Error('A route names vonage, and the stage does not configure it');
    allowSecret(fn, config.privateKey);
  },
  grantFetch: (fn) => {
    if (config !== undefined) allowSecret(fn, config.privateKey);
  },
  grantLists: () => undefined,
});
