import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Content, Outgoing } from '#messages/sender.ts';
import { twilioSending } from '#providers/twilio/sending.ts';
import type { Channel } from '#words/channel.ts';
import { startVendor, type Answer, type Vendor } from '../http-api/server.ts';
import { aRowOfCards, aChoice, aList, aPage, aPictured } from '../../../providers/whatsapp-messages.ts';
import { aCard, aCarousel, aCode, anOutgoing, aPicture, aPrompt, aTemplate, aText, PHONE } from '../messages.ts';

const ACCOUNT = `AC${'0'.repeat(31)}1`;
const SERVICE = `MG${'a'.repeat(32)}`;
const CONTENT = `HX${'b'.repeat(32)}`;
const SET = { TWILIO_ACCOUNT_SID: ACCOUNT, TWILIO_KEY_SECRET: 'arn:key' };
/** The id of a message that was taken, providers-2.md 5.1. */
const ACCEPTED: Answer = { status: 201, body: { sid: 'SM1', status: 'queued', num_segments: '1', error_code: null } };
const FROM: Readonly<Partial<Record<Channel, string>>> = { sms: '+15550783882', rcs: 'acme_agent', whatsapp: '+15550' };

let vendor: Vendor;
beforeAll(async () => {
  vendor = await startVendor();
});
afterAll(() => vendor.close());

interface Manner {
  readonly answer?: Answer;
  readonly from?: string | undefined;
  readonly contents?: Readonly<Record<string, string>>;
  readonly key?: string;
  readonly secret?: (id: string) => Promise<string>;
}
const sent = async (
  channel: Channel,
  content: Content,
  message: Partial<Outgoing> = {},
  { answer = ACCEPTED, from = FROM[channel], contents, key, secret = (id) => Promise.resolve(`of ${id}`) }: Manner = {},
) => {
  vendor.answers(answer);
  const standIn = { endpoint: vendor.url, agent: undefined as never };
  const webhooks = 'https://r.example/webhooks';
  const read = (id: string) => (id === 'arn:contents' ? Promise.resolve(JSON.stringify(contents)) : secret(id));
  const surroundings = { linkBase: 'https://r.example/l/', webhooks, mediaBucket: '', secret: read, standIn };
  const environment = {
    ...SET,
    TWILIO_MEDIA_URL: 'https://media.example/',
    TWILIO_KEY_SID: key,
    TWILIO_CONTENTS: contents && 'arn:contents',
  };
  return twilioSending(environment, surroundings)[channel]?.(from ?? '')(anOutgoing(content, { channel, ...message }));
};
const form = () => Object.fromEntries(new URLSearchParams(vendor.asked[0]?.body));
const variables = (): unknown => JSON.parse(form()['ContentVariables'] ?? 'null');

describe('a call to the Messages API', () => {
  it('is a form to the account’s own messages, by its token', async () => {
    expect(await sent('sms', aText)).toEqual({ kind: 'sent', providerId: 'SM1' });
    expect(vendor.asked).toMatchObject([
      {
        url: `/2010-04-01/Accounts/${ACCOUNT}/Messages.json`,
        headers: {
          authorization: `Basic ${btoa(`${ACCOUNT}:of arn:key`)}`,
          'content-type': 'application/x-www-form-urlencoded',
        },
      },
    ]);
  });

  it('is by an API key where there is one', async () => {
    await sent('sms', aText, {}, { key: 'SK1' });
    expect(vendor.asked[0]?.headers.authorization).toBe(`Basic ${btoa('SK1:of arn:key')}`);
  });

  it('is not made without its secret', async () => {
    const secret = () => Promise.reject(new Error('no'));
    await expect(sent('sms', aText, {}, { secret })).rejects.toMatchObject({ scope: 'account' });
    expect(vendor.asked).toEqual([]);
  });

  it('says who to whom, what, and where to tell of it, and nothing besides', async () => {
    await sent('sms', aText);
    expect(form()).toEqual({
      To: PHONE,
      From: '+15550783882',
      Body: 'Hi',
      // "m-1 01JABC" in base64url.
      StatusCallback: 'https://r.example/webhooks/twilio?of=bS0xIDAxSkFCQw',
    });
  });

  it('leaves out a key that is too long for an address', async () => {
    await sent('sms', aText, { memberId: 'm'.repeat(500) });
    expect(form()['StatusCallback']).toBe('https://r.example/webhooks/twilio');
  });

  it.each([
    ['sms', SERVICE, { To: PHONE, MessagingServiceSid: SERVICE }],
    ['rcs', 'acme_agent', { To: `rcs:${PHONE}`, From: 'rcs:acme_agent' }],
    ['rcs', SERVICE, { To: `rcs:${PHONE}`, MessagingServiceSid: SERVICE }],
    ['whatsapp', '+15550783881', { To: `whatsapp:${PHONE}`, From: 'whatsapp:+15550783881' }],
  ] as const)('%s from %s', async (channel, from, fields) => {
    await sent(channel, aText, {}, { from });
    expect(form()).toMatchObject(fields);
    expect('From' in form()).toBe(from !== SERVICE);
  });

  it('goes to the id of somebody on WhatsApp who shows no number', async () => {
    await sent('whatsapp', aText, { to: 'whatsapp:US.13491208655302741918' });
    expect(form()['To']).toBe('whatsapp:US.13491208655302741918');
  });

  // 1 to 36,000 seconds (providers-2.md 5.1).
  it.each([
    [undefined, undefined],
    [10, '10'],
    [36_000, '36000'],
    [259_200, '36000'],
  ])('lives %s seconds: %s', async (timeToLive, validity) => {
    await sent('sms', aText, timeToLive === undefined ? {} : { timeToLive });
    expect(form()['ValidityPeriod']).toBe(validity);
  });
});

describe('what is sent', () => {
  it('a template is a content of the account, its variables in their order, buttons behind the text', async () => {
    await sent('whatsapp', aTemplate, {}, { contents: { 'points_update:en_US': CONTENT } });
    expect(form()).toMatchObject({ ContentSid: CONTENT });
    expect('Body' in form()).toBe(false);
    expect(variables()).toEqual({ '1': 'Ann', '2': '120', '3': 'stop', '4': 'abc123' });
  });

  it('a template in a language that has no content is not sent, and says which is missing', async () => {
    const contents = { 'points_update:sv': CONTENT };
    await expect(sent('whatsapp', aTemplate, {}, { contents })).rejects.toMatchObject({
      code: 'no content for points_update:en_US',
      scope: 'message',
    });
    expect(vendor.asked).toEqual([]);
  });

  it('a card is a content where one has its parts', async () => {
    await sent('rcs', aCard, {}, { contents: { 'card media reply url': CONTENT } });
    expect(form()['ContentSid']).toBe(CONTENT);
    expect(variables()).toEqual({
      ...{ '1': 'Double points', '2': 'This weekend only.', '3': 'points.png' },
      ...{ '4': 'Count me in', '5': 'yes', '6': 'Shop', '7': 'https://example.com/shop' },
    });
  });

  it('a card goes as text where none has them', async () => {
    await sent('rcs', aCard, {}, { contents: { 'card media reply': CONTENT } });
    expect(form()).toMatchObject({ Body: 'Double points\nThis weekend only.\nShop: https://example.com/shop' });
    expect('ContentSid' in form()).toBe(false);
  });

  it.each([
    ['a file', aPicture, 'https://media.example/points.png'],
    ['a code', aCode, 'https://r.example/v/a-ticket/code.png'],
  ])('a text with %s is an MMS', async (_, content, url) => {
    await sent('sms', content);
    expect(form()).toMatchObject({ Body: 'Hi', MediaUrl: url });
  });

  it('cards side by side are a content where one has their parts; what is below all of them has no place in it', async () => {
    await sent('rcs', aCarousel, {}, { contents: { 'carousel media reply | media': CONTENT } });
    expect(form()['ContentSid']).toBe(CONTENT);
    expect(variables()).toEqual({
      ...{ '1': 'A', '2': '60 points', '3': 'a.png', '4': 'Take A', '5': 'a' },
      ...{ '6': 'B', '7': '90 points', '8': 'b.png' },
    });
  });

  it('a text with suggestions is a content of those that Twilio has', async () => {
    await sent('rcs', aPrompt, {}, { contents: { 'text reply url dial': CONTENT } });
    expect(variables()).toEqual({
      ...{ '1': 'Coming?', '2': 'Yes', '3': 'yes', '4': 'Menu', '5': 'https://example.com/menu' },
      ...{ '6': 'Call us', '7': '+46812345678' },
    });
  });

  it('without a content both go as text, with addresses and numbers', async () => {
    await sent('rcs', aPrompt);
    expect(form()).toMatchObject({ Body: 'Coming?\nMenu: https://example.com/menu\nCall us: +46812345678' });
  });

  it.each([
    ['sms', aCard],
    ['sms', aTemplate],
    ['rcs', aTemplate],
    ['whatsapp', aCard],
  ] as const)('%s carries no other', async (channel, content) => {
    await expect(sent(channel, content)).rejects.toMatchObject({ scope: 'message' });
    expect(vendor.asked).toEqual([]);
  });

  it('contents that cannot be read hold the channel until somebody has seen to them, but for what needs none', async () => {
    const contents = { 'a:en': 'HX1' };
    await expect(sent('whatsapp', aTemplate, {}, { contents })).rejects.toMatchObject({
      code: 'contents.a:en: expected the id of a content template, HX and 32 digits',
      scope: 'account',
    });
    expect(await sent('whatsapp', aText, {}, { contents })).toMatchObject({ kind: 'sent' });
  });
});

/** providers-2.md 5.1: `{code, message, more_info, status}`. */
const refused = (code: number, status = 400): Answer => ({ status, body: { code, message: PHONE, status } });

describe('what it answers', () => {
  it.each([
    [21610, { kind: 'opted-out', code: '21610' }],
    [63036, { kind: 'failed', code: '63036', reaction: 'fall-back' }],
    [63016, { kind: 'failed', code: '63016', reaction: 'template' }],
    [21211, { kind: 'failed', code: '21211', reaction: 'fix' }],
    [30001, { kind: 'throttled', code: '30001' }],
    [63012, { kind: 'unknown', code: '63012' }],
  ])('%s', async (code, outcome) => {
    expect(await sent('sms', aText, {}, { answer: refused(code) })).toEqual(outcome);
  });

  it.each([
    [20003, 'account'],
    [21408, 'country'],
    [21606, 'sender'],
    [63062, 'class'],
    [30007, 'message'],
    [99999, 'message'],
  ])('%s concerns: %s', async (code, scope) => {
    await expect(sent('sms', aText, {}, { answer: refused(code) })).rejects.toMatchObject({
      ...{ code: String(code), scope },
    });
  });
});

/** twilio.com, list-picker and quick-reply: body, items and ids may be variables; a name for each number of them is ours. */
describe('what goes by WhatsApp while a conversation is open', () => {
  const known = (name: string) => ({ contents: { [name]: CONTENT } });
  it.each<[string, Content, string, readonly string[], string]>([
    [
      'a list',
      aList,
      'session list 2',
      [
        'Which shop is yours?\nChange it whenever you like',
        'Choose',
        ...['Odenplan', 'v1:oden', 'Odengatan 12'],
        ...['Svartbäcken', 'v1:svart', 'Svartbäcken'],
      ],
      'Which shop is yours?\nChange it whenever you like\nOdenplan\nSvartbäcken',
    ],
    [
      'answers to tap',
      aChoice,
      'session reply reply',
      ['Shall we take it?', 'Yes', 'v1:yes', 'Not now', 'v1:no'],
      'Shall we take it?\nYes\nNot now',
    ],
    [
      'a page',
      aPage,
      'session url',
      ['Book a tasting', 'Open', 'https://example.com/book'],
      'Book a tasting\nOpen: https://example.com/book',
    ],
  ])('%s is a content of its own, or text', async (_, content, name, values, text) => {
    await sent('whatsapp', content, {}, known(name));
    expect(form()).toMatchObject({ ContentSid: CONTENT });
    expect(form()).not.toHaveProperty('Body');
    expect(variables()).toEqual(Object.fromEntries(values.map((value, at) => [String(at + 1), value])));
    await sent('whatsapp', content, {}, known('other'));
    expect(form()).toMatchObject({ Body: text });
  });

  it('templates have the name of their file after the words, then what buttons need; cards follow', async () => {
    await sent('whatsapp', aPictured, {}, known('voucher_ready:en_US'));
    const own = ['Ana', '120', 'almost-silver.png', 'v1:stop', 'K7QF-2M9D-XP40'];
    expect(Object.values(variables() as object)).toEqual(own);
    await sent('whatsapp', aRowOfCards, {}, known('rewards_in_reach:en_US'));
    expect(Object.values(variables() as object)).toEqual([
      ...['Ana', '120'],
      ...['Beans', 'beans.png', 'v1:beans.png'],
      ...['Beans', 'two-cups.png', 'v1:two-cups.png'],
    ]);
  });
});
