import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ana, type Bench, startPhone } from './support/bench.ts';
import { metaValue, registerTemplate, statuses, template, whatsapp, writeFirst } from './support/sends.ts';

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

const list = () =>
  whatsapp({
    type: 'interactive',
    interactive: {
      type: 'list',
      body: { text: 'Which shop?' },
      footer: { text: 'You can change it' },
      action: {
        button: 'Choose',
        sections: [
          { title: 'Stockholm', rows: [{ id: 'v1:oden', title: 'Odenplan', description: 'No. 12' }] },
          { title: 'Uppsala', rows: [{ id: 'v1:svart', title: 'Svartbäcken' }] },
        ],
      },
    },
  });

test('a list opens behind its button, with its sections, and what is chosen says which it was', async () => {
  await writeFirst(bench);
  const { messageId } = await bench.social.send(list());
  expect((await bench.thread())[1]).toMatchObject({
    ...{ text: 'Which shop?', footer: 'You can change it', opens: 'Choose' },
    suggestions: [
      { text: 'Odenplan', description: 'No. 12', section: 'Stockholm', postback: 'v1:oden' },
      { text: 'Svartbäcken', section: 'Uppsala', postback: 'v1:svart' },
    ],
  });
  await bench.look();
  await bench.call('POST', bench.on(ana, 'reply'), { messageId, suggestion: 'Odenplan' });
  const [posted] = await bench.look();
  // providers.md 3.2.
  const interactive = { type: 'list_reply', list_reply: { id: 'v1:oden', title: 'Odenplan', description: 'No. 12' } };
  expect(metaValue(posted?.body ?? {})).toMatchObject({ messages: [{ type: 'interactive', interactive }] });
});

test('a carousel shows its cards with their buttons, and a code is copied without a word to anybody', async () => {
  const picture = (link: string) => ({ type: 'header', parameters: [{ type: 'image', image: { link } }] });
  const card = { headerFormat: 'image', body: 'Our beans', buttons: [{ type: 'quick_reply', text: 'Take' }] };
  await bench.call('PUT', '/phone/api/templates/several', { body: 'Two.', cards: [card, card] });
  const cards = ['beans.png', 'two-cups.png'].map((file, card_index) => ({
    card_index,
    components: [picture(`https://cdn.example/${file}`)],
  }));
  await bench.social.send(template({ name: 'several', components: [{ type: 'carousel', cards }] }));
  const buttons = [{ type: 'copy_code', text: 'Copy code' }];
  await bench.call('PUT', '/phone/api/templates/coded', { body: 'Yours.', footer: 'Until Friday', buttons });
  const parameters = [{ type: 'coupon_code', coupon_code: 'K7QF-2M9D-XP40' }];
  const copying = [{ type: 'button', sub_type: 'copy_code', index: '0', parameters }];
  const { messageId } = await bench.social.send(template({ name: 'coded', components: copying }));
  expect(await bench.thread()).toMatchObject([
    {
      cards: [
        { mediaUrl: '/phone/media/beans.png', description: 'Our beans' },
        { mediaUrl: '/phone/media/two-cups.png' },
      ],
      suggestions: [
        { text: 'Take', card: 0 },
        { text: 'Take', card: 1 },
      ],
    },
    { footer: 'Until Friday', suggestions: [{ kind: 'copy', postback: 'K7QF-2M9D-XP40' }] },
  ]);
  await bench.look();
  await bench.call('POST', bench.on(ana, 'reply'), { messageId, suggestion: 0 });
  expect(await bench.look()).toEqual([]);
});

test('a document and a film are shown by what they are', async () => {
  await writeFirst(bench);
  const document = { link: 'https://cdn.example/menu.pdf', filename: 'Menu.pdf', caption: 'Look' };
  await bench.social.send(whatsapp({ type: 'document', document }));
  await bench.social.send(whatsapp({ type: 'video', video: { link: 'https://cdn.example/tasting.mp4' } }));
  expect((await bench.thread()).slice(1)).toMatchObject([
    { text: 'Look', card: { title: 'Menu.pdf', media: 'document' } },
    { card: { media: 'video', mediaUrl: '/phone/media/tasting.mp4' } },
  ]);
});
