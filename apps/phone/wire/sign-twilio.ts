import { createHash, createHmac } from 'node:crypto';

type Fields = Readonly<Record<string, string>>;

/** By which of its two signatures: with the account's token, or with a key that is shared for it. */
export type TwilioKey = { readonly token: string } | { readonly sharedKey: string; readonly secret: string };

const signed = (key: TwilioKey, text: string): Record<string, string> => {
  if ('token' in key) return { 'x-twilio-signature': createHmac('sha1', key.token).update(text).digest('base64') };
  return {
    'x-twilio-webhooks-signature-settings': `key=${key.sharedKey},algorithm=HMAC_SHA256`,
    'x-twilio-signature': createHmac('sha256', key.secret).update(text).digest('base64'),
  };
};

const alphabetical = ([a]: readonly [string, string], [b]: readonly [string, string]): number => (a < b ? -1 : 1);

/** Signs a form as Twilio does: the whole address, and behind it each field with its value in the order of the alphabet. */
export const signTwilio = (key: TwilioKey, url: string, fields: Fields): Record<string, string> =>
  signed(key, url.concat(...Object.entries(fields).sort(alphabetical).flat()));

/** The address at which JSON is posted: it holds the hash of the body. */
export const twilioJsonUrl = (url: string, body: string): string =>
  `${url}${url.includes('?') ? '&' : '?'}bodySHA256=${createHash('sha256').update(body).digest('hex')}`;

/** Signs JSON as Twilio does: by the address alone. */
export const signTwilioJson = (key: TwilioKey, url: string): Record<string, string> => signed(key, url);
