import * as z from 'zod';
import type { TwilioVariable } from '#providers/twilio/settings.ts';
import { twilio as provider } from '#providers/twilio/twilio.ts';
import type { Deployed } from './deployed.ts';
import { MediaUrl } from './media-url.ts';
import { allowSecret, SecretArn } from './secret-arn.ts';

const idOf = (kind: string, what: string) =>
  z.string().regex(new RegExp(`^${kind}[0-9a-f]{32}$`), `expected ${what}, ${kind} and 32 digits`);
const Service = idOf('MG', 'a messaging service');

/** Twilio's Messages API. A messaging service may stand for any sender; it then chooses the number. */
export const TwilioConfig = z.strictObject({
  /** Number with its plus, short code, name of up to eleven letters and digits, or messaging service. */
  sms: z
    .union([
      Service,
      z
        .string()
        .regex(
          /^\+[1-9]\d{6,14}$|^\d{3,8}$|^[A-Za-z0-9 ]{1,11}$/,
          'expected a number with its plus, a name or a service',
        ),
    ])
    .optional(),
  /** That sender carries MMS: pictures go with texts to the US and Canada. */
  mms: z.literal(true).optional(),
  /** RCS agent, or messaging service. */
  rcs: z.union([Service, z.string().regex(/^[a-z0-9_]+$/, 'expected the id of an RCS agent')]).optional(),
  /** Number with its plus, or messaging service. */
  whatsapp: z.union([Service, z.string().regex(/^\+[1-9]\d{6,14}$/, 'expected a number with its plus')]).optional(),
  accountSid: idOf('AC', 'an account of Twilio'),
  /** An API key; the account's own token is used when left out. */
  keySid: idOf('SK', 'an API key').optional(),
  /** Secret with the secret of that key, or with the account's token, as plain text. */
  keySecret: SecretArn,
  /** Secret with the ids of content templates, as JSON; no template goes, and cards go as text, when left out. */
  contents: SecretArn.optional(),
  /** Texts go without files of the media folder when left out. */
  mediaUrl: MediaUrl.optional(),
});
export type TwilioConfig = z.infer<typeof TwilioConfig>;

export const twilio = (config?: TwilioConfig): Deployed => ({
  provider,
  environment: {
    TWILIO_SMS_SENDER: config?.sms,
    TWILIO_SMS_MEDIA: config?.mms && 'yes',
    TWILIO_RCS_SENDER: config?.rcs,
    TWILIO_WHATSAPP_SENDER: config?.whatsapp,
    TWILIO_ACCOUNT_SID: config?.accountSid,
    TWILIO_KEY_SID: config?.keySid,
    TWILIO_KEY_SECRET: config?.keySecret,
    TWILIO_CONTENTS: config?.contents,
    TWILIO_MEDIA_URL: config?.mediaUrl,
  } satisfies Record<TwilioVariable, string | undefined>,
  topics: {},
  grantSend: (fn) => {
    if (config === undefined) throw new Error('A route names twilio, and the stage does not configure it');
    for (const arn of [config.keySecret, config.contents]) if (arn !== undefined) allowSecret(fn, arn);
  },
  grantFetch: (fn) => {
    if (config !== undefined) allowSecret(fn, config.keySecret);
  },
  grantLists: () => undefined,
});
