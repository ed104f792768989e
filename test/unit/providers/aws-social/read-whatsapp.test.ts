import { describe, expect, it } from '@jest/globals';
import { readWhatsApp } from '#providers/aws-social/read-whatsapp.ts';

const AT = '2026-11-21T09:30:00.000Z';
const TIME = '2025-06-08T19:46:23.000Z';
const anEnvelope = (entry: unknown): string =>
  JSON.stringify({
    context: { MetaWabaIds: [], MetaPhoneNumberIds: [] },
    whatsAppWebhookEntry: JSON.stringify(entry),
    aws_account_id: '123456789012',
    message_timestamp: '2026-01-08T23:30:43.271279391Z',
    messageId: '6d69f07a',
  });
const aChange = (value: unknown, field = 'messages') => ({ field, value });
const holding = (value: unknown): string => anEnvelope({ id: '365', changes: [aChange(value)] });
const aMessage = (rest: object): object => ({ from: '16505551234', id: 'wamid.1', timestamp: '1749411983', ...rest });
const aText = aMessage({ type: 'text', text: { body: 'STOP' } });
const aStatus = (rest: object): object => ({ id: 'wamid.2', timestamp: '1749411983', ...rest });
const aReply = { id: 'wamid.1', from: '+16505551234', channel: 'whatsapp', at: TIME };

describe('WhatsApp messages', () => {
  it.each([
    [aText, { text: 'STOP' }],
    [
      aMessage({ type: 'button', button: { payload: 'redeem', text: 'Use it' } }),
      { text: 'Use it', postback: 'redeem' },
    ],
    [
      aMessage({
        type: 'interactive',
        interactive: { type: 'button_reply', button_reply: { id: 'yes', title: 'Yes' } },
      }),
      { text: 'Yes', postback: 'yes' },
    ],
    [
      aMessage({
        type: 'interactive',
        interactive: { type: 'list_reply', list_reply: { id: 'r1', title: 'Row', description: 'x' } },
      }),
      { text: 'Row', postback: 'r1' },
    ],
    [aMessage({ type: 'text', text: { body: 'Hi' }, timestamp: 'soon' }), { text: 'Hi', at: AT }],
  ])('%p is a reply', (message, rest) => {
    expect(readWhatsApp(holding({ messages: [message] }), AT)).toEqual({
      ok: true,
      replies: [{ ...aReply, ...rest }],
      receipts: [],
      ignored: [],
    });
  });

  it.each(['image', 'video', 'audio', 'document', 'sticker'])('what stands below a %s is said', (type) => {
    const message = aMessage({ type, [type]: { id: '1', mime_type: 'x', sha256: 'x', caption: ' STOP ' } });
    expect(readWhatsApp(holding({ messages: [message] }), AT)).toMatchObject({
      replies: [{ ...aReply, text: 'STOP' }],
    });
  });

  it.each([
    ['image', 'image', { id: '1', mime_type: 'image/jpeg', sha256: 'x' }, ''],
    ['video', 'video', { id: '1', caption: ' the lid ' }, 'the lid'],
    ['audio', 'audio', { id: '1', voice: true }, ''],
    ['document', 'document', { id: '1', filename: '../../STOP.pdf' }, ''],
  ])('a %s is left to be fetched by its id', (type, kind, said, text) => {
    expect(readWhatsApp(holding({ messages: [aMessage({ type, [type]: said })] }), AT)).toMatchObject({
      replies: [{ ...aReply, text, media: [{ kind, ref: '1' }] }],
    });
  });

  it.each([
    [
      { latitude: 59.343, longitude: 18.05 },
      { latitude: 59.343, longitude: 18.05 },
    ],
    [
      { latitude: 59.343, longitude: 18.05, name: 'STOP', address: 'Odenplan 1' },
      { latitude: 59.343, longitude: 18.05, label: 'STOP, Odenplan 1' },
    ],
  ])('a place is one, and its name is not what somebody says: %p', (location, place) => {
    expect(readWhatsApp(holding({ messages: [aMessage({ type: 'location', location })] }), AT)).toMatchObject({
      replies: [{ ...aReply, text: '', place }],
    });
  });

  it('a message that was changed says what it says now', () => {
    const edit = { original_message_id: 'wamid.0', message: { type: 'text', text: { body: 'STOP' } } };
    const message = aMessage({ type: 'edit', edit });
    expect(readWhatsApp(holding({ messages: [message] }), AT)).toMatchObject({
      replies: [{ ...aReply, text: 'STOP' }],
    });
  });

  it('a reaction is told apart from words', () => {
    const message = aMessage({ type: 'reaction', reaction: { message_id: 'wamid.0', emoji: '👍' } });
    expect(readWhatsApp(holding({ messages: [message] }), AT)).toMatchObject({
      replies: [{ ...aReply, text: '👍', kind: 'reaction' }],
    });
  });

  it.each([
    ['image', { image: { caption: '  ' } }],
    ['image', {}],
    ['sticker', { sticker: { id: '1', animated: false } }],
    ['reaction', { reaction: { message_id: 'wamid.0' } }],
    ['edit', { edit: { original_message_id: 'wamid.0', message: { type: 'image', image: { id: '1' } } } }],
    ['revoke', { revoke: { original_message_id: 'wamid.0' } }],
    ['location', { location: { latitude: 91, longitude: 18.1 } }],
    ['location', { location: { name: 'Odenplan' } }],
    ['contacts', { contacts: [{ name: { formatted_name: 'x' } }] }],
    ['order', { order: { catalog_id: '1', product_items: [] } }],
    ['system', { system: { type: 'customer_identity_changed', body: 'x' } }],
    ['unsupported', { errors: [{ code: 131051 }] }],
    ['request_welcome', {}],
    ['constructor', {}],
  ])('%s is passed over: %p', (type, rest) => {
    expect(readWhatsApp(holding({ messages: [aMessage({ type, ...rest })] }), AT)).toEqual({
      ok: true,
      replies: [],
      receipts: [],
      ignored: [type],
    });
  });

  const ID = 'US.13491208655302741918';

  it('a person who hides their number is known by their id, that of linked portfolios before their own', () => {
    const hidden = { ...aText, from: undefined, from_user_id: ID };
    const linked = { ...hidden, from_parent_user_id: 'US.ENT.11815799212886844830' };
    const both = { ...aText, from_user_id: ID };
    expect(readWhatsApp(holding({ messages: [hidden, linked, both] }), AT)).toMatchObject({
      ok: true,
      replies: [
        { from: `whatsapp:${ID}`, text: 'STOP' },
        { from: 'whatsapp:US.ENT.11815799212886844830', text: 'STOP' },
        { from: '+16505551234', alias: `whatsapp:${ID}`, text: 'STOP' },
      ],
      ignored: [],
    });
  });

  it('passes over who has neither number nor id', () => {
    const nobody = { ...aText, from: undefined, from_user_id: 'no id' };
    expect(readWhatsApp(holding({ messages: [nobody] }), AT)).toMatchObject({
      ok: true,
      ignored: ['message from nobody'],
    });
  });

  it('reads the STOP without a number of the vendor’s own kind of request', () => {
    const contacts = [{ profile: { name: 'Zoë', username: 'zoe.k' }, user_id: ID }];
    const messages = [
      { from_user_id: ID, id: 'wamid.T1', timestamp: '1764000000', type: 'text', text: { body: 'STOP' } },
    ];
    expect(readWhatsApp(holding({ contacts, messages }), AT)).toMatchObject({
      replies: [{ id: 'wamid.T1', from: `whatsapp:${ID}`, at: '2025-11-24T16:00:00.000Z', text: 'STOP' }],
    });
  });
});

it.each([
  ['nfm_reply', { name: 'flow', body: 'Sent', response_json: '{}' }],
  ['call_permission_reply', { response: 'accept' }],
])('an answer of the kind %s is passed over by its name', (type, answer) => {
  const message = aMessage({ type: 'interactive', interactive: { type, [type]: answer } });
  expect(readWhatsApp(holding({ messages: [message] }), AT)).toEqual({
    ok: true,
    replies: [],
    receipts: [],
    ignored: [`interactive ${type}`],
  });
});

it.each(['calls', 'account_update', 'business_username_update'])('the field %s is passed over', (field) => {
  expect(readWhatsApp(anEnvelope({ changes: [aChange({ calls: [{}] }, field)] }), AT)).toMatchObject({
    ok: true,
    ignored: [field],
  });
});

it('an answer to a question of ours that cannot be read is refused, not passed over', () => {
  const message = aMessage({
    type: 'interactive',
    interactive: { type: 'button_reply', button_reply: { id: 'stop' } },
  });
  expect(readWhatsApp(holding({ messages: [message] }), AT)).toMatchObject({ ok: false });
});

describe('WhatsApp statuses', () => {
  it.each([
    [{ status: 'sent' }, { state: 'sent' }],
    [
      { status: 'delivered', biz_opaque_callback_data: 'm-1 01J' },
      { state: 'delivered', memberId: 'm-1', messageId: '01J' },
    ],
    [{ status: 'read', biz_opaque_callback_data: 'not-ours' }, { state: 'read' }],
    [
      { status: 'failed', errors: [{ code: 131026, title: 'x' }] },
      { state: 'failed', code: '131026', reaction: 'fall-back' },
    ],
    [{ status: 'failed' }, { state: 'failed', code: 'failed' }],
    [
      { status: 'delivered', timestamp: undefined },
      { state: 'delivered', at: AT },
    ],
  ])('%p is a receipt', (status, rest) => {
    expect(readWhatsApp(holding({ statuses: [aStatus(status)] }), AT)).toEqual({
      ok: true,
      replies: [],
      receipts: [{ providerId: 'wamid.2', at: TIME, ...rest }],
      ignored: [],
    });
  });

  it.each([
    [{ recipient_id: '16505551234' }, { address: '+16505551234' }],
    [{ recipient_id: '5215512345678' }, { address: '+525512345678' }],
    [{ recipient_user_id: 'US.1' }, { address: 'whatsapp:US.1' }],
    [{}, {}],
  ])('a refusal because the person stopped marketing is their choice too: %p', (recipient, whom) => {
    const status = aStatus({ status: 'failed', errors: [{ code: 131050 }], ...recipient });
    expect(readWhatsApp(holding({ statuses: [status] }), AT)).toEqual({
      ok: true,
      replies: [],
      receipts: [{ providerId: 'wamid.2', at: TIME, state: 'failed', code: '131050', reaction: 'suppress' }],
      choices: [{ channel: 'whatsapp', providerId: 'wamid.2', at: TIME, says: 'stop', ...whom }],
      ignored: [],
    });
  });

  it.each([
    ['0 190 10 200 299 131031 131042 133010 132015', 'alarm'],
    ['1 131000 131016 130429 131056', 'retry'],
    ['131026 131049 130472', 'fall-back'],
    ['131047', 'template'],
    ['100 131009 132000 132001 132012 131062', 'fix'],
    ['999999 300', undefined],
  ])('%s asks for: %s', (codes, reaction) => {
    for (const code of codes.split(' ')) {
      const status = aStatus({ status: 'failed', errors: [{ code: Number(code) }] });
      const parsed = readWhatsApp(holding({ statuses: [status] }), AT);
      expect(parsed).toMatchObject({ receipts: [{ code }] });
      expect(parsed.ok && parsed.receipts[0]?.reaction).toBe(reaction);
    }
  });

  it('passes over what we do not follow', () => {
    expect(readWhatsApp(holding({ statuses: [aStatus({ status: 'played' })] }), AT)).toMatchObject({
      receipts: [],
      ignored: ['played'],
    });
  });
});

describe('what people choose in WhatsApp itself', () => {
  const aPreference = (rest: object): object => ({
    wa_id: '16505551234',
    user_id: 'US.13491208655302741918',
    detail: 'User requested to stop marketing messages',
    category: 'marketing_messages',
    value: 'stop',
    timestamp: 1749411983,
    ...rest,
  });
  const preferring = (...user_preferences: readonly object[]): string =>
    anEnvelope({ changes: [aChange({ user_preferences }, 'user_preferences')] });

  it.each([
    [{}, { says: 'stop', at: TIME }],
    [{ value: 'resume' }, { says: 'resume', at: TIME }],
    [{ timestamp: '1749411983' }, { says: 'stop', at: TIME }],
    [{ timestamp: 'soon' }, { says: 'stop', at: AT }],
  ])('%p is a choice', (rest, choice) => {
    expect(readWhatsApp(preferring(aPreference(rest)), AT)).toEqual({
      ok: true,
      replies: [],
      receipts: [],
      choices: [{ channel: 'whatsapp', address: '+16505551234', alias: 'whatsapp:US.13491208655302741918', ...choice }],
      ignored: [],
    });
  });

  it.each([
    [{ value: 'signup' }, 'user_preferences marketing_messages signup'],
    [{ category: 'calls' }, 'user_preferences calls stop'],
  ])('%p is passed over by its name', (rest, name) => {
    expect(readWhatsApp(preferring(aPreference(rest)), AT)).toMatchObject({ ok: true, ignored: [name] });
  });
});

describe('a new number or id', () => {
  const at = TIME;
  const channel = 'whatsapp';
  const aSystem = (system: object, rest: object = {}): string =>
    holding({ messages: [aMessage({ type: 'system', system, ...rest })] });

  it('is told by a field of its own', () => {
    const user_id_update = [{ detail: 'x', user_id: { previous: 'US.1', current: 'US.2' }, timestamp: '1749411983' }];
    expect(readWhatsApp(anEnvelope({ changes: [aChange({ user_id_update }, 'user_id_update')] }), AT)).toEqual({
      ok: true,
      replies: [],
      receipts: [],
      moves: [{ channel, from: 'whatsapp:US.1', to: 'whatsapp:US.2', at }],
      ignored: [],
    });
  });

  it.each([
    [
      { type: 'user_changed_number', wa_id: '16505559999', user_id: 'US.2', previous_user_id: 'US.1' },
      [
        { channel, from: '+16505551234', to: '+16505559999', at },
        { channel, from: 'whatsapp:US.1', to: 'whatsapp:US.2', at },
      ],
    ],
    [
      { type: 'user_changed_number', wa_id: '16505559999' },
      [{ channel, from: '+16505551234', to: '+16505559999', at }],
    ],
    [
      { type: 'user_changed_user_id', user_id: 'US.2', previous_user_id: 'US.1' },
      [{ channel, from: 'whatsapp:US.1', to: 'whatsapp:US.2', at }],
    ],
  ])('is told by a system message: %p', (system, moves) => {
    expect(readWhatsApp(aSystem(system), AT)).toMatchObject({ ok: true, moves, ignored: ['system'] });
  });

  it('that is the old one moves nobody', () => {
    const same = aSystem({ type: 'user_changed_number', wa_id: '16505551234' });
    expect(readWhatsApp(same, AT)).not.toHaveProperty('moves');
  });
});

describe('WhatsApp envelopes', () => {
  it('may hold several at every level', () => {
    const status = aStatus({ status: 'read' });
    const parsed = readWhatsApp(
      anEnvelope({
        changes: [
          aChange({ messages: [aText, aText], statuses: [status] }),
          aChange({ statuses: [status, status], errors: [{ code: 1 }] }),
          aChange({}, 'business_username_update'),
        ],
      }),
      AT,
    );
    expect(parsed).toMatchObject({ ok: true, ignored: ['error', 'business_username_update'] });
    expect(parsed).toHaveProperty('replies.length', 2);
    expect(parsed).toHaveProperty('receipts.length', 3);
  });

  it('does not lose a STOP to an unreadable neighbour', () => {
    const bad = aMessage({ type: 'text' });
    const parsed = readWhatsApp(holding({ messages: [bad, aText] }), AT);
    expect(parsed).toMatchObject({ ok: true, replies: [{ text: 'STOP' }] });
    expect(parsed).toHaveProperty('ignored.0', expect.stringContaining('changes.0.value.messages.0.text'));
  });

  it.each([
    ['no', '$'],
    ['{}', '$.whatsAppWebhookEntry'],
    [JSON.stringify({ whatsAppWebhookEntry: { changes: [] } }), '$.whatsAppWebhookEntry'],
    [JSON.stringify({ whatsAppWebhookEntry: 'no' }), '$.whatsAppWebhookEntry'],
    [anEnvelope({ id: '1' }), '$.whatsAppWebhookEntry.changes'],
    [holding(null), '$.whatsAppWebhookEntry.changes.0.value'],
    [holding({ messages: [aMessage({ type: 'text' })] }), '$.whatsAppWebhookEntry.changes.0.value.messages.0.text'],
    [holding({ statuses: [{}] }), '$.whatsAppWebhookEntry.changes.0.value.statuses.0.id'],
  ])('%s is refused with its place', (payload, path) => {
    expect(readWhatsApp(payload, AT)).toMatchObject({ ok: false, path });
  });
});
