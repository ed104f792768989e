import { describe, expect, it } from '@jest/globals';
import { readTwilioWebhook } from '#providers/twilio/read-webhook.ts';

const AT = '2026-11-21T09:30:00.000Z';
type Fields = Readonly<Record<string, string>>;
const read = (fields: Fields, query?: string) => readTwilioWebhook(new URLSearchParams(fields).toString(), AT, query);

/** Shapes of providers.md 5.1 and 5.2, and providers-2.md 5.3. */
const inbound = (more: Fields): Fields => ({
  MessageSid: 'SM1',
  SmsSid: 'SM1',
  AccountSid: 'AC1',
  From: '+14155550182',
  To: '+14155550100',
  Body: '',
  NumMedia: '0',
  SmsStatus: 'received',
  ApiVersion: '2010-04-01',
  ...more,
});
const status = (more: Fields): Fields => ({
  MessageSid: 'SM1',
  SmsSid: 'SM1',
  MessageStatus: 'delivered',
  SmsStatus: 'delivered',
  To: '+14155550182',
  From: '+14155550100',
  AccountSid: 'AC1',
  ApiVersion: '2010-04-01',
  ...more,
});
const nothing = { ok: true, replies: [], receipts: [] };

describe('what somebody wrote', () => {
  it('by SMS is a reply, whatever stands beside it', () => {
    expect(read(inbound({ Body: 'STOP', FromCity: 'OAKLAND', NewToday: 'yes', __proto: 'x' }))).toEqual({
      ok: true,
      replies: [{ id: 'SM1', from: '+14155550182', channel: 'sms', at: AT, text: 'STOP' }],
      receipts: [],
      ignored: [],
    });
  });

  it('by WhatsApp has the number, and the id besides (providers-2.md 5.4, the signed form)', () => {
    const fields = {
      Body: 'Zoë says STOP',
      ExternalUserId: 'whatsapp:US.13491208655302741918',
      From: 'whatsapp:+14155550182',
      ProfileName: 'Zoë',
      To: 'whatsapp:+14155550100',
      WaId: '14155550182',
    };
    expect(read(inbound(fields))).toMatchObject({
      replies: [
        {
          ...{ channel: 'whatsapp', from: '+14155550182', text: 'Zoë says STOP' },
          alias: 'whatsapp:US.13491208655302741918',
        },
      ],
    });
  });

  it.each([
    ['the address alone', {}],
    ['ExternalUserId', { ExternalUserId: 'whatsapp:US.13491208655302741918' }],
    ['ExternalUserIdentifier', { ExternalUserIdentifier: 'US.13491208655302741918' }],
  ])('by WhatsApp without a number is known by the id: %s', (_, more: Fields) => {
    const from = 'whatsapp:US.13491208655302741918';
    const parsed = read(inbound({ Body: 'STOP', From: from, ...more }));
    expect(parsed).toMatchObject({ replies: [{ channel: 'whatsapp', from, text: 'STOP' }] });
    expect(parsed.ok && parsed.replies[0] && 'alias' in parsed.replies[0]).toBe(false);
  });

  it.each([
    ['rcs:+14155550182', 'rcs'],
    ['whatsapp:+14155550182', 'whatsapp'],
  ])('a tap from %s is one', (From, channel) => {
    const tap = { Body: 'Yes', ButtonText: 'Yes', ButtonPayload: 'v1:yes' };
    expect(read(inbound({ From, To: 'rcs:acme_agent', ...tap }))).toMatchObject({
      replies: [{ channel, from: '+14155550182', text: 'Yes', postback: 'v1:yes' }],
    });
  });

  it('a picture is left to be fetched, as many as the message says it has', () => {
    const MediaUrl0 = 'https://api.twilio.com/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1';
    const two = { NumMedia: '2', MediaUrl0, MediaContentType0: 'image/jpeg', MediaUrl1: `${MediaUrl0}2` };
    const first = { kind: 'image', ref: MediaUrl0 };
    expect(read(inbound({ ...two, MediaUrl2: 'x' }))).toMatchObject({
      replies: [{ text: '', media: [first, { kind: 'document', ref: `${MediaUrl0}2` }] }],
    });
    expect(read(inbound({ ...two, NumMedia: '1', Body: 'stop' }))).toMatchObject({
      replies: [{ text: 'stop', media: [first] }],
    });
    expect(read(inbound({ ...two, NumMedia: '0', Body: 'Hi' })).ok).toBe(true);
    expect(read(inbound({ ...two, NumMedia: '-1e9', Body: 'Hi' }))).toMatchObject({ replies: [{ text: 'Hi' }] });
  });

  it('a place is one', () => {
    expect(read(inbound({ Latitude: '59.343', Longitude: '18.05', Label: 'Odenplan' }))).toMatchObject({
      replies: [{ text: '', place: { latitude: 59.343, longitude: 18.05, label: 'Odenplan' } }],
    });
  });

  /** providers.md 5.1: the names are unconfirmed. */
  it('what was chosen from a list is one', () => {
    const chosen = { Body: 'Odenplan', ListTitle: 'Odenplan', ListId: 'v1:oden' };
    expect(read(inbound({ From: 'whatsapp:+14155550182', ...chosen }))).toMatchObject({
      replies: [{ channel: 'whatsapp', text: 'Odenplan', postback: 'v1:oden' }],
    });
  });

  it('below a picture is read, and a picture without an address is passed over', () => {
    expect(read(inbound({ Body: 'stop', NumMedia: '1' }))).toMatchObject({ replies: [{ text: 'stop' }] });
    expect(read(inbound({ NumMedia: '1' }))).toEqual({ ...nothing, ignored: ['media'] });
    expect(read(inbound({ Latitude: '59.3' }))).toEqual({ ...nothing, ignored: ['nothing written'] });
  });

  it('that Twilio took for STOP by words of the account’s own is an opt-out too', () => {
    expect(read(inbound({ Body: 'Avsluta', OptOutType: 'STOP' }))).toMatchObject({
      replies: [{ text: 'Avsluta' }],
      optOuts: [{ id: 'twilio:SM1', channel: 'sms', address: '+14155550182', at: AT, reason: 'unsubscribed' }],
    });
    for (const OptOutType of ['START', 'HELP'])
      expect(read(inbound({ Body: 'x', OptOutType }))).not.toHaveProperty('optOuts');
  });

  it('from a short code, or by what is no channel of ours, is named', () => {
    expect(read(inbound({ From: '12345', Body: 'Hi' }))).toMatchObject({ ignored: ['a sender that is no phone'] });
    expect(read(inbound({ From: 'messenger:105', Body: 'Hi' }))).toMatchObject({ ignored: ['messenger'] });
  });

  it.each(['MessageSid', 'From', 'Body'])('is refused without %s, and says no word of it', (name) => {
    const { [name]: left, ...fields } = inbound({ Body: 'STOP' });
    expect(left).toBeDefined();
    const parsed = read(fields);
    expect(parsed).toMatchObject({ ok: false, path: `$.${name}` });
    expect(JSON.stringify(parsed)).not.toContain('STOP');
  });
});

describe('what became of a message', () => {
  it('is ours by what stands in the address', () => {
    // "m%201 run:1" in base64url.
    expect(read(status({}), 'of=bSUyMDEgcnVuOjE')).toEqual({
      ...nothing,
      receipts: [{ providerId: 'SM1', memberId: 'm 1', messageId: 'run:1', state: 'delivered', at: AT }],
      ignored: [],
    });
  });

  it.each([undefined, '', 'of=', 'of=%%', 'of=YQ', 'to=bSUyMDEgcnVuOjE'])('is found by its id with %s', (query) => {
    expect(read(status({}), query)).toMatchObject({ receipts: [{ providerId: 'SM1', state: 'delivered' }] });
    const parsed = read(status({}), query);
    expect(parsed.ok && parsed.receipts[0] && 'memberId' in parsed.receipts[0]).toBe(false);
  });

  it.each([
    ['accepted', undefined],
    ['scheduled', undefined],
    ['queued', undefined],
    ['sending', undefined],
    ['partially_delivered', undefined],
    ['sent', 'sent'],
    ['delivered', 'delivered'],
    ['read', 'read'],
    ['undelivered', 'failed'],
    ['failed', 'failed'],
    ['canceled', 'failed'],
  ])('%s means %s', (MessageStatus, state) => {
    const parsed = read(status({ MessageStatus, To: 'rcs:+14155550182' }));
    expect(parsed).toMatchObject(
      state === undefined ? { ignored: [`rcs ${MessageStatus}`] } : { receipts: [{ state }] },
    );
  });

  it('asks for what its code asks for', () => {
    expect(read(status({ MessageStatus: 'undelivered', ErrorCode: '63036', To: 'rcs:+14155550182' }))).toMatchObject({
      receipts: [{ state: 'failed', code: '63036', reaction: 'fall-back' }],
    });
    expect(read(status({ MessageStatus: 'failed', ErrorCode: '20003' }))).toMatchObject({
      receipts: [{ code: '20003', reaction: 'alarm', scope: 'account' }],
    });
    expect(read(status({ MessageStatus: 'failed' }))).toMatchObject({ receipts: [{ code: 'failed' }] });
  });

  it('tells of somebody who wants nothing any more', () => {
    const fields = { MessageStatus: 'undelivered', ErrorCode: '63033', To: 'whatsapp:+14155550182' };
    expect(read(status(fields), 'of=bSUyMDEgcnVuOjE')).toMatchObject({
      receipts: [{ reaction: 'suppress' }],
      optOuts: [
        {
          ...{ id: 'twilio:SM1', channel: 'whatsapp', address: '+14155550182', at: AT, reason: 'unsubscribed' },
          ...{ memberId: 'm 1', messageId: 'run:1' },
        },
      ],
    });
  });
});

it.each(['', '{}', 'x', '%', '&&', '\u0000'])('%j is nothing of Twilio’s', (body) => {
  expect(readTwilioWebhook(body, AT)).toMatchObject({ ok: false });
});
