import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { metaSending } from '#providers/meta/sending.ts';
import { aCard, anOutgoing, aTemplate, aText } from '../messages.ts';
import { startVendor, type Answer, type Vendor } from '../http-api/server.ts';

const ACCEPTED = {
  messaging_product: 'whatsapp',
  contacts: [{ input: '+14255550182', wa_id: '14255550182' }],
  messages: [{ id: 'wamid.HBgL', message_status: 'accepted' }],
};
const SET = { META_GRAPH_VERSION: 'v24.0', META_ACCESS_TOKEN_SECRET: 'arn:token' };

let vendor: Vendor;
beforeAll(async () => {
  vendor = await startVendor();
});
afterAll(() => vendor.close());

const sender = (secret: (id: string) => Promise<string> = (id) => Promise.resolve(`what ${id} holds`)) => {
  const standIn = { endpoint: vendor.url, agent: undefined as never };
  const surroundings = { linkBase: 'https://r.example/l/', webhooks: '', mediaBucket: '', secret, standIn };
  const send = metaSending(SET, surroundings).whatsapp?.('106540352242922');
  if (send === undefined) throw new Error('no sender');
  return send;
};
const sent = async (message = anOutgoing(aText), answer: Answer = { status: 200, body: ACCEPTED }) => {
  vendor.answers(answer);
  return sender()(message);
};
const body = (): unknown => JSON.parse(vendor.asked[0]?.body ?? '');
const refused = (code: number, status = 400): Answer => ({
  status,
  body: { error: { message: `(#${code}) to +14255550182`, type: 'OAuthException', code, fbtrace_id: 'A' } },
});

describe("WhatsApp over Meta's Cloud API", () => {
  it('posts to the number of the version that was asked for, with the token that the secret holds', async () => {
    expect(await sent()).toEqual({ kind: 'sent', providerId: 'wamid.HBgL' });
    expect(vendor.asked[0]).toMatchObject({
      url: '/v24.0/106540352242922/messages',
      headers: { authorization: 'Bearer what arn:token holds', 'content-type': 'application/json' },
    });
    expect(body()).toEqual({
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      to: '+14255550182',
      type: 'text',
      text: { body: 'Hi', preview_url: false },
      biz_opaque_callback_data: 'm-1 01JABC',
    });
  });

  it('sends templates, and to whoever has no number', async () => {
    await sent({ ...anOutgoing(aTemplate), to: 'whatsapp:US.13491208655302741918' });
    expect(body()).toMatchObject({
      recipient: 'US.13491208655302741918',
      type: 'template',
      template: { name: 'points_update', language: { code: 'en_US' } },
    });
    expect(body()).not.toHaveProperty('to');
  });

  // Classes of providers-2.md 3.6.
  it.each([
    [131026, { kind: 'failed', code: '131026', reaction: 'fall-back' }],
    [131049, { kind: 'failed', code: '131049', reaction: 'fall-back' }],
    [131050, { kind: 'failed', code: '131050', reaction: 'suppress' }],
    [131047, { kind: 'failed', code: '131047', reaction: 'template' }],
    [132000, { kind: 'failed', code: '132000', reaction: 'fix' }],
    [130429, { kind: 'throttled', code: '130429' }],
    [131056, { kind: 'throttled', code: '131056' }],
    // Whether it went nobody knows, whatever the status.
    [131000, { kind: 'unknown', code: '131000' }],
    [131016, { kind: 'unknown', code: '131016' }],
  ])('%i is %j', async (code, outcome) => {
    expect(await sent(anOutgoing(aText), refused(code))).toEqual(outcome);
  });

  it.each([
    [190, 'sender'],
    [10, 'sender'],
    [200, 'sender'],
    [131031, 'sender'],
    [131042, 'sender'],
    [131063, 'class'],
    [132001, 'template'],
    [132015, 'template'],
    [132016, 'template'],
  ])('%i is for an operator, and concerns the %s', async (code, scope) => {
    await expect(sent(anOutgoing(aText), refused(code))).rejects.toMatchObject({ code: String(code), scope });
  });

  it('a code that nobody knows concerns this message alone; what is said of it is not repeated', async () => {
    await expect(sent(anOutgoing(aText), refused(199_999))).rejects.toThrow('whatsapp: 199999');
  });

  it('calls nobody with a secret that cannot be read', async () => {
    vendor.answers({ status: 200, body: ACCEPTED });
    const send = sender(() => Promise.reject(new Error('no')));
    await expect(send(anOutgoing(aText))).rejects.toMatchObject({ code: 'secret unreadable: Error', scope: 'account' });
    expect(vendor.asked).toEqual([]);
  });

  it('refuses to carry a card', async () => {
    await expect(sent(anOutgoing(aCard))).rejects.toThrow('whatsapp: cannot carry a card');
  });
});
