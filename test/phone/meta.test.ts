import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { BUSINESS } from '../../apps/phone/business.ts';
import { ana, type Bench, startPhone } from './support/bench.ts';
import { registerTemplate } from './support/sends.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await startPhone({ whatsapp: 'meta' });
});
afterEach(() => bench.stop());

const PATH = '/v24.0/106540352242922/messages';
const TO = { messaging_product: 'whatsapp', recipient_type: 'individual', to: ana };
const send = async (message: object, { path = PATH, token = 'EAAlocal' } = {}) => {
  const response = await fetch(`${bench.endpoint}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(message),
  });
  return { status: response.status, body: (await response.json()) as object };
};
const hello = { ...TO, type: 'text', text: { body: 'Hello' } };
const template = (components: readonly object[]) => ({
  ...TO,
  type: 'template',
  template: { name: 'points_expiring', language: { code: 'en_US' }, components },
});
const write = (text: string) => bench.call('POST', bench.on(ana, 'reply'), { text, channel: 'whatsapp' });

/** What was posted by Meta, in the order it came. */
const told = async () => (await bench.look()).map(({ body }) => body);

test('a template is taken with an id that its statuses have, posted by Meta and signed over the raw body', async () => {
  await registerTemplate(bench);
  const filled = [
    {
      type: 'body',
      parameters: [
        { type: 'text', text: 'Ana' },
        { type: 'text', text: '120' },
      ],
    },
  ];
  const { status, body } = await send({ ...template(filled), biz_opaque_callback_data: 'm-1 01J' });
  expect([status, body]).toEqual([
    200,
    {
      messaging_product: 'whatsapp',
      contacts: [{ input: ana, wa_id: ana.slice(1) }],
      messages: [{ id: expect.stringMatching(/^wamid\./), message_status: 'accepted' }],
    },
  ]);
  const [{ id }] = (body as { readonly messages: readonly [{ readonly id: string }] }).messages;
  const posts = await bench.look();
  expect(posts.map(({ topic }) => topic)).toEqual(['meta', 'meta']);
  expect(posts.map((one) => one.body)).toMatchObject(
    ['sent', 'delivered'].map((state) => ({
      object: 'whatsapp_business_account',
      entry: [
        {
          changes: [
            {
              field: 'messages',
              value: {
                statuses: [{ id, status: state, biz_opaque_callback_data: 'm-1 01J', recipient_id: ana.slice(1) }],
              },
            },
          ],
        },
      ],
    })),
  );
  for (const { headers, raw = '' } of posts)
    expect(headers?.['x-hub-signature-256']).toBe(
      `sha256=${createHmac('sha256', BUSINESS.signsWith).update(raw).digest('hex')}`,
    );
});

describe('what Meta has against a call it says at once', () => {
  const error = (code: number, type = 'OAuthException') => ({ error: expect.objectContaining({ code, type }) });
  const button = (id: string, title: string) => ({ type: 'reply', reply: { id, title } });
  const asking = (...buttons: readonly object[]) => ({
    ...TO,
    ...{ type: 'interactive', interactive: { type: 'button', body: { text: 'Join?' }, action: { buttons } } },
  });

  test.each([
    ['another field', { ...hello, colour: 'red' }],
    ['a title of 21 characters', asking(button('a', 'x'.repeat(21)))],
    ['a title twice', asking(button('a', 'Yes'), button('b', 'Yes'))],
    ['four buttons', asking(...['a', 'b', 'c', 'd'].map((id) => button(id, id)))],
    ['no type', TO],
  ])('%s is 100', async (_, message) => {
    await write('Hi');
    expect(await send(message)).toEqual({ status: 400, body: error(100) });
  });

  test('a template without its parameters is 132000, in a language that was not approved 132001', async () => {
    await registerTemplate(bench);
    expect(await send(template([]))).toEqual({ status: 400, body: error(132000) });
    await bench.call('PUT', '/phone/api/templates/tier_up', { language: 'en_US', body: 'You are gold.' });
    const swedish = { name: 'tier_up', language: { code: 'sv' }, components: [] };
    expect(await send({ ...TO, type: 'template', template: swedish })).toEqual({ status: 400, body: error(132001) });
    expect(await bench.thread()).toEqual([]);
  });

  test('another token is 190, another number is none', async () => {
    expect(await send(hello, { token: 'x' })).toEqual({ status: 401, body: error(190) });
    expect(await send(hello, { path: '/v24.0/1/messages' })).toEqual({ status: 400, body: error(100) });
  });

  test.each([
    ['ThrottlingException', 429, 130429],
    ['InternalServerException', 500, 131000],
    ['AccessDeniedException', 403, 131031],
    ['MISSING_PARAMETER', 400, 131008],
  ])('%s is %i with %i, once', async (failWith, status, code) => {
    await write('Hi');
    await bench.set({ failWith });
    expect(await send(hello)).toEqual({ status, body: error(code) });
    expect((await send(hello)).status).toBe(200);
  });
});

describe('what Meta says later', () => {
  const failed = async () => {
    const posts = (await told()) as unknown as readonly {
      readonly entry: readonly {
        readonly changes: readonly { readonly value: { readonly statuses?: readonly object[] } }[];
      }[];
    }[];
    return posts.flatMap(({ entry }) =>
      entry.flatMap(({ changes }) => changes.flatMap(({ value }) => value.statuses ?? [])),
    );
  };

  test('free text to somebody who has not written for a day is 131047', async () => {
    expect((await send(hello)).status).toBe(200);
    expect(await failed()).toMatchObject([{ status: 'failed', errors: [{ code: 131047 }] }]);
    await write('Hi');
    await told();
    await send(hello);
    expect(await failed()).toMatchObject([{ status: 'sent' }, { status: 'delivered' }]);
    bench.advance(86_400_000);
    await send(hello);
    expect(await failed()).toMatchObject([{ status: 'failed', errors: [{ code: 131047 }] }]);
  });

  test('a number without WhatsApp is 131026', async () => {
    await bench.set({ whatsapp: false });
    await send(template([]));
    expect(await failed()).toMatchObject([{ status: 'failed', errors: [{ code: 131026 }] }]);
  });
});

test('somebody is reached by their id, and what they write and choose names it', async () => {
  await bench.set({ shownAs: 'id' });
  await write('Hi');
  const [post] = await told();
  const [contact] = (post as { entry: [{ changes: [{ value: { contacts: { user_id: string }[] } }] }] }).entry[0]
    .changes[0].value.contacts;
  const { status, body } = await send({ ...hello, to: undefined, recipient: contact?.user_id });
  expect([status, body]).toMatchObject([200, { contacts: [{ user_id: contact?.user_id }] }]);
  await told();
  await bench.call('POST', bench.on(ana, 'marketing'), { marketing: 'stop' });
  expect(await told()).toMatchObject([
    {
      entry: [
        {
          changes: [
            { field: 'user_preferences', value: { user_preferences: [{ user_id: contact?.user_id, value: 'stop' }] } },
          ],
        },
      ],
    },
  ]);
});

test('what nobody takes is posted again, first after five seconds and then after ever more', async () => {
  bench.answerPosts(503);
  await write('STOP');
  expect(await told()).toHaveLength(1);
  bench.advance(4_999);
  expect(await told()).toHaveLength(0);
  bench.advance(1);
  expect(await told()).toHaveLength(1);
  bench.advance(5_000);
  expect(await told()).toHaveLength(0);
  bench.answerPosts(200);
  bench.advance(5_000);
  expect(await told()).toHaveLength(1);
  bench.advance(86_400_000);
  expect(await told()).toHaveLength(0);
});
