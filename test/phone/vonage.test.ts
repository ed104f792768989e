import { createHash, createHmac, sign } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { BUSINESS } from '../../apps/phone/business.ts';
import { ana, type Bench, startPhone } from './support/bench.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await startPhone({ sms: 'vonage', rcs: 'vonage', whatsapp: 'vonage', viber: 'vonage', messenger: 'vonage' });
});
afterEach(() => bench.stop());

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
const token = ({ header = {}, claims = {}, key = BUSINESS.vonage.keys().privateKey } = {}): string => {
  const iat = Math.floor(Date.now() / 1_000);
  const said = {
    application_id: BUSINESS.vonage.applicationId,
    ...{ iat, exp: iat + 900, jti: '11111111-2222-4333-8444-555555555555' },
    ...claims,
  };
  const signed = `${encoded({ typ: 'JWT', alg: 'RS256', ...header })}.${encoded(said)}`;
  return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), key).toString('base64url')}`;
};
const send = async (message: object, bearer = token()) => {
  const response = await fetch(`${bench.endpoint}/v1/messages`, {
    method: 'POST',
    headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
    body: JSON.stringify(message),
  });
  return { status: response.status, body: (await response.json()) as { readonly message_uuid?: string } };
};
const told = async () => (await bench.look()).map(({ body }) => body);

const TO = ana.slice(1);
const sms = { channel: 'sms', message_type: 'text', to: TO, from: 'Acme', text: 'Hi', client_ref: 'm-1 01J' };
const rcs = { channel: 'rcs', message_type: 'text', to: TO, from: 'AcmeAgent', text: 'Hi' };
const whatsapp = { channel: 'whatsapp', message_type: 'text', to: TO, from: '15550783881', text: 'Hi' };
const viber = { channel: 'viber_service', message_type: 'text', to: TO, from: 'Regulars', text: 'Hi' };
const yes = { type: 'reply', text: 'Yes', postback_data: 'v1:yes' };
const card = { title: 'A', text: 'One', media_url: 'https://media.example/a.png', suggestions: [yes] };
const carousel = (cards: readonly object[]) => ({
  ...{ channel: 'rcs', message_type: 'carousel', to: TO, from: 'AcmeAgent', carousel: { cards } },
  rcs: { card_width: 'SMALL', category: 'promotion' },
});

test('a text is taken, and its statuses are posted by Vonage with our key, each signed with a hash of its body', async () => {
  const { status, body } = await send(sms);
  expect(status).toBe(202);
  const posts = await bench.look();
  expect(posts.map((one) => one.body)).toMatchObject(
    ['submitted', 'delivered'].map((state) => ({
      ...{
        message_uuid: body.message_uuid,
        to: TO,
        from: 'Acme',
        channel: 'sms',
        client_ref: 'm-1 01J',
        status: state,
      },
    })),
  );
  for (const { headers, raw = '' } of posts) {
    const [, header = '', claims = '', signature] =
      /^Bearer (.*)\.(.*)\.(.*)$/.exec(headers?.['authorization'] ?? '') ?? [];
    expect(signature).toBe(createHmac('sha256', BUSINESS.signsWith).update(`${header}.${claims}`).digest('base64url'));
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
      iss: 'Vonage',
      payload_hash: createHash('sha256').update(raw).digest('hex'),
      iat: Date.parse('2026-11-21T09:00:00.000Z') / 1_000,
    });
  }
});

test.each([
  ['no token', () => ''],
  ['none of its own algorithm', () => token({ header: { alg: 'none' } })],
  ['one of HS256', () => token({ header: { alg: 'HS256' } })],
  ['one of another application', () => token({ claims: { application_id: 'x' } })],
  ['one that is over', () => token({ claims: { iat: 1, exp: 901 } })],
  ['one that lives for a week', () => token({ claims: { exp: Math.floor(Date.now() / 1_000) + 604_800 } })],
  ['one whose claims were changed', () => token().replace(/\.[^.]*\./, `.${encoded({ application_id: 'x' })}.`)],
])('with %s a call is refused', async (_, bearer) => {
  const { status, body } = await send(sms, bearer());
  expect([status, body]).toMatchObject([401, { type: 'https://developer.vonage.com/api-errors#unauthorized' }]);
  expect(await bench.thread()).toEqual([]);
});

describe('what Vonage has against a message it says at once', () => {
  test.each([
    ['another field', { ...sms, colour: 'red' }],
    ['a number with its plus', { ...sms, to: ana }],
    ['less than 300 seconds to live', { ...rcs, ttl: 299 }],
    ['more than 72 hours to live', { ...rcs, ttl: 259_201 }],
    ['a reference of 101 characters', { ...sms, client_ref: 'x'.repeat(101) }],
    ['a suggestion of 26 characters', { ...rcs, suggestions: [{ ...yes, text: 'x'.repeat(26) }] }],
    ['a sender that is no agent', { ...rcs, from: 'Acme Agent' }],
    ['a card without a picture', { ...rcs, message_type: 'card', text: undefined, card: { title: 'A', text: 'B' } }],
    ['one card in a carousel', carousel([card])],
    ['eleven cards in a carousel', carousel(Array.from({ length: 11 }, () => card))],
    ['a tall card in a carousel', carousel([card, { ...card, media_height: 'TALL' }])],
    ['a carousel that is a bare list', { ...carousel([]), carousel: [card, card] }],
    ['1001 characters by Viber', { ...viber, text: 'x'.repeat(1_001) }],
    ['29 seconds for Viber', { ...viber, viber_service: { ttl: 29 } }],
    [
      'a button of 31 characters',
      { ...viber, viber_service: { action: { url: card.media_url, text: 'x'.repeat(31) } } },
    ],
    [
      'a picture with a button and no words',
      {
        ...{ ...viber, message_type: 'image', text: undefined, image: { url: card.media_url } },
        viber_service: { action: { url: card.media_url, text: 'Open' } },
      },
    ],
    ['a failover of its own', { ...rcs, failover: [sms] }],
  ])('%s is 422', async (_, message) => {
    const { status, body } = await send(message);
    expect([status, body]).toMatchObject([422, { type: 'https://developer.vonage.com/api-errors#invalid-params' }]);
  });

  test.each([
    ['ThrottlingException', 429, '1000'],
    ['InternalServerException', 500, '1030'],
    ['DESTINATION_PHONE_NUMBER_OPTED_OUT', 422, '1240'],
  ])('%s is %i with %s, once', async (failWith, status, code) => {
    await bench.set({ failWith });
    const refused = await send(sms);
    expect([refused.status, refused.body]).toMatchObject([
      status,
      { type: `https://developer.vonage.com/api-errors/messages#${code}` },
    ]);
    expect((await send(sms)).status).toBe(202);
  });
});

test('a carousel is seen card by card, and a tap on one is posted as a reply', async () => {
  const { body } = await send({
    ...carousel([card, { ...card, title: 'B' }]),
    suggestions: [{ ...yes, text: 'Stop' }],
  });
  expect(await bench.thread()).toMatchObject([
    {
      cards: [{ title: 'A', mediaUrl: '/phone/media/a.png' }, { title: 'B' }],
      suggestions: [{ text: 'Yes', card: 0 }, { text: 'Yes', card: 1 }, { text: 'Stop' }],
    },
  ]);
  await told();
  await bench.call('POST', bench.on(ana, 'reply'), { messageId: body.message_uuid, suggestion: 0 });
  expect(await told()).toMatchObject([
    { channel: 'rcs', message_type: 'reply', from: TO, reply: { id: 'v1:yes', title: 'Yes' } },
  ]);
  await bench.call('POST', bench.on(ana, 'read'), { channel: 'rcs' });
  expect(await told()).toMatchObject([{ status: 'read', message_uuid: body.message_uuid }]);
});

test('Viber shows a picture with its words and its button, and what is written there comes from the number', async () => {
  await send({
    ...{ ...viber, message_type: 'image', text: undefined, image: { url: card.media_url, caption: 'New beans' } },
    viber_service: { category: 'promotion', action: { url: 'https://a.example/', text: 'See them' } },
  });
  expect(await bench.thread()).toMatchObject([
    {
      ...{ channel: 'viber', text: 'New beans', card: { mediaUrl: '/phone/media/a.png' } },
      suggestions: [{ text: 'See them', kind: 'openUrl', url: 'https://a.example/' }],
    },
  ]);
  await told();
  await bench.call('POST', bench.on(ana, 'reply'), { text: 'STOP', channel: 'viber' });
  expect(await told()).toMatchObject([{ channel: 'viber_service', message_type: 'text', text: 'STOP', from: TO }]);
});

test('Messenger shows quick replies to whoever wrote within a day, by an id that is no number', async () => {
  await bench.call('POST', bench.on(ana, 'reply'), { text: 'Hello', channel: 'messenger' });
  const [{ from: id } = { from: '' }] = (await told()) as { from: string }[];
  expect(id).toMatch(/^24\d{14,}$/);
  const quick_replies = [{ content_type: 'text', title: 'Good', payload: 'v1:good' }];
  const message = {
    ...{ channel: 'messenger', message_type: 'custom', to: id, from: '101010101010101' },
    ...{ custom: { text: 'How was it?', quick_replies }, messenger: { category: 'response' } },
  };
  const { body } = await send(message);
  expect(await told()).toMatchObject([
    { status: 'submitted', to: id },
    { status: 'delivered', channel: 'messenger' },
  ]);
  await bench.call('POST', bench.on(ana, 'reply'), { messageId: body.message_uuid, suggestion: 0 });
  expect(await told()).toMatchObject([{ channel: 'messenger', from: id, reply: { id: 'v1:good', title: 'Good' } }]);
  bench.advance(86_400_000);
  expect((await send(message)).status).toBe(202);
  expect(await told()).toMatchObject([{ status: 'rejected', error: { title: '1340' } }]);
  const tagged = await send({ ...message, messenger: { category: 'message_tag', tag: 'ACCOUNT_UPDATE' } });
  expect(tagged.status).toBe(422);
});

describe('what Vonage says later', () => {
  const rejected = (code: string) => [{ status: 'rejected', error: { title: code } }];

  test.each([
    ['no RCS', { rcs: false }, rcs, '1310'],
    [
      'no WhatsApp',
      { whatsapp: false },
      {
        ...whatsapp,
        message_type: 'custom',
        text: undefined,
        custom: { type: 'template', template: { name: 'a', language: { code: 'en' } } },
      },
      '1300',
    ],
    ['a code of its own', { failWith: '1461' }, sms, '1461'],
    ['no window that is open', {}, whatsapp, '1340'],
  ])('to somebody with %s is %s', async (_, settings, message, code) => {
    await bench.set(settings);
    expect((await send(message)).status).toBe(202);
    expect(await told()).toMatchObject(rejected(code));
  });

  test('what did not arrive in its time', async () => {
    await bench.set({ signal: false });
    await send({ ...rcs, ttl: 300 });
    expect(await told()).toMatchObject([{ status: 'submitted' }]);
    bench.advance(300_000);
    expect(await told()).toMatchObject(rejected('1360'));
  });
});

test('what somebody writes first comes by Vonage, on WhatsApp with the id it has for them', async () => {
  await bench.set({ shownAs: 'number-and-id' });
  for (const channel of ['sms', 'whatsapp'])
    await bench.call('POST', bench.on(ana, 'reply'), { text: 'STOP', channel });
  expect(await told()).toMatchObject([
    { channel: 'sms', message_type: 'text', text: 'STOP', from: TO, sms: { keyword: 'STOP' } },
    { channel: 'whatsapp', from: TO, whatsapp: { sender: { user_id: expect.stringMatching(/^SE\./), wa_id: TO } } },
  ]);
});
