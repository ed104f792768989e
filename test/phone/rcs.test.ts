import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ana, type Bench, startPhone } from './support/bench.ts';
import { rcs, rcsText, sms } from './support/sends.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await startPhone();
});
afterEach(() => bench.stop());

const kinds = (all: { body: Record<string, unknown> }[]) => all.map((p) => p.body['eventType']);

test('a rich card keeps its picture, its suggestions and its reference', async () => {
  await bench.voice.send(rcs());
  expect((await bench.thread())[0]).toMatchObject({
    channel: 'rcs',
    from: 'rcs-norrsken',
    text: 'Almost Silver\n40 points to go',
    card: { title: 'Almost Silver', description: '40 points to go', mediaUrl: '/phone/media/almost-silver.png' },
    suggestions: [
      { text: 'Count me in', kind: 'reply', postback: 'v1:yes', card: 0 },
      { text: 'Open the app', kind: 'openUrl', url: 'https://norrsken.example/app', postback: 'v1:open' },
      { text: 'Call us', kind: 'dial', url: 'tel:+46812345678', postback: 'v1:call' },
    ],
    state: 'delivered',
    ref: 'm2',
  });
});

test('a delivered card is reported once as delivered and once as read', async () => {
  const { MessageId } = await bench.voice.send(rcs());
  const [delivered] = await bench.look();
  expect(delivered).toEqual({
    topic: 'delivery',
    body: {
      eventType: 'RCS_DELIVERED',
      eventVersion: '1.0',
      eventTimestamp: Date.parse('2026-11-21T09:00:00.000Z'),
      isFinal: true,
      originationPhoneNumber: 'rcs-norrsken',
      destinationPhoneNumber: ana,
      isoCountryCode: 'SE',
      isInternationalSend: false,
      messageId: MessageId,
      messageRequestTimestamp: Date.parse('2026-11-21T09:00:00.000Z'),
      messageEncoding: 'UNICODE',
      messageType: 'TRANSACTIONAL',
      messageStatus: 'DELIVERED',
      messageStatusDescription: 'Message has been accepted by phone',
      context: { messageId: 'm2' },
      totalMessageParts: 1,
      totalMessagePrice: 0,
      totalCarrierFee: 0,
      rcsBusinessId: 'agent_norrsken',
      agentIsoCountryCode: 'SE',
      rcsMetadata: { billingEventType: 'RICH' },
    },
  });
  expect((await bench.call('POST', bench.on(ana, 'read'))).body).toEqual({ read: 1 });
  const [read] = await bench.look();
  expect(read?.body).toMatchObject({ eventType: 'RCS_READ', messageStatus: 'READ', isFinal: true });
  expect((await bench.thread())[0]).toMatchObject({ state: 'read' });
  await bench.call('POST', bench.on(ana, 'read'));
  expect(await bench.look()).toEqual([]);
});

test('a carousel keeps all its cards, and its suggestions know their card', async () => {
  const card = (Title: string) => ({ Title, Suggestions: [{ Reply: { Text: `Take ${Title}`, PostbackData: Title } }] });
  await bench.voice.send(
    rcs({
      RcsMessageContent: { Content: { Carousel: { CardWidth: 'MEDIUM', CardContents: [card('A'), card('B')] } } },
    }),
  );
  expect((await bench.thread())[0]).toMatchObject({
    card: { title: 'A' },
    cards: [{ title: 'A' }, { title: 'B' }],
    suggestions: [
      { text: 'Take A', card: 0 },
      { text: 'Take B', card: 1 },
    ],
  });
});

test('a plain RCS text has no card, and a file is shown as its picture', async () => {
  await bench.voice.send(rcsText('Hello'));
  await bench.voice.send(
    rcs({ RcsMessageContent: { Content: { FileMessage: { FileUrl: 'https://x.example/a/logo.svg?v=1' } } } }),
  );
  const [text, file] = await bench.thread();
  expect(text).toMatchObject({ text: 'Hello', card: null });
  expect(file).toMatchObject({ card: { mediaUrl: '/phone/media/logo.svg' } });
});

test('a text sent to an RCS agent is an RCS message without SMS parts', async () => {
  await bench.voice.send(sms({ OriginationIdentity: 'rcs-norrsken', MessageBody: '☕'.repeat(700) }));
  expect((await bench.thread())[0]).toMatchObject({ channel: 'rcs', from: 'rcs-norrsken' });
});

test('a phone without RCS fails at once as undeliverable', async () => {
  await bench.set({ rcs: false });
  await bench.voice.send(rcs());
  const [failed] = await bench.look();
  expect(failed?.body).toMatchObject({
    eventType: 'RCS_FAILED',
    messageStatus: 'UNDELIVERABLE',
    context: { messageId: 'm2' },
  });
});

test('without signal a card waits without a receipt until its time to live is over', async () => {
  await bench.set({ signal: false });
  await bench.voice.send(rcs({ TimeToLive: 60 }));
  await bench.voice.send(rcsText('no hurry'));
  bench.advance(59_000);
  expect(await bench.look()).toEqual([]);
  bench.advance(1_000);
  const [expired] = await bench.look();
  expect(expired?.body).toMatchObject({ eventType: 'RCS_TTL_EXPIRED', messageStatus: 'TTL_EXPIRATION_REVOKED' });
  await bench.set({ signal: true });
  expect(kinds(await bench.look())).toEqual(['RCS_DELIVERED']);
  expect((await bench.thread()).map((m) => m['state'])).toEqual(['failed', 'delivered']);
});

test('a rejected card is an RCS failure, and an SMS code waits for an SMS', async () => {
  await bench.set({ failWith: 'REJECTED' });
  await bench.voice.send(rcs());
  expect((await bench.look())[0]?.body).toMatchObject({ eventType: 'RCS_FAILED', messageStatus: 'REJECTED' });
  await bench.set({ failWith: 'UNREACHABLE' });
  await bench.voice.send(rcs());
  expect(kinds(await bench.look())).toEqual(['RCS_DELIVERED']);
  await bench.voice.send(sms());
  expect(kinds(await bench.look())).toEqual(['TEXT_UNREACHABLE']);
});
