import type { RawRequest } from '#providers/provider.ts';
import { isMetaGenuine } from '#providers/signatures/meta.ts';
import { isTwilioGenuine } from '#providers/signatures/twilio.ts';
import { isVonageGenuine } from '#providers/signatures/vonage.ts';
import { signMeta } from '../../../apps/phone/wire/sign-meta.ts';
import { signTwilio, signTwilioJson, twilioJsonUrl, type TwilioKey } from '../../../apps/phone/wire/sign-twilio.ts';
import { signVonage } from '../../../apps/phone/wire/sign-vonage.ts';

export const NOW = new Date('2026-11-21T09:30:00.000Z');
export const SECRET = 'the-secret-that-both-sides-know';
const URL = 'https://hooks.example/webhooks/it';

/** One way to sign: what a vendor posts so, as the phone does it, and how it is known. */
export interface Signing {
  readonly name: string;
  readonly isGenuine: (request: RawRequest, secrets: readonly string[], now: Date) => boolean;
  /** The header that holds the signature. */
  readonly header: string;
  /** What the vendor would post. */
  readonly body: string;
  readonly signed: (body: string, secret?: string) => RawRequest;
}

const JSON_BODY = JSON.stringify({ id: 'm1', text: 'STOP', from: '46701234567' });
const FORM = { Body: 'STOP', From: '+46701234567', MessageSid: 'SM1' };
const FORM_BODY = new URLSearchParams(FORM).toString();

const form = (name: string, key: (secret: string) => TwilioKey): Signing => ({
  name,
  isGenuine: isTwilioGenuine,
  header: 'x-twilio-signature',
  body: FORM_BODY,
  signed: (body, secret = SECRET) => {
    const fields = Object.fromEntries(new URLSearchParams(body));
    return { url: URL, headers: signTwilio(key(secret), URL, fields), body };
  },
});

export const SIGNINGS: readonly Signing[] = [
  {
    name: 'Meta',
    isGenuine: isMetaGenuine,
    header: 'x-hub-signature-256',
    body: JSON_BODY,
    signed: (body, secret = SECRET) => ({ url: URL, headers: signMeta(secret, body), body }),
  },
  {
    name: 'Vonage',
    isGenuine: isVonageGenuine,
    header: 'authorization',
    body: JSON_BODY,
    signed: (body, secret = SECRET) => ({
      url: URL,
      headers: signVonage(secret, body, {
        ...{ iat: NOW.getTime() / 1_000, jti: '1', api_key: 'abcd1234', application_id: 'a' },
      }),
      body,
    }),
  },
  form('Twilio, by its token', (token) => ({ token })),
  form('Twilio, by a shared key', (secret) => ({ sharedKey: 'webhooks_sharedkey_1', secret })),
  {
    name: 'Twilio, JSON',
    isGenuine: isTwilioGenuine,
    header: 'x-twilio-signature',
    body: JSON_BODY,
    signed: (body, secret = SECRET) => {
      const url = twilioJsonUrl(URL, body);
      return { url, headers: signTwilioJson({ token: secret }, url), body };
    },
  },
];
