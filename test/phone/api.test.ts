import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ana, type Bench, startPhone } from './support/bench.ts';
import { keptOf } from './support/kept.ts';
import { rcs, rcsText, sms } from './support/sends.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await startPhone();
});
afterEach(() => bench.stop());

const settings = {
  rcs: true,
  whatsapp: true,
  signal: true,
  receiptDelayMs: 0,
  failWith: null,
  deliveries: 'polite',
  shownAs: 'number',
  marketingStopped: false,
  ids: 0,
};

test('numbers are listed with what is unread, and reading one channel leaves the other', async () => {
  expect((await bench.call('GET', '/phone/api/numbers')).body).toEqual([]);
  await bench.voice.send(sms());
  await bench.voice.send(rcs());
  expect((await bench.call('GET', '/phone/api/numbers')).body).toEqual([
    { number: ana, unread: 2, lastAt: '2026-11-21T09:00:00.000Z', settings },
  ]);
  await bench.call('POST', bench.on(ana, 'read'), { channel: 'rcs' });
  expect((await bench.call('GET', '/phone/api/numbers')).body).toMatchObject([{ unread: 1 }]);
  expect((await bench.thread()).map((m) => m['state'])).toEqual(['delivered', 'read']);
});

test('a number the phone has never heard of has settings and an empty thread', async () => {
  expect(await bench.thread('+46700000000')).toEqual([]);
  expect((await bench.call('GET', bench.on('%2B46700000000', 'settings'))).body).toEqual(settings);
});

test('settings change one by one and say what they are now', async () => {
  expect((await bench.set({ receiptDelayMs: 5000 })).body).toEqual({ ...settings, receiptDelayMs: 5000 });
  expect((await bench.set({ failWith: '131049' })).body).toEqual({
    ...settings,
    receiptDelayMs: 5000,
    failWith: '131049',
  });
});

test.each([
  [{ sound: true }, ''],
  [{ signal: 'no' }, 'signal'],
  [{ receiptDelayMs: -1 }, 'receiptDelayMs'],
  [{ receiptDelayMs: 0.5 }, 'receiptDelayMs'],
  [{ deliveries: 'lost' }, 'deliveries'],
  [{ shownAs: 'nobody' }, 'shownAs'],
  [{ failWith: 'SOMETHING' }, 'failWith'],
  [[], ''],
  ['null', ''],
])('settings %j are refused at %j and change nothing', async (given, path) => {
  const answer = await bench.call('PUT', bench.on(ana, 'settings'), given);
  expect(answer).toMatchObject({ status: 400, body: { error: expect.any(String), path } });
  expect((await bench.call('GET', bench.on(ana, 'settings'))).body).toEqual(settings);
});

test.each([
  ['POST', `/phone/api/numbers/${ana}/reply`, '{"text":', 400],
  ['POST', `/phone/api/numbers/${ana}/read`, 'x'.repeat(65 * 1024), 413],
  ['POST', `/phone/api/numbers/${ana}/reply`, 'x'.repeat(7 * 1024 * 1024 + 1), 413],
  ['POST', '/phone/api/numbers/123/reply', '{"text":"a"}', 400],
  ['POST', '/phone/api/numbers/%E0%A4%A/reply', '{"text":"a"}', 400],
  ['DELETE', `/phone/api/numbers/${ana}/messages`, undefined, 405],
  ['POST', `/phone/api/numbers/${ana}/constructor`, '{}', 404],
  ['GET', '/phone/api/nothing', undefined, 404],
  ['PUT', '/phone/api/templates/Bad%20name', '{"body":"x"}', 400],
  ['PUT', '/phone/api/templates/good', '{"body":"x","buttons":[{"type":"dance","text":"a"}]}', 400],
  ['GET', '/phone/..%2Fphone.ts', undefined, 404],
  ['GET', '/phone/media/..%2F..%2Fpackage.json', undefined, 404],
  ['GET', '/phone/media/nothing.png', undefined, 404],
])('%s %s with bad input is a 4xx with a reason', async (method, path, body, status) => {
  const answer = await bench.call(method, path, body);
  expect(answer).toMatchObject({ status, body: { error: expect.any(String), path: expect.any(String) } });
});

test('a page of another site cannot speak for the person', async () => {
  const post = (origin: string) =>
    fetch(bench.endpoint + bench.on(ana, 'reply'), { method: 'POST', headers: { origin }, body: '{"text":"a"}' });
  expect((await post('https://evil.example')).status).toBe(403);
  expect((await post(bench.endpoint)).status).toBe(202);
});

test('paths of others are not the phone’s', async () => {
  for (const path of ['/', '/events', '/phones', '/v1/whatsapp/send'])
    expect(await bench.call('GET', path)).toMatchObject({ status: 404, body: 'not the phone' });
});

test('brand images are served by name and cannot run scripts', async () => {
  const logo = await bench.call('GET', '/phone/media/logo.svg');
  expect(logo.status).toBe(200);
  expect(logo.headers.get('content-type')).toBe('image/svg+xml');
  expect(logo.headers.get('content-security-policy')).toContain('sandbox');
});

test('an open stream hears of every message and every setting', async () => {
  const response = await fetch(`${bench.endpoint}/phone/api/stream`);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  await bench.voice.send(sms());
  await bench.set({ signal: false });
  let heard = '';
  while (!heard.includes('event: settings')) heard += (await reader?.read())?.value ?? '';
  const message = /event: message\ndata: (.+)\n/.exec(heard)?.[1] ?? '';
  expect(JSON.parse(message)).toMatchObject({ number: ana, message: { text: 'Your coffee is ready' } });
  expect(heard).toContain(`event: settings\ndata: {"number":"${ana}","settings":{"rcs":true`);
  expect(message).not.toContain('wamid');
  await reader?.cancel();
});

test('what it tells is plain JSON and brings threads, settings and everything still due back', async () => {
  const kept = keptOf(bench.phone);
  await bench.set({ receiptDelayMs: 60_000 });
  await bench.voice.send(rcsText('Hello'));
  await bench.set({ signal: false });
  await bench.voice.send(rcsText('later', { TimeToLive: 120 }));
  const next = await startPhone();
  next.phone.restore(kept());
  expect(await next.thread()).toEqual(await bench.thread());
  next.advance(240_000);
  expect((await next.look()).map((p) => p.body['eventType'])).toEqual(['RCS_DELIVERED', 'RCS_TTL_EXPIRED']);
  expect(() => {
    next.phone.restore([{ kind: 'settings', id: ana, value: { version: 9 } }]);
  }).toThrow();
  await next.stop();
});

test('a reply that was answered is kept until it is published, and is published once by whoever takes it up', async () => {
  const kept = keptOf(bench.phone);
  let decided: ReturnType<typeof kept> = [];
  bench.phone.onChange(({ kind, value }) => {
    if (kind === 'parcel' && value !== undefined) decided = kept();
  });
  expect((await bench.call('POST', bench.on(ana, 'reply'), { channel: 'sms', text: 'STOP' })).status).toBe(202);
  expect(decided.map(({ kind }) => kind)).toEqual(['message', 'parcel']);
  await bench.look();
  expect(kept().map(({ kind }) => kind)).toEqual(['message']);

  const next = await startPhone();
  next.phone.restore(decided);
  next.advance(0);
  expect((await next.look()).map((p) => p.body['messageBody'])).toEqual(['STOP']);
  await next.stop();
});
