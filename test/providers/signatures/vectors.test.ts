import { describe, expect, test } from '@jest/globals';
import { sign, verifySignature } from '#events/signature.ts';
import type { RawRequest } from '#providers/provider.ts';
import { isMetaGenuine, metaChallenge } from '#providers/signatures/meta.ts';
import { isTwilioGenuine } from '#providers/signatures/twilio.ts';
import { isVonageGenuine } from '#providers/signatures/vonage.ts';
import { signMeta } from '../../../apps/phone/wire/sign-meta.ts';
import { signTwilio, signTwilioJson, twilioJsonUrl, type TwilioKey } from '../../../apps/phone/wire/sign-twilio.ts';
import { signVonage } from '../../../apps/phone/wire/sign-vonage.ts';
import { CHALLENGE, META, STANDARD_WEBHOOKS, TWILIO_FORMS, TWILIO_JSON, VONAGE } from './vectors.ts';

const NOW = new Date('2026-11-21T09:30:00.000Z');
const request = (given: Partial<RawRequest>): RawRequest => ({ url: '/', headers: {}, body: '', ...given });

describe.each(META)('Meta: $signature', ({ secret, body, signature }) => {
  test('we take it, and the phone signs so', () => {
    const headers = { 'x-hub-signature-256': signature };
    expect(isMetaGenuine(request({ headers, body }), [secret])).toBe(true);
    expect(signMeta(secret, body)).toEqual(headers);
  });
});

test('the body with a name beyond ASCII is one line of 453 bytes, in which it stands escaped', () => {
  expect(Buffer.byteLength(META[1].body)).toBe(453);
  expect(META[1].body).toContain('Zo\\u00eb');
});

describe("Meta's question", () => {
  const ask = (url: string): string | undefined => metaChallenge(request({ url }), [CHALLENGE.word]);

  test('is answered with what it asks for', () => {
    expect(ask(CHALLENGE.url)).toBe(CHALLENGE.answer);
  });

  test.each([
    ['another word', CHALLENGE.url.replace('=T', '=U')],
    ['no word', CHALLENGE.url.replace('&hub.verify_token=T', '')],
    ['another mode', CHALLENGE.url.replace('subscribe', 'unsubscribe')],
    ['a challenge that would be a page', CHALLENGE.url.replace('1158201444', '<script>')],
    ['nothing', '/hook'],
  ])('with %s is not', (_, url) => {
    expect(ask(url)).toBeUndefined();
  });
});

describe.each(VONAGE)('Vonage: $body', ({ secret, body, at, jti, apiKey, applicationId, token }) => {
  const headers = { authorization: `Bearer ${token}` };
  const given = request({ headers, body });
  const seconds = (of: number): Date => new Date(of * 1_000);

  test('we take it, and the phone signs so', () => {
    expect(isVonageGenuine(given, [secret], seconds(at))).toBe(true);
    expect(signVonage(secret, body, { iat: at, jti, api_key: apiKey, application_id: applicationId })).toEqual(headers);
  });

  test('five minutes off it is still taken, and no longer', () => {
    const takenAt = [-301, -300, 300, 301].map((off) => isVonageGenuine(given, [secret], seconds(at + off)));
    expect(takenAt).toEqual([false, true, true, false]);
  });
});

describe.each(TWILIO_FORMS)('Twilio: $signature', ({ url, fields, by, secret, signature }) => {
  const key: TwilioKey = by === 'token' ? { token: secret } : { sharedKey: 'webhooks_sharedkey_1', secret };
  const headers = {
    ...(by === 'shared key' && {
      'x-twilio-webhooks-signature-settings': 'key=webhooks_sharedkey_1,algorithm=HMAC_SHA256',
    }),
    'x-twilio-signature': signature,
  };
  const body = new URLSearchParams(fields).toString();

  test('we take it, and the phone signs so', () => {
    expect(isTwilioGenuine(request({ url, headers, body }), [secret])).toBe(true);
    expect(signTwilio(key, url, fields)).toEqual(headers);
  });

  test('we take it with the port that https means anyway', () => {
    const withPort = url.replace(/^(https:\/\/[^/]+)/, '$1:443');
    expect(isTwilioGenuine(request({ url: withPort, headers, body }), [secret])).toBe(true);
  });
});

test('JSON from Twilio: we take it, and the phone signs so', () => {
  const { url, body, secret, signature } = TWILIO_JSON;
  const headers = { 'x-twilio-signature': signature };
  expect(isTwilioGenuine(request({ url, headers, body }), [secret])).toBe(true);
  expect(twilioJsonUrl('https://example.com/twilio/events', body)).toBe(url);
  expect(signTwilioJson({ token: secret }, url)).toEqual(headers);
});

test('a field that comes twice counts once for each of its values, in order (twilio-node)', () => {
  const url = 'https://example.com/twilio/inbound';
  const body = 'MediaUrl=b&MediaUrl=a&MediaUrl=b';
  const headers = signTwilioJson({ token: 'token' }, `${url}MediaUrlaMediaUrlb`);
  expect(isTwilioGenuine(request({ url, headers, body }), ['token'])).toBe(true);
});

test('Standard Webhooks: we sign so, and take it', () => {
  const { secret, id, at, body, signature } = STANDARD_WEBHOOKS;
  expect(sign(secret, id, at, body)).toBe(signature);
  const headers = { 'webhook-id': id, 'webhook-timestamp': String(at), 'webhook-signature': signature };
  const given = { headers, signed: 'body', payload: body } as const;
  expect(verifySignature(given, [{ secrets: [secret] }], new Date(at * 1_000))).toMatchObject({ ok: true });
  expect(verifySignature(given, [{ secrets: [secret] }], NOW)).toMatchObject({ ok: false });
});
