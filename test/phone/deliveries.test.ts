import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ana, type Bench, type Json, startPhone } from './support/bench.ts';
import { keptOf } from './support/kept.ts';
import { metaValue, sms, statuses, template, whatsapp, writeFirst } from './support/sends.ts';
import { delivery } from '#providers/aws/delivery-aws.ts';
import { twoWay } from '#providers/aws/two-way-aws.ts';
import { readWhatsApp } from '#providers/aws-social/read-whatsapp.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await startPhone();
});
afterEach(() => bench.stop());

const AT = '2026-11-21T09:00:00.000Z';
const write = (number: string, channel: string, text = 'STOP') =>
  bench.call('POST', bench.on(number, 'reply'), { text, channel });
const text = { type: 'text', text: { body: 'Hi' } };
const events = async (): Promise<unknown[]> =>
  (await bench.look()).filter((p) => p.topic === 'delivery').map((p) => p.body['eventType']);

describe('deliveries', () => {
  test('are in order and once, unless told otherwise', async () => {
    await bench.voice.send(sms());
    expect(await events()).toEqual(['TEXT_QUEUED', 'TEXT_SUCCESSFUL', 'TEXT_DELIVERED']);
  });

  test('doubled: the same payload comes twice, an answer too', async () => {
    await bench.set({ deliveries: 'doubled' });
    await bench.voice.send(sms());
    const told = await events();
    expect(told).toHaveLength(6);
    expect(new Set(told).size).toBe(3);
    await write(ana, 'sms');
    const [one, two, ...more] = await bench.look();
    expect(one).toEqual(two);
    expect(more).toEqual([]);
  });

  test('disordered: what happened first comes last, with the time at which it happened', async () => {
    await bench.set({ deliveries: 'disordered' });
    await bench.voice.send(sms());
    const now = await bench.look();
    bench.advance(10_000);
    const all = [...now, ...(await bench.look())].map(({ body }) => body);
    expect(all.map((body) => body['eventType']).toSorted()).toEqual([
      'TEXT_DELIVERED',
      'TEXT_QUEUED',
      'TEXT_SUCCESSFUL',
    ]);
    expect(all.map((body) => body['eventType'])).not.toEqual(['TEXT_QUEUED', 'TEXT_SUCCESSFUL', 'TEXT_DELIVERED']);
    expect(new Set(all.map((body) => body['eventTimestamp']))).toEqual(new Set([Date.parse(AT)]));
    for (const body of all) expect(delivery(JSON.stringify(body), AT)).toMatchObject({ ok: true });
  });
});

describe('several at once', () => {
  test('are one webhook, and what nobody can read among them takes nothing with it', async () => {
    await bench.set({ deliveries: 'batched' });
    await write(ana, 'whatsapp', 'Hello');
    await bench.social.send(whatsapp(text));
    await write(ana, 'whatsapp', 'STOP');
    expect(await bench.look()).toEqual([]);
    bench.advance(2_000);
    const [webhook, ...more] = await bench.look();
    expect(more).toEqual([]);
    expect(readWhatsApp(JSON.stringify(webhook?.body), AT)).toMatchObject({
      ok: true,
      replies: [{ text: 'Hello' }, { text: 'STOP' }],
      receipts: [{ state: 'sent' }, { state: 'delivered' }],
      ignored: [expect.stringMatching(/text/)],
    });
  });

  test('do not wait for what has yet to happen', async () => {
    await bench.set({ deliveries: 'batched', receiptDelayMs: 60_000 });
    await bench.social.send(template());
    bench.advance(2_000);
    expect(statuses(await bench.look())).toMatchObject([{ status: 'sent' }]);
    bench.advance(62_000);
    expect(statuses(await bench.look())).toMatchObject([{ status: 'delivered' }]);
  });

  test('survive a restart while they wait', async () => {
    const kept = keptOf(bench.phone);
    await bench.set({ deliveries: 'batched' });
    await write(ana, 'whatsapp', 'Hello');
    await write(ana, 'whatsapp', 'STOP');
    bench.phone.restore(kept());
    bench.advance(2_000);
    const [webhook] = await bench.look();
    expect(readWhatsApp(JSON.stringify(webhook?.body), AT)).toMatchObject({
      replies: [{ text: 'Hello' }, { text: 'STOP' }],
    });
  });
});

test('early: what became of a message is told before its sender has heard that it was taken', async () => {
  await bench.set({ deliveries: 'early' });
  const sent = bench.social.send(template()).then(() => statuses(bench.published.slice()).length);
  expect(await sent).toBe(2);
});

describe('who writes', () => {
  test.each([
    ['+525512345678', '+5215512345678'],
    ['+5541988887777', '+554188887777'],
    [ana, ana],
  ])('%s is spelt otherwise as %s, and is read as the same line', async (number, spelt) => {
    await bench.set({ shownAs: 'other-spelling' }, number);
    await write(number, 'sms');
    await write(number, 'whatsapp');
    const [bySms, byWhatsApp] = (await bench.look()).map(({ body }) => body);
    expect(bySms).toMatchObject({ originationNumber: spelt });
    expect(metaValue(byWhatsApp ?? {})).toMatchObject({ messages: [{ from: spelt.slice(1) }] });
    expect(twoWay(JSON.stringify(bySms), AT)).toMatchObject({ replies: [{ from: number }] });
    expect(readWhatsApp(JSON.stringify(byWhatsApp), AT)).toMatchObject({ replies: [{ from: number }] });
  });

  const inbound = async (shownAs: string): Promise<Json> => {
    await bench.set({ shownAs });
    await writeFirst(bench, 'STOP');
    return (await bench.look()).at(-1)?.body ?? {};
  };

  test('by an id alone there is no number anywhere in what WhatsApp tells', async () => {
    const body = await inbound('id');
    expect(JSON.stringify(body)).not.toContain(ana.slice(1));
    expect(readWhatsApp(JSON.stringify(body), AT)).toMatchObject({
      replies: [{ from: expect.stringMatching(/^whatsapp:SE\.\d+$/) as unknown, text: 'STOP' }],
    });
  });

  test('by number and id both are told', async () => {
    expect(readWhatsApp(JSON.stringify(await inbound('number-and-id')), AT)).toMatchObject({
      replies: [{ from: ana, alias: expect.stringMatching(/^whatsapp:SE\.\d+$/) as unknown }],
    });
  });

  test('an answer to the id arrives, and one to an id of nobody is refused', async () => {
    const value = metaValue(await inbound('id'));
    const [message] = value['messages'] as [Json];
    await bench.social.send(whatsapp({ ...text, to: undefined, recipient: message['from_user_id'] }));
    expect((await bench.thread()).at(-1)).toMatchObject({ direction: 'in', text: 'Hi', state: 'delivered' });
    await expect(bench.social.send(whatsapp({ ...text, to: undefined, recipient: 'SE.1' }))).rejects.toMatchObject({
      name: 'InvalidParametersException',
    });
  });
});

test.each([['a\nb'], ['a\tb'], ['a     b'], ['a'.repeat(1_025)]])(
  'a parameter Meta refuses is refused: %j',
  async (value) => {
    const parameters = [{ type: 'text', text: value }];
    const template = { name: 'a', language: { code: 'en' }, components: [{ type: 'body', parameters }] };
    await expect(bench.social.send(whatsapp({ type: 'template', template }))).rejects.toMatchObject({
      name: 'ValidationException',
    });
  },
);

test.each([{ MaxPrice: '1' }, { MaxPrice: '100.10' }, { MessageBody: ' \n ' }])(
  '%j is refused as AWS refuses it',
  async (given) => {
    await expect(bench.voice.send(sms(given))).rejects.toMatchObject({ name: 'ValidationException' });
  },
);
