import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ana, type Bench, startPhone } from './support/bench.ts';
import { mms, sms } from './support/sends.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await startPhone();
});
afterEach(() => bench.stop());

const hourMs = 3_600_000;
const kinds = (all: { body: Record<string, unknown> }[]) => all.map((p) => p.body['eventType']);

test('a text message stands in the thread and its receipts have the shape AWS publishes', async () => {
  const { MessageId } = await bench.voice.send(sms());
  expect(await bench.thread()).toEqual([
    {
      messageId: MessageId,
      channel: 'sms',
      direction: 'in',
      from: '62388',
      text: 'Your coffee is ready',
      card: null,
      cards: [],
      suggestions: [],
      at: '2026-11-21T09:00:00.000Z',
      state: 'delivered',
      reason: null,
      ref: 'm1',
    },
  ]);
  const published = await bench.look();
  expect(kinds(published)).toEqual(['TEXT_QUEUED', 'TEXT_SUCCESSFUL', 'TEXT_DELIVERED']);
  expect(published[2]).toEqual({
    topic: 'delivery',
    body: {
      eventType: 'TEXT_DELIVERED',
      eventVersion: '1.0',
      eventTimestamp: Date.parse('2026-11-21T09:00:00.000Z'),
      isFinal: true,
      originationPhoneNumber: '62388',
      destinationPhoneNumber: ana,
      isoCountryCode: 'SE',
      isInternationalSend: false,
      messageId: MessageId,
      messageRequestTimestamp: Date.parse('2026-11-21T09:00:00.000Z'),
      messageEncoding: 'GSM',
      messageType: 'TRANSACTIONAL',
      messageStatus: 'DELIVERED',
      messageStatusDescription: 'Message has been accepted by phone',
      context: { messageId: 'm1' },
      totalMessageParts: 1,
      totalMessagePrice: 0.00581,
      totalCarrierFee: 0.00302,
    },
  });
  expect(published[0]?.body['isFinal']).toBe(false);
});

test('an emoji makes it UCS-2 and splits the message after 70 units', async () => {
  await bench.voice.send(sms({ MessageBody: `${'a'.repeat(70)}☕` }));
  const [, , delivered] = await bench.look();
  expect(delivered?.body).toMatchObject({ messageEncoding: 'UNICODE', totalMessageParts: 2 });
});

test('a message sent through a pool shows a short code as its sender', async () => {
  await bench.voice.send(sms({ OriginationIdentity: 'pool-0123456789' }));
  expect((await bench.thread())[0]).toMatchObject({ from: '62388' });
});

test('a media message shows its picture from the brand images and gets MEDIA receipts', async () => {
  await bench.voice.send(mms());
  const [message] = await bench.thread();
  expect(message).toMatchObject({
    channel: 'sms',
    text: 'Look',
    card: { title: '', description: '', mediaUrl: '/phone/media/almost-silver.png' },
  });
  expect(kinds(await bench.look())).toEqual(['MEDIA_QUEUED', 'MEDIA_SUCCESSFUL', 'MEDIA_DELIVERED']);
});

test('a dry run answers an id and reaches nobody', async () => {
  expect((await bench.voice.send(sms({ DryRun: true }))).MessageId).toMatch(/^[0-9a-f-]{36}$/);
  expect(await bench.thread()).toEqual([]);
  expect(await bench.look()).toEqual([]);
});

test('without signal nothing is heard, and the message arrives when the signal is back', async () => {
  await bench.set({ signal: false });
  await bench.voice.send(sms());
  expect((await bench.thread())[0]).toMatchObject({ state: 'sent' });
  expect(await bench.look()).toEqual([]);
  bench.advance(hourMs);
  await bench.set({ signal: true });
  expect((await bench.thread())[0]).toMatchObject({ state: 'delivered' });
  const published = await bench.look();
  expect(kinds(published)).toContain('TEXT_DELIVERED');
  expect(published.at(-1)?.body['eventTimestamp']).toBe(Date.parse('2026-11-21T10:00:00.000Z'));
});

test('a message that waits past its time to live expires and never arrives', async () => {
  await bench.set({ signal: false });
  await bench.voice.send(sms({ TimeToLive: 3600 }));
  bench.advance(hourMs);
  expect(kinds(await bench.look())).toEqual(['TEXT_TTL_EXPIRED']);
  await bench.set({ signal: true });
  expect((await bench.thread())[0]).toMatchObject({ state: 'failed', reason: 'TTL_EXPIRED' });
  expect(await bench.look()).toEqual([]);
});

test('a receipt delay holds the receipt back by virtual time, not the message', async () => {
  await bench.set({ receiptDelayMs: hourMs });
  await bench.voice.send(sms());
  expect((await bench.thread())[0]).toMatchObject({ state: 'delivered' });
  expect(kinds(await bench.look())).toEqual(['TEXT_QUEUED']);
  bench.advance(hourMs - 1);
  expect(await bench.look()).toEqual([]);
  bench.advance(1);
  const published = await bench.look();
  expect(kinds(published)).toEqual(['TEXT_SUCCESSFUL', 'TEXT_DELIVERED']);
  expect(published[1]?.body['eventTimestamp']).toBe(Date.parse('2026-11-21T10:00:00.000Z'));
});

test.each(['UNREACHABLE', 'CARRIER_BLOCKED', 'INVALID', 'SPAM'])(
  'the next message fails with %s, then the phone is well',
  async (code) => {
    await bench.set({ failWith: code });
    await bench.voice.send(sms());
    const [failed] = await bench.look();
    expect(failed?.body).toMatchObject({ eventType: `TEXT_${code}`, messageStatus: code, isFinal: true });
    expect((await bench.thread())[0]).toMatchObject({ state: 'failed', reason: code });
    await bench.voice.send(sms());
    expect(kinds(await bench.look())).toContain('TEXT_DELIVERED');
  },
);

test('never means accepted and then silence, also after the signal went and came back', async () => {
  await bench.set({ failWith: 'never' });
  await bench.voice.send(sms());
  await bench.set({ signal: false });
  await bench.set({ signal: true });
  bench.advance(100 * hourMs);
  expect(await bench.look()).toEqual([]);
  expect((await bench.thread())[0]).toMatchObject({ state: 'sent' });
});
