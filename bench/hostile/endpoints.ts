import * as z from 'zod';
import type { Parsed } from '#inbound/shapes.ts';
import type { Provider, RawRequest, WebhookSource } from '#providers/provider.ts';
import { whatsappEntry } from '#providers/meta/whatsapp-entry.ts';
import { readPayload } from '#providers/read-payload.ts';
import { aws } from '#providers/aws/aws.ts';
import { isMetaGenuine } from '#providers/signatures/meta.ts';
import { isTwilioGenuine } from '#providers/signatures/twilio.ts';
import { readTwilioWebhook } from '#providers/twilio/read-webhook.ts';
import { isVonageGenuine } from '#providers/signatures/vonage.ts';
import { signMeta } from '../../apps/phone/wire/sign-meta.ts';
import { signTwilio } from '../../apps/phone/wire/sign-twilio.ts';
import { signVonage } from '../../apps/phone/wire/sign-vonage.ts';

export const NOW = new Date('2026-11-21T09:30:00.000Z');
export const SECRET = 'what-everybody-signs-with';
export const PUBLIC_URL = 'https://hooks.example';

const nothing = { ok: true, replies: [], receipts: [], ignored: [] } as const;
const One = z.object({ id: z.string().min(1), status: z.enum(['delivered', 'failed']) });
const report = (text: string, at: string): Parsed => {
  const read = readPayload(One, text);
  return read.ok ? { ...nothing, receipts: [{ providerId: read.value.id, state: read.value.status, at }] } : read;
};

interface Endpoint {
  readonly source: Pick<WebhookSource, 'isGenuine' | 'read' | 'signsAddress'>;
  /** What an honest sender posts. */
  readonly genuine: string;
  /** What reading it begins with. */
  readonly parse: (text: string) => unknown;
  readonly sign: (body: string, url: string) => RawRequest['headers'];
}

/** One address for each way to sign, with a reader for each kind of body. */
export const ENDPOINTS: Readonly<Record<string, Endpoint>> = {
  meta: {
    source: { isGenuine: isMetaGenuine, read: (text, at) => whatsappEntry(text, at) },
    genuine: JSON.stringify({
      id: '1',
      changes: [
        {
          field: 'messages',
          value: {
            messages: [
              { from: '46701740605', id: 'wamid.1', timestamp: '1764000000', type: 'text', text: { body: 'STOP' } },
            ],
          },
        },
      ],
    }),
    parse: JSON.parse,
    sign: (body) => signMeta(SECRET, body),
  },
  vonage: {
    source: { isGenuine: isVonageGenuine, read: report },
    genuine: JSON.stringify({ id: '1', status: 'delivered' }),
    parse: JSON.parse,
    sign: (body) =>
      signVonage(SECRET, body, { iat: NOW.getTime() / 1_000, jti: '1', api_key: 'abcd1234', application_id: 'a' }),
  },
  twilio: {
    source: { isGenuine: isTwilioGenuine, read: readTwilioWebhook, signsAddress: true },
    genuine: 'MessageSid=SM1&MessageStatus=delivered&To=%2B46701740605',
    parse: (text) => new URLSearchParams(text),
    sign: (body, url) => signTwilio({ token: SECRET }, url, Object.fromEntries(new URLSearchParams(body))),
  },
};

const posting = ([name, { source }]: readonly [string, Endpoint]): readonly [string, Provider] => [
  name,
  {
    ...aws,
    sources: { [name]: { by: 'webhook', secret: name, brings: ['replies', 'receipts', 'opt-outs'], ...source } },
  },
];

/** Providers that are only posted by. */
export const POSTING: Readonly<Record<string, Provider>> = Object.fromEntries(Object.entries(ENDPOINTS).map(posting));
