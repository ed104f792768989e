import { describe, expect, it } from '@jest/globals';
import { readVonageWebhook } from '#providers/vonage/read-webhook.ts';

const AT = '2026-11-21T09:30:00.000Z';
const read = (body: object | string) => readVonageWebhook(typeof body === 'string' ? body : JSON.stringify(body), AT);

/** Shapes of providers.md 4.2 and 4.3, and providers-2.md 4.4. */
const inbound = (more: object) => ({
  channel: 'sms',
  message_uuid: '52afe398-0000-4000-8000-000000000000',
  to: '447700900000',
  from: '447700900001',
  timestamp: '2026-01-01T14:00:00.000Z',
  message_type: 'text',
  ...more,
});
const status = (more: object) => ({
  message_uuid: 'aaaaaaaa-0000-4000-8000-000000000000',
  to: '447700900001',
  from: '447700900000',
  timestamp: '2026-02-03T12:14:25Z',
  status: 'delivered',
  channel: 'rcs',
  usage: { currency: 'EUR', price: '0.0333' },
  ...more,
});

describe('Viber', () => {
  const ofViber = { channel: 'viber_service' };

  it('brings what somebody wrote or sent, from their number', () => {
    expect(read(inbound({ ...ofViber, text: 'STOP' }))).toMatchObject({
      replies: [{ channel: 'viber', from: '+447700900001', text: 'STOP' }],
    });
    const image = { url: 'https://api-eu.nexmo.com/v3/media/1', caption: 'This one' };
    expect(read(inbound({ ...ofViber, message_type: 'image', image }))).toMatchObject({
      replies: [{ channel: 'viber', text: 'This one', media: [{ kind: 'image', ref: image.url }] }],
    });
  });

  it.each([
    ['submitted', 'sent'],
    ['delivered', 'delivered'],
    ['read', 'read'],
  ])('tells that a message is %s', (said, state) => {
    expect(read(status({ ...ofViber, status: said }))).toMatchObject({ receipts: [{ state }] });
  });

  it('tells who has none, and whom it may not write to any more', () => {
    const rejected = (title: string) => read(status({ ...ofViber, status: 'rejected', error: { title } }));
    expect(rejected('1300')).toMatchObject({ receipts: [{ state: 'failed', code: '1300', reaction: 'fall-back' }] });
    expect(rejected('1240')).toMatchObject({ optOuts: [{ channel: 'viber', address: '+447700900001' }] });
  });
});

describe('Messenger', () => {
  // Digits that could be a number as well.
  const psid = '447700900001';
  const ofMessenger = { channel: 'messenger', from: psid };

  it('brings what somebody wrote or tapped, from their id and never from a number', () => {
    expect(read(inbound({ ...ofMessenger, text: 'STOP' }))).toMatchObject({
      replies: [{ channel: 'messenger', from: `messenger:${psid}`, text: 'STOP' }],
    });
    const reply = { id: 'v1:good', title: 'Good' };
    expect(read(inbound({ ...ofMessenger, message_type: 'reply', reply }))).toMatchObject({
      replies: [{ from: `messenger:${psid}`, text: 'Good', postback: 'v1:good' }],
    });
    expect(read(inbound({ ...ofMessenger, from: '../x', text: 'Hi' }))).toMatchObject({ replies: [] });
  });

  it('tells that the window was closed, and whom it may not write to any more', () => {
    const rejected = (title: string) =>
      read(status({ channel: 'messenger', to: psid, status: 'rejected', error: { title } }));
    expect(rejected('1340')).toMatchObject({ receipts: [{ code: '1340', reaction: 'template' }] });
    expect(rejected('1240')).toMatchObject({ optOuts: [{ channel: 'messenger', address: `messenger:${psid}` }] });
  });
});

describe('what somebody wrote', () => {
  it('by SMS is a reply', () => {
    const sms = { num_messages: '1', total_count: '1', keyword: 'STOP' };
    expect(read(inbound({ text: 'STOP', sms, origin: { network_code: '12345' } }))).toEqual({
      ok: true,
      replies: [
        {
          id: '52afe398-0000-4000-8000-000000000000',
          from: '+447700900001',
          channel: 'sms',
          at: '2026-01-01T14:00:00.000Z',
          text: 'STOP',
        },
      ],
      receipts: [],
      ignored: [],
    });
  });

  it('by a suggested reply of RCS is a tap (providers-2.md 4.6, the signed body)', () => {
    const body =
      '{"channel":"rcs","message_uuid":"11111111-2222-4333-8444-555555555555","to":"AcmeAgent","from":"447700900001","timestamp":"2026-11-01T10:00:00.000Z","message_type":"reply","reply":{"id":"v1:yes","title":"Yes"}}';
    expect(read(body)).toMatchObject({
      replies: [
        { channel: 'rcs', from: '+447700900001', text: 'Yes', postback: 'v1:yes', at: '2026-11-01T10:00:00.000Z' },
      ],
    });
  });

  it.each([
    ['a suggested action', 'rcs', { payload: 'open:shop', text: 'Shop' }, { text: 'Shop', postback: 'open:shop' }],
    ['a quick reply of a template', 'whatsapp', { payload: 'stop', text: 'Stop' }, { text: 'Stop', postback: 'stop' }],
    ['a button that says no more than its text', 'whatsapp', { text: 'Stop' }, { text: 'Stop' }],
  ])('by %s is a tap', (_, channel, button, said) => {
    const { replies } = read(inbound({ channel, message_type: 'button', button })) as {
      readonly replies: readonly object[];
    };
    expect(replies).toEqual([expect.objectContaining({ channel, ...said })]);
  });

  it('on WhatsApp is known by the number and an id, or by the id alone', () => {
    const sender = { user_id: 'GB.13491208655302741918', wa_id: '447700900001' };
    const whatsapp = { channel: 'whatsapp', text: 'Hi', profile: { name: 'Zoë' } };
    const alone = { sender: { user_id: sender.user_id } };
    expect(read(inbound({ ...whatsapp, whatsapp: { sender } }))).toMatchObject({
      replies: [{ from: '+447700900001', alias: 'whatsapp:GB.13491208655302741918' }],
    });
    const byId = { from: 'GB.13491208655302741918' };
    const known = { replies: [{ from: 'whatsapp:GB.13491208655302741918', channel: 'whatsapp', text: 'Hi' }] };
    expect(read(inbound({ ...whatsapp, ...byId, whatsapp: alone }))).toMatchObject(known);
    expect(read(inbound({ ...whatsapp, ...byId }))).toMatchObject(known);
  });

  it('below a picture is said like anything else, and the picture is left to be fetched', () => {
    const image = { url: 'https://api.nexmo.com/media/1', name: 'a.jpg' };
    expect(read(inbound({ message_type: 'image', image: { ...image, caption: 'stop' } }))).toMatchObject({
      replies: [{ text: 'stop', media: [{ kind: 'image', ref: image.url }] }],
    });
    expect(read(inbound({ message_type: 'file', file: image }))).toMatchObject({
      replies: [{ text: '', media: [{ kind: 'document', ref: image.url }] }],
    });
    expect(read(inbound({ message_type: 'image', image: { name: 'a' } }))).toMatchObject({ ignored: ['image'] });
  });

  it('several at once come with what stands below each', () => {
    const content = [
      { type: 'image', url: 'https://api.nexmo.com/media/1', caption: 'the lid' },
      { type: 'vcard', url: 'https://api.nexmo.com/media/2' },
      { type: 'audio', url: 'https://api.nexmo.com/media/3', caption: 'stop' },
    ];
    expect(read(inbound({ message_type: 'content', content }))).toMatchObject({
      replies: [
        {
          text: 'the lid\nstop',
          media: [
            { kind: 'image', ref: 'https://api.nexmo.com/media/1' },
            { kind: 'audio', ref: 'https://api.nexmo.com/media/3' },
          ],
        },
      ],
    });
  });

  it('a place is one', () => {
    const location = { lat: 59.343, long: 18.05, name: 'Odenplan' };
    expect(read(inbound({ message_type: 'location', location }))).toMatchObject({
      replies: [{ text: '', place: { latitude: 59.343, longitude: 18.05, label: 'Odenplan' } }],
    });
  });

  it.each([
    ['location', { location: { lat: 1 } }],
    ['reaction', { reaction: { emoji: '👍' } }],
    ['unsupported', {}],
    ['something-new', {}],
  ])('%s is passed over by its name', (message_type, more) => {
    expect(read(inbound({ message_type, ...more }))).toMatchObject({ ok: true, replies: [], ignored: [message_type] });
  });

  it('by a channel that is none of ours, or from a name, is passed over', () => {
    expect(read(inbound({ channel: 'kakao', text: 'Hi' }))).toMatchObject({ ignored: ['kakao'] });
    expect(read(inbound({ from: 'BANK', text: 'Hi' }))).toMatchObject({ ignored: ['a sender that is no phone'] });
  });

  it.each([
    ['a text without one', inbound({}), '$.text'],
    ['a tap without its button', inbound({ message_type: 'button' }), '$.button'],
    ['what nobody can tell from another', inbound({ message_uuid: '' }), '$.message_uuid'],
    ['what is no JSON', '{', '$'],
    ['what is no object', '[]', '$'],
  ])('%s is refused, so that no STOP is lost unseen', (_, body, path) => {
    expect(read(body)).toMatchObject({ ok: false, path });
  });
});

describe('what became of a message', () => {
  it.each([
    ['submitted', 'sent'],
    ['delivered', 'delivered'],
    ['read', 'read'],
  ])('%s is %s, by our own key', (said, state) => {
    expect(read(status({ status: said, client_ref: 'm-1 01JABC' }))).toEqual({
      ok: true,
      replies: [],
      receipts: [
        {
          providerId: 'aaaaaaaa-0000-4000-8000-000000000000',
          memberId: 'm-1',
          messageId: '01JABC',
          state,
          at: '2026-02-03T12:14:25.000Z',
        },
      ],
      ignored: [],
    });
  });

  const rejected = (title: string, more: object = {}) =>
    status({
      status: 'rejected',
      error: { type: `https://developer.vonage.com/api-errors/messages#${title}`, title, detail: 'No', instance: 'x' },
      ...more,
    });

  // providers-2.md 4.5.
  it.each([
    ['1000', 'retry', undefined],
    ['1180', 'retry', undefined],
    ['1300', 'fall-back', undefined],
    ['1310', 'fall-back', undefined],
    ['1360', 'fall-back', undefined],
    ['1461', 'fall-back', undefined],
    ['1240', 'suppress', undefined],
    ['1340', 'template', undefined],
    ['1022', 'fix', undefined],
    ['1481', 'fix', undefined],
    ['1070', 'alarm', 'account'],
    ['1473', 'alarm', 'country'],
  ])('rejected with %s asks to %s', (title, reaction, scope) => {
    const { receipts } = read(rejected(title)) as { readonly receipts: readonly object[] };
    expect(receipts).toEqual([
      expect.objectContaining({ state: 'failed', code: title, reaction, ...(scope && { scope }) }),
    ]);
  });

  it('what could not be handed over has failed, with what is said of it', () => {
    expect(read(status({ status: 'undeliverable' }))).toMatchObject({
      receipts: [{ state: 'failed', code: 'undeliverable' }],
    });
  });

  it('whoever has sent STOP to Vonage has sent it to us', () => {
    expect(read(rejected('1240', { channel: 'sms', client_ref: 'm-1 01JABC' }))).toMatchObject({
      optOuts: [
        {
          id: 'vonage:aaaaaaaa-0000-4000-8000-000000000000',
          channel: 'sms',
          address: '+447700900001',
          at: '2026-02-03T12:14:25.000Z',
          reason: 'unsubscribed',
          memberId: 'm-1',
          messageId: '01JABC',
        },
      ],
    });
  });

  it('a failover of a workflow, either spelling, is a receipt like any other', () => {
    for (const workflow of [
      { workflow_id: 'w', items_number: '1', items_total: '2' },
      { id: 'w', item_number: '1', total_items: '2' },
    ])
      expect(read(status({ workflow }))).toMatchObject({ receipts: [{ state: 'delivered' }] });
  });

  it('what was sent already, and what nobody knows, is passed over', () => {
    expect(read(rejected('1320'))).toMatchObject({ receipts: [], ignored: ['rcs rejected'] });
    expect(read(status({ status: 'new' }))).toMatchObject({ receipts: [], ignored: ['rcs new'] });
  });

  it('without a time is of when it came', () => {
    expect(read(status({ timestamp: 'noon' }))).toMatchObject({ receipts: [{ at: AT }] });
  });
});
