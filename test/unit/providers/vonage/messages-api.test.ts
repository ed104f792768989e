import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { vonageSending } from '#providers/vonage/sending.ts';
import type { Content, Outgoing } from '#messages/sender.ts';
import type { Channel } from '#words/channel.ts';
import { startVendor, type Answer, type Vendor } from '../http-api/server.ts';
import { aCard, aCarousel, aCode, anOutgoing, aPicture, aPrompt, aTemplate, aText } from '../messages.ts';

const APPLICATION = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2_048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const SET = { VONAGE_APPLICATION_ID: APPLICATION, VONAGE_PRIVATE_KEY_SECRET: 'arn:key' };
const ACCEPTED: Answer = { status: 202, body: { message_uuid: 'aaaaaaaa-1111-4222-8333-444444444444' } };

let vendor: Vendor;
beforeAll(async () => {
  vendor = await startVendor();
});
afterAll(() => vendor.close());

interface Manner {
  readonly answer?: Answer;
  readonly media?: string;
  readonly key?: string;
}
const sent = async (
  channel: Channel,
  message: Partial<Outgoing> = {},
  { answer = ACCEPTED, media = 'https://media.example/', key = privateKey }: Manner = {},
) => {
  vendor.answers(answer);
  const standIn = { endpoint: vendor.url, agent: undefined as never };
  const surroundings = {
    linkBase: 'https://r.example/l/',
    webhooks: '',
    mediaBucket: '',
    secret: () => Promise.resolve(key),
    standIn,
  };
  const send = vonageSending({ ...SET, VONAGE_MEDIA_URL: media }, surroundings)[channel]?.('447700900000');
  return send?.({ ...anOutgoing(aText), channel, ...message });
};
const body = () => JSON.parse(vendor.asked[0]?.body ?? '') as Record<string, unknown>;
const part = (at: number) =>
  JSON.parse(
    Buffer.from(vendor.asked[0]?.headers.authorization?.split(/[ .]/)[at] ?? '', 'base64url').toString(),
  ) as object;

describe('a call to the Messages API', () => {
  it('is the application’s by a token of RS256 that lives for fifteen minutes, another one each time', async () => {
    expect(await sent('sms')).toEqual({ kind: 'sent', providerId: 'aaaaaaaa-1111-4222-8333-444444444444' });
    expect(vendor.asked[0]?.url).toBe('/v1/messages');
    expect(part(1)).toEqual({ typ: 'JWT', alg: 'RS256' });
    const claims = part(2) as { readonly iat: number; readonly exp: number; readonly jti: string };
    expect(claims).toEqual({
      application_id: APPLICATION,
      iat: expect.any(Number),
      exp: claims.iat + 900,
      jti: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    const [, header = '', payload = '', signature = ''] = vendor.asked[0]?.headers.authorization?.split(/[ .]/) ?? [];
    const given = Buffer.from(signature, 'base64url');
    const own = createPublicKey(privateKey);
    expect(verify('RSA-SHA256', Buffer.from(`${header}.${payload}`), own, given)).toBe(true);
    await sent('sms');
    expect(part(2)).not.toMatchObject({ jti: claims.jti });
  });

  it('with a key that is none is not made', async () => {
    await expect(sent('sms', {}, { key: 'x' })).rejects.toMatchObject({ scope: 'account' });
    expect(vendor.asked).toEqual([]);
  });

  it('names numbers without their plus, and asks for no failover', async () => {
    await sent('sms');
    expect(body()).toEqual({
      channel: 'sms',
      message_type: 'text',
      to: '14255550182',
      from: '447700900000',
      text: 'Hi',
      webhook_version: 'v1',
      client_ref: 'm-1 01JABC',
    });
  });

  // The Java SDK checks 20 seconds, the Python SDK 300: providers-2.md 15.
  it.each([
    [10, 300],
    [300, 300],
    [3_600, 3_600],
    [999_999, 259_200],
  ])('%i seconds to live are %i, which every source takes', async (timeToLive, ttl) => {
    await sent('rcs', { timeToLive });
    expect(body()).toMatchObject({ ttl });
  });

  it('leaves our key out when it is longer than 100 characters', async () => {
    await sent('sms', { memberId: 'x'.repeat(94) });
    expect(body()).not.toHaveProperty('client_ref');
  });
});

describe('RCS over Vonage', () => {
  it('is a card with its picture and suggestions', async () => {
    await sent('rcs', { content: aCard });
    expect(body()).toMatchObject({
      channel: 'rcs',
      message_type: 'card',
      card: {
        title: 'Double points',
        text: 'This weekend only.',
        media_url: 'https://media.example/points.png',
        media_height: 'MEDIUM',
        suggestions: [
          { type: 'reply', text: 'Count me in', postback_data: 'yes' },
          { type: 'open_url', text: 'Shop', postback_data: 'open:shop', url: 'https://example.com/shop' },
        ],
      },
      rcs: { card_orientation: 'VERTICAL', category: 'promotion' },
    });
  });

  it('is text with the same suggestions where a card has no picture that can be fetched', async () => {
    await sent('rcs', { content: aCard, class: 'transactional' }, { media: '' });
    expect(body()).toMatchObject({
      message_type: 'text',
      text: 'Double points\nThis weekend only.',
      suggestions: [{ type: 'reply' }, { type: 'open_url' }],
      rcs: { category: 'transaction' },
    });
  });
});

describe('MMS over Vonage', () => {
  it('is a channel of its own, the text below its picture', async () => {
    await sent('sms', { content: aPicture });
    expect(body()).toMatchObject({
      channel: 'mms',
      message_type: 'image',
      image: { url: 'https://media.example/points.png', caption: 'Hi' },
    });
    expect(body()).not.toHaveProperty('text');
  });

  it('fetches the code of a voucher at its sealed address', async () => {
    await sent('sms', { content: aCode }, { media: '' });
    expect(body()).toMatchObject({ channel: 'mms', image: { url: 'https://r.example/v/a-ticket/code.png' } });
  });

  it('is a text where nobody said at which address the pictures lie', async () => {
    await sent('sms', { content: aPicture }, { media: '' });
    expect(body()).toMatchObject({ channel: 'sms', message_type: 'text', text: 'Hi' });
  });
});

// providers-2.md 4.2 and providers.md 4.1.
describe('what RCS has besides, over Vonage', () => {
  it('is a carousel with its cards below their own key', async () => {
    await sent('rcs', { content: aCarousel });
    expect(body()).toMatchObject({
      message_type: 'carousel',
      carousel: {
        cards: [
          {
            ...{ title: 'A', text: '60 points', media_url: 'https://media.example/a.png', media_height: 'SHORT' },
            suggestions: [{ type: 'reply', text: 'Take A', postback_data: 'a' }],
          },
          { title: 'B', text: '90 points', media_url: 'https://media.example/b.png', media_height: 'MEDIUM' },
        ],
      },
      suggestions: [{ type: 'reply', text: 'Stop', postback_data: 'stop' }],
      rcs: { card_width: 'SMALL', category: 'promotion' },
    });
  });

  it('is a text with every suggestion where a card of it has no picture', async () => {
    await sent('rcs', { content: aCarousel }, { media: '' });
    expect(body()).toMatchObject({
      message_type: 'text',
      text: 'A\n60 points\n\nB\n90 points',
      suggestions: [{ text: 'Take A' }, { text: 'Stop' }],
    });
  });

  it('says all that can be tapped', async () => {
    await sent('rcs', { content: aPrompt });
    expect(body()).toMatchObject({
      message_type: 'text',
      text: 'Coming?',
      suggestions: [
        { type: 'reply', postback_data: 'yes' },
        { type: 'open_url', url: 'https://example.com/menu' },
        { type: 'dial', phone_number: '+46812345678' },
        { type: 'view_location', latitude: '59.3326', longitude: '18.0649', pin_label: 'Storgatan' },
        { type: 'share_location', text: 'Where are you?' },
        {
          ...{ type: 'create_calendar_event', title: 'Tasting', description: 'Three roasts' },
          ...{ start_time: '2026-12-24T17:00:00.000Z', end_time: '2026-12-24T18:00:00.000Z' },
        },
      ],
    });
  });
});

describe('WhatsApp over Vonage', () => {
  it('hands a template on as Meta has it, so that its buttons have parameters', async () => {
    await sent('whatsapp', { content: aTemplate, to: 'whatsapp:US.13491208655302741918' });
    expect(body()).toMatchObject({
      channel: 'whatsapp',
      message_type: 'custom',
      to: 'US.13491208655302741918',
      custom: {
        type: 'template',
        template: {
          name: 'points_update',
          language: { code: 'en_US' },
          components: [{ type: 'body' }, { type: 'button', index: '0' }, { type: 'button', index: '1' }],
        },
      },
    });
  });

  it('is a text', async () => {
    await sent('whatsapp', { timeToLive: 600 });
    expect(body()).toMatchObject({ message_type: 'text', text: 'Hi' });
    expect(body()).not.toHaveProperty('ttl');
  });

  it('carries no card', async () => {
    await expect(sent('whatsapp', { content: aCard })).rejects.toThrow('whatsapp: cannot carry a card');
    await expect(sent('sms', { content: aCard })).rejects.toThrow('sms: cannot carry a card');
    await expect(sent('rcs', { content: aTemplate })).rejects.toThrow('rcs: cannot carry a template');
  });
});

// Messages API 1.4, Viber; Vonage's SDK for Python, `ViberOptions`.
describe('Viber over Vonage', () => {
  const chat = {
    kind: 'chat',
    text: 'Hi',
    file: { kind: 'image', picture: { file: 'points.png' } },
    buttons: [{ text: 'Shop', url: 'https://example.com/shop', postback: 'open' }],
  } as const;
  const action = { url: 'https://example.com/shop', text: 'Shop' };

  it('is a channel that is called otherwise there, and says which kind of traffic it is', async () => {
    await sent('viber', { class: 'transactional' });
    expect(body()).toEqual({
      ...{ channel: 'viber_service', message_type: 'text', to: '14255550182', from: '447700900000', text: 'Hi' },
      ...{ webhook_version: 'v1', client_ref: 'm-1 01JABC', viber_service: { category: 'transaction' } },
    });
  });

  it('is a picture with its words below it and one button', async () => {
    await sent('viber', { content: chat });
    expect(body()).toMatchObject({
      ...{ message_type: 'image', image: { url: 'https://media.example/points.png', caption: 'Hi' } },
      viber_service: { category: 'promotion', action },
    });
  });

  it('is a text with its button where the picture lies at no address', async () => {
    await sent('viber', { content: chat }, { media: '' });
    expect(body()).toMatchObject({ message_type: 'text', text: 'Hi', viber_service: { action } });
    expect(body()).not.toHaveProperty('image');
  });

  it.each([
    [10, 30],
    [3_600, 3_600],
    [999_999, 259_200],
  ])('%i seconds to live are %i, among what is of Viber', async (timeToLive, ttl) => {
    await sent('viber', { timeToLive });
    expect(body()).toMatchObject({ viber_service: { ttl } });
    expect(body()).not.toHaveProperty('ttl');
  });

  it('carries no card', async () => {
    await expect(sent('viber', { content: aCard })).rejects.toThrow('viber: cannot carry a card');
  });
});

// Messages API 1.4, Messenger; Meta, quick replies and button template.
describe('Messenger over Vonage', () => {
  const to = 'messenger:1254477777772919';
  const chat = (more: object) => ({ to, content: { kind: 'chat', text: '', buttons: [], ...more } as Content });
  const buttons = [{ text: 'Good', postback: 'v1:good' }];
  const quick_replies = [{ content_type: 'text', title: 'Good', payload: 'v1:good' }];
  const url = 'https://media.example/points.png';

  it('is an answer to the id of whoever wrote', async () => {
    await sent('messenger', { to, timeToLive: 600 });
    expect(body()).toEqual({
      ...{ channel: 'messenger', message_type: 'text', to: '1254477777772919', from: '447700900000', text: 'Hi' },
      ...{ webhook_version: 'v1', client_ref: 'm-1 01JABC', messenger: { category: 'response' } },
    });
  });

  it('hands on quick replies, and a link as a button, as Meta has them', async () => {
    await sent('messenger', chat({ text: 'How was it?', buttons }));
    expect(body()).toMatchObject({ message_type: 'custom', custom: { text: 'How was it?', quick_replies } });
    await sent(
      'messenger',
      chat({ text: 'See', buttons: [{ text: 'Shop', url: 'https://a.example/', postback: 'o' }] }),
    );
    const payload = { template_type: 'button', text: 'See' };
    const link = { type: 'web_url', url: 'https://a.example/', title: 'Shop' };
    expect(body()).toMatchObject({
      custom: { attachment: { type: 'template', payload: { ...payload, buttons: [link] } } },
    });
  });

  it.each([
    ['image', 'image'],
    ['video', 'video'],
    ['audio', 'audio'],
    ['document', 'file'],
  ])('shows a file of the kind %s as %s', async (kind, type) => {
    await sent('messenger', chat({ file: { kind, picture: { file: 'points.png' } } }));
    expect(body()).toMatchObject({ message_type: type, [type]: { url } });
    await sent('messenger', chat({ file: { kind, picture: { file: 'points.png' } }, buttons }));
    expect(body()).toMatchObject({ custom: { attachment: { type, payload: { url } }, quick_replies } });
  });

  it('sends no file without an address, and no card', async () => {
    const file = chat({ file: { kind: 'image', picture: { file: 'points.png' } } });
    await expect(sent('messenger', file, { media: '' })).rejects.toMatchObject({ scope: 'message' });
    await expect(sent('messenger', { to, content: aCard })).rejects.toThrow('messenger: cannot carry a card');
  });
});

describe('what Vonage answers', () => {
  const problem = (id: string, status: number): { readonly answer: Answer } => ({
    answer: {
      status,
      body: {
        type: `https://developer.vonage.com/api-errors/messages#${id}`,
        title: 'No',
        detail: 'to 14255550182',
        instance: 'x',
      },
    },
  });

  // Classes of providers-2.md 4.5, but for 1050: it is about the recipient's number (developer.vonage.com, API errors, Messages).
  it.each([
    ['1240', 422, { kind: 'opted-out', code: '1240' }],
    ['1300', 422, { kind: 'failed', code: '1300', reaction: 'fall-back' }],
    ['1310', 422, { kind: 'failed', code: '1310', reaction: 'fall-back' }],
    ['1461', 422, { kind: 'failed', code: '1461', reaction: 'fall-back' }],
    ['1050', 422, { kind: 'failed', code: '1050', reaction: 'fall-back' }],
    ['1340', 422, { kind: 'failed', code: '1340', reaction: 'template' }],
    ['1120', 422, { kind: 'failed', code: '1120', reaction: 'fix' }],
    ['invalid-params', 422, { kind: 'failed', code: 'invalid-params', reaction: 'fix' }],
    ['1000', 429, { kind: 'throttled', code: '1000' }],
    ['1460', 422, { kind: 'throttled', code: '1460' }],
    ['1330', 422, { kind: 'unknown', code: '1330' }],
    ['1030', 500, { kind: 'unknown', code: '1030' }],
  ])('#%s is understood', async (id, status, outcome) => {
    expect(await sent('sms', {}, problem(id, status))).toEqual(outcome);
  });

  it.each([
    ['unauthorized', 401, 'account'],
    ['low-balance', 402, 'account'],
    ['1070', 422, 'account'],
    ['1470', 422, 'country'],
    ['something-new', 422, 'message'],
  ])('#%s is for an operator', async (code, status, scope) => {
    await expect(sent('sms', {}, problem(code, status))).rejects.toMatchObject({ code, scope });
  });
});
