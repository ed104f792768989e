import { describe, expect, it } from '@jest/globals';
import { readMetaWebhook } from '#providers/meta/read-webhook.ts';

const AT = '2026-11-21T09:30:00.000Z';
const METADATA = { display_phone_number: '15550783881', phone_number_id: '106540352242922' };
const change = (value: object, field = 'messages') => ({
  field,
  value: { messaging_product: 'whatsapp', metadata: METADATA, ...value },
});
const posted = (...entries: readonly unknown[]) =>
  JSON.stringify({ object: 'whatsapp_business_account', entry: entries });
const entry = (...changes: readonly object[]) => ({ id: '1', changes });
const read = (body: string) => readMetaWebhook(body, AT);

const STOP = { from: '16505551234', id: 'wamid.S', timestamp: '1749416383', type: 'text', text: { body: 'STOP' } };
const status = (more: object) => ({ id: 'wamid.M', timestamp: '1749416390', recipient_id: '16505551234', ...more });

describe('what Meta posts', () => {
  it('a person without a number stops by their id (providers-2.md 3.5, the signed body)', () => {
    const body =
      '{"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{"messaging_product":"whatsapp","metadata":{"display_phone_number":"15550783881","phone_number_id":"106540352242922"},"contacts":[{"profile":{"name":"Zo\\u00eb","username":"zoe.k"},"user_id":"US.13491208655302741918"}],"messages":[{"from_user_id":"US.13491208655302741918","id":"wamid.T1","timestamp":"1764000000","type":"text","text":{"body":"STOP"}}]}}]}]}';
    expect(Buffer.byteLength(body)).toBe(453);
    expect(read(body)).toMatchObject({
      replies: [
        {
          id: 'wamid.T1',
          from: 'whatsapp:US.13491208655302741918',
          channel: 'whatsapp',
          at: '2025-11-24T16:00:00.000Z',
          text: 'STOP',
        },
      ],
    });
  });

  it('is read at every level, several at each', () => {
    const more = { ...STOP, id: 'wamid.T', text: { body: 'YES' } };
    const body = posted(
      entry(change({ messages: [STOP] }), change({ messages: [more] })),
      entry(change({ messages: [STOP] })),
    );
    expect(read(body)).toMatchObject({ ok: true, replies: [{ text: 'STOP' }, { text: 'YES' }, { text: 'STOP' }] });
  });

  it('a read that comes without a delivered, and before the call has returned, is a receipt by our own key', () => {
    const body = posted(
      entry(change({ statuses: [status({ status: 'read', biz_opaque_callback_data: 'm-1 01JABC' })] })),
    );
    expect(read(body)).toMatchObject({
      receipts: [
        { providerId: 'wamid.M', memberId: 'm-1', messageId: '01JABC', state: 'read', at: '2025-06-08T20:59:50.000Z' },
      ],
    });
  });

  it.each([
    ['PAUSED', 'pt-BR', { refused: 'paused' }],
    ['REINSTATED', 'sv', {}],
    ['FLAGGED', 'sv', undefined],
    [undefined, 'sv', undefined],
  ])('%s of a template in %s is what it says, from when its entry says', (event, language, says) => {
    const value = {
      ...{ event, message_template_id: 12345678, reason: 'NONE' },
      ...{ message_template_name: 'almost_silver', message_template_language: language },
    };
    const parsed = read(
      posted({ id: '1', time: 1739321024, changes: [{ field: 'message_template_status_update', value }] }),
    );
    const template = `almost_silver ${language.replace('-', '_')}`;
    const news = { channel: 'whatsapp', template, at: '2025-02-12T00:43:44.000Z' };
    expect(parsed).toMatchObject({ ok: true, receipts: [] });
    expect(parsed.ok && parsed.templates).toEqual(says && [{ ...news, ...says }]);
  });

  it.each([
    [131026, 'fall-back', undefined],
    [131047, 'template', undefined],
    [131050, 'suppress', undefined],
    [131042, 'alarm', 'sender'],
  ])('%i of a failed message asks to %s', (code, reaction, scope) => {
    const body = posted(entry(change({ statuses: [status({ status: 'failed', errors: [{ code }] })] })));
    const { receipts } = read(body) as { readonly receipts: readonly object[] };
    expect(receipts).toMatchObject([{ state: 'failed', code: String(code), reaction, ...(scope && { scope }) }]);
  });

  it('whoever is said to have stopped marketing has stopped it', () => {
    const body = posted(entry(change({ statuses: [status({ status: 'failed', errors: [{ code: 131050 }] })] })));
    expect(read(body)).toMatchObject({
      choices: [{ channel: 'whatsapp', address: '+16505551234', providerId: 'wamid.M', says: 'stop' }],
    });
  });

  it('a choice in WhatsApp, and a new id, are told by fields of their own', () => {
    const choice = {
      ...{ wa_id: '16505551234', detail: 'x', category: 'marketing_messages', value: 'stop' },
      timestamp: 1_764_000_000,
    };
    const moved = { user_id: { previous: 'US.1', current: 'US.2' }, detail: 'x', timestamp: '1764000000' };
    const body = posted(
      entry(change({ user_preferences: [choice] }, 'user_preferences')),
      entry(change({ user_id_update: [moved] }, 'user_id_update')),
    );
    expect(read(body)).toMatchObject({
      choices: [{ address: '+16505551234', says: 'stop', at: '2025-11-24T16:00:00.000Z' }],
      moves: [{ from: 'whatsapp:US.1', to: 'whatsapp:US.2' }],
    });
  });

  it('an entry that cannot be read does not take a STOP with it, and is said with its place', () => {
    expect(read(posted({ id: '1' }, entry(change({ messages: [STOP] }))))).toMatchObject({
      ok: true,
      replies: [{ text: 'STOP' }],
      ignored: [expect.stringMatching(/^\$\.entry\.0\.changes/)],
    });
  });

  it.each([
    ['is refused as a whole when nothing in it can be read', posted({ id: '1' }), '$.entry.0.changes'],
    ['is refused when it is about something else', '{"object":"page","entry":[]}', '$.object'],
    ['is refused when it is no JSON', '{', '$'],
  ])('%s', (_, body, path) => {
    expect(read(body)).toMatchObject({ ok: false, path });
  });

  it('with nothing in it says nothing (providers.md 3.3, the signed body)', () => {
    expect(read('{"object":"whatsapp_business_account","entry":[]}')).toEqual({
      ...{ ok: true, replies: [], receipts: [], ignored: [] },
    });
  });
});
