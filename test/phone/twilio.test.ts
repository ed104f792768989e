import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { isTwilioGenuine } from '#providers/signatures/twilio.ts';
import { BUSINESS } from '../../apps/phone/business.ts';
import { ana, type Bench, startPhone } from './support/bench.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await startPhone({ sms: 'twilio', rcs: 'twilio', whatsapp: 'twilio' });
});
afterEach(() => bench.stop());

const { accountSid, keySid, keySecret, contentSid } = BUSINESS.twilio;
type Form = Readonly<Record<string, string>>;
const send = async (form: Form, known = `${keySid}:${keySecret}`) => {
  const response = await fetch(`${bench.endpoint}/2010-04-01/Accounts/${accountSid}/Messages.json`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(known)}` },
    body: new URLSearchParams(form),
  });
  return {
    status: response.status,
    body: (await response.json()) as { readonly sid?: string; readonly code?: number },
  };
};
const told = async () => (await bench.look()).map(({ body }) => body);
const statuses = async () => (await told()).map(({ MessageStatus }) => MessageStatus);
const without = (form: Form, name: string): Form =>
  Object.fromEntries(Object.entries(form).filter(([key]) => key !== name));

const CALLBACK = 'https://business.example/webhooks/twilio?of=abc';
const sms: Form = { To: ana, From: '+15550783882', Body: 'Hi', StatusCallback: CALLBACK };
const rcs: Form = { ...sms, To: `rcs:${ana}`, From: 'rcs:acme_agent' };
const whatsapp: Form = { ...sms, To: `whatsapp:${ana}`, From: 'whatsapp:+15550783881' };
const write = (text: string, channel = 'whatsapp') => bench.call('POST', bench.on(ana, 'reply'), { text, channel });

test('a text is taken, and its statuses go to the address that the call named, each signed with it', async () => {
  const { status, body } = await send(sms);
  expect(status).toBe(201);
  const posts = await bench.look();
  expect(posts.map(({ body: { MessageSid, MessageStatus } }) => [MessageSid, MessageStatus])).toEqual(
    ['queued', 'sent', 'delivered'].map((state) => [body.sid, state]),
  );
  for (const { headers = {}, raw = '', url = '' } of posts) {
    expect(url).toBe(CALLBACK);
    expect(headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect(isTwilioGenuine({ url, headers, body: raw }, [BUSINESS.signsWith])).toBe(true);
    expect(isTwilioGenuine({ url: url.replace('abc', 'abd'), headers, body: raw }, [BUSINESS.signsWith])).toBe(false);
  }
});

test('who names no address is told nothing', async () => {
  await send(without(sms, 'StatusCallback'));
  expect(await told()).toEqual([]);
});

test.each([`${keySid}:x`, `${accountSid}:${keySecret}`, ''])('a call by %s is refused', async (known) => {
  expect(await send(sms, known)).toMatchObject({ status: 401, body: { code: 20003 } });
});

// Limits of providers-2.md 5.1.
test.each([
  ['a number without its plus', { ...sms, To: ana.slice(1) }],
  ['no sender', without(sms, 'From')],
  ['two senders', { ...sms, MessagingServiceSid: `MG${'a'.repeat(32)}` }],
  ['nothing to say', without(sms, 'Body')],
  ['1,601 characters', { ...sms, Body: 'x'.repeat(1_601) }],
  ['a life of no second', { ...sms, ValidityPeriod: '0' }],
  ['a life of more than ten hours', { ...sms, ValidityPeriod: '36001' }],
  [
    'variables that are no JSON',
    { ...without(whatsapp, 'Body'), ContentSid: contentSid('a:en'), ContentVariables: '{' },
  ],
  ['a content whose id is none', { ...without(whatsapp, 'Body'), ContentSid: 'HX1' }],
  ['a parameter that it does not know', { ...sms, FallbackForm: '+15550783882' }],
])('%s is refused', async (_, form: Form) => {
  expect((await send(form)).status).toBe(400);
  expect(await bench.thread()).toEqual([]);
});

describe('what becomes of it', () => {
  test('whoever has no RCS is told of by 63036', async () => {
    await bench.set({ rcs: false });
    await send(rcs);
    expect(await told()).toMatchObject([{ MessageStatus: 'undelivered', ErrorCode: '63036', To: `rcs:${ana}` }]);
  });

  test('free text outside the window is told of by 63016, and arrives within it', async () => {
    await send(whatsapp);
    expect((await told()).at(-1)).toMatchObject({ MessageStatus: 'undelivered', ErrorCode: '63016' });
    await write('Hi');
    await bench.look();
    await send(whatsapp);
    expect(await statuses()).toEqual(['queued', 'sent', 'delivered']);
  });

  test('what waits for the signal longer than it may ends by 30036', async () => {
    await bench.set({ signal: false });
    await send({ ...rcs, ValidityPeriod: '60' });
    await bench.look();
    bench.advance(60_000);
    expect(await told()).toMatchObject([{ MessageStatus: 'undelivered', ErrorCode: '30036' }]);
  });

  test('it is read on RCS, and nobody is told of it on SMS', async () => {
    await send(sms);
    await send(rcs);
    await bench.look();
    await bench.call('POST', bench.on(ana, 'read'));
    expect(await told()).toMatchObject([{ MessageStatus: 'read', EventType: 'READ', To: `rcs:${ana}` }]);
  });

  test('who sent STOP is refused at the call, and any code comes by a status', async () => {
    await bench.set({ failWith: 'DESTINATION_PHONE_NUMBER_OPTED_OUT' });
    expect(await send(sms)).toMatchObject({ status: 400, body: { code: 21610 } });
    await bench.set({ failWith: '30007' });
    await send(sms);
    expect(await told()).toMatchObject([{ MessageStatus: 'undelivered', ErrorCode: '30007' }]);
  });
});

describe('a content', () => {
  const template = { body: '{{1}}, you have {{2}} points.', buttons: [{ type: 'quick_reply', text: 'Stop' }] };
  const see = { type: 'url', text: 'See', url: 'https://r.example/l/{{1}}' };
  const content: Form = {
    ...without(whatsapp, 'Body'),
    ContentSid: contentSid('points_update:en_US'),
    ContentVariables: JSON.stringify({ '1': 'Ann', '2': '120', '3': 'v1:stop', '4': 'abc' }),
  };
  const register = () =>
    bench.call('PUT', '/phone/api/templates/points_update', {
      ...{ ...template, buttons: [...template.buttons, see], language: 'en_US' },
    });

  test('is the template with its variables, and a tap says what its button was given', async () => {
    await register();
    await send(content);
    const [shown] = await bench.thread();
    expect(shown).toMatchObject({ text: 'Ann, you have 120 points.', state: 'delivered' });
    expect(shown?.['suggestions']).toMatchObject([{ postback: 'v1:stop' }, { url: 'https://r.example/l/abc' }]);
    await bench.look();
    await bench.call('POST', bench.on(ana, 'reply'), { messageId: shown?.['messageId'], suggestion: 'Stop' });
    expect(await told()).toMatchObject([
      { From: `whatsapp:${ana}`, WaId: ana.slice(1), Body: 'Stop', ButtonText: 'Stop', ButtonPayload: 'v1:stop' },
    ]);
  });

  test('with a variable too few fails by 63028', async () => {
    await register();
    await send({ ...content, ContentVariables: JSON.stringify({ '1': 'Ann' }) });
    expect((await told()).at(-1)).toMatchObject({ MessageStatus: 'undelivered', ErrorCode: '63028' });
  });
});

test('what somebody writes without showing a number names their id', async () => {
  await bench.set({ shownAs: 'id' });
  await write('STOP');
  const id = expect.stringMatching(/^whatsapp:SE\.\d+$/) as unknown;
  const [post] = await told();
  expect(post).toMatchObject({ From: id, ExternalUserId: id, Body: 'STOP', SmsStatus: 'received', NumMedia: '0' });
  expect(post).not.toHaveProperty('WaId');
});
