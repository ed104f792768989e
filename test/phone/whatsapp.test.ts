import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ana, type Bench, startPhone } from './support/bench.ts';
import { registerTemplate, statuses, template, whatsapp, writeFirst } from './support/sends.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await startPhone();
});
afterEach(() => bench.stop());

const hello = () => whatsapp({ type: 'text', text: { body: 'Hello' } });

test('a template shows its approved text, its header and its buttons', async () => {
  await registerTemplate(bench);
  const { messageId } = await bench.social.send(template());
  expect((await bench.thread())[0]).toMatchObject({
    messageId,
    channel: 'whatsapp',
    text: 'Hi Ana, 120 points expire on Friday.',
    card: { title: 'Points expiring', mediaUrl: null },
    suggestions: [
      { text: 'Redeem', kind: 'reply', postback: 'v1:redeem' },
      { text: 'See rewards', kind: 'openUrl', url: 'https://norrsken.example/' },
    ],
    ref: 'm3',
  });
});

test('an unknown template shows its parameters', async () => {
  await bench.social.send(template());
  expect((await bench.thread())[0]).toMatchObject({ text: 'Ana · 120', suggestions: [] });
});

test('status events travel inside the AWS wrapper and carry our reference back', async () => {
  await registerTemplate(bench);
  await bench.social.send(template());
  const published = await bench.look();
  expect(published[0]?.body).toEqual({
    context: {
      MetaWabaIds: [{ wabaId: expect.any(String), arn: expect.stringContaining(':waba/') }],
      MetaPhoneNumberIds: [
        { metaPhoneNumberId: expect.any(String), arn: expect.stringContaining(':phone-number-id/') },
      ],
    },
    whatsAppWebhookEntry: expect.any(String),
    aws_account_id: '111122223333',
    message_timestamp: '2026-11-21T09:00:00.000000000Z',
    messageId: expect.any(String),
  });
  expect(statuses(published)).toEqual(
    ['sent', 'delivered'].map((status) => ({
      id: expect.stringMatching(/^wamid\./),
      status,
      timestamp: String(Date.parse('2026-11-21T09:00:00.000Z') / 1000),
      recipient_id: '46701234567',
      biz_opaque_callback_data: 'm3',
      conversation: { id: expect.any(String), origin: { type: 'marketing' } },
      pricing: { billable: true, pricing_model: 'PMP', type: 'regular', category: 'marketing' },
    })),
  );
  await bench.call('POST', bench.on(ana, 'read'), { channel: 'whatsapp' });
  expect(statuses(await bench.look())).toMatchObject([{ status: 'read' }]);
});

test('without signal it is only sent, and delivered when the signal is back', async () => {
  await bench.set({ signal: false });
  await bench.social.send(template());
  expect(statuses(await bench.look())).toMatchObject([{ status: 'sent' }]);
  await bench.set({ signal: true });
  expect(statuses(await bench.look())).toMatchObject([{ status: 'delivered' }]);
});

test('a phone without WhatsApp fails with 131026', async () => {
  await bench.set({ whatsapp: false });
  await bench.social.send(template());
  expect(statuses(await bench.look())).toMatchObject([
    { status: 'failed', errors: [{ code: 131026, title: 'Message undeliverable' }], biz_opaque_callback_data: 'm3' },
  ]);
});

test('the next message fails with the Meta code that was asked for', async () => {
  await bench.set({ failWith: '131049' });
  await bench.social.send(template());
  expect(statuses(await bench.look())).toMatchObject([{ status: 'failed', errors: [{ code: 131049 }] }]);
  await bench.social.send(template());
  expect(statuses(await bench.look())).toMatchObject([{ status: 'sent' }, { status: 'delivered' }]);
});

test('free text reaches a customer who wrote within 24 hours, and fails with 131047 afterwards', async () => {
  await bench.social.send(hello());
  expect(statuses(await bench.look())).toMatchObject([{ status: 'failed', errors: [{ code: 131047 }] }]);
  await writeFirst(bench);
  await bench.social.send(hello());
  expect(statuses(await bench.look())).toMatchObject([{ status: 'sent' }, { status: 'delivered' }]);
  bench.advance(86_400_000);
  await bench.social.send(hello());
  expect(statuses(await bench.look())).toMatchObject([{ status: 'failed', errors: [{ code: 131047 }] }]);
});

test('a registered template with another number of parameters fails with 132000', async () => {
  await registerTemplate(bench);
  await bench.social.send(template({ components: [] }));
  expect(statuses(await bench.look())).toMatchObject([{ status: 'failed', errors: [{ code: 132000 }] }]);
});

test('buttons and list rows become choices, and a header picture comes from the brand images', async () => {
  await writeFirst(bench);
  await bench.social.send(
    whatsapp({
      type: 'interactive',
      interactive: {
        type: 'button',
        header: { type: 'image', image: { link: 'https://cdn.example/reward-coffee.png' } },
        body: { text: 'Join?' },
        footer: { text: 'Norrsken' },
        action: { buttons: [{ type: 'reply', reply: { id: 'v1:yes', title: 'Yes' } }] },
      },
    }),
  );
  await bench.social.send(
    whatsapp({
      type: 'interactive',
      interactive: {
        type: 'list',
        body: { text: 'Pick' },
        action: { button: 'Open', sections: [{ title: 'A', rows: [{ id: 'r1', title: 'Latte' }] }] },
      },
    }),
  );
  const [, buttons, list] = await bench.thread();
  expect(buttons).toMatchObject({
    text: 'Join?',
    footer: 'Norrsken',
    card: { mediaUrl: '/phone/media/reward-coffee.png' },
    suggestions: [{ text: 'Yes', kind: 'reply', postback: 'v1:yes' }],
  });
  expect(list).toMatchObject({ suggestions: [{ text: 'Latte', postback: 'r1' }] });
});

test('marking a customer message as read is accepted and shows nothing', async () => {
  const read = whatsapp({ status: 'read', message_id: 'wamid.X' });
  expect((await bench.social.send(read)).messageId).toMatch(/^[0-9a-f-]{36}$/);
  expect(await bench.thread()).toEqual([]);
});
