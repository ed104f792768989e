import { createECDH, createPublicKey, verify } from 'node:crypto';
import { Agent, createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Outgoing } from '#messages/sender.ts';
import { carriersOf } from '#providers/carriers.ts';
import { encrypted, MOST_BYTES } from '#providers/web-push/encrypt.ts';
import { webPushSending } from '#providers/web-push/sending.ts';
import { isPlayed, isPushService } from '#providers/web-push/services.ts';
import { vapid } from '#providers/web-push/vapid.ts';
import { webPush } from '#providers/web-push/web-push.ts';
import { pushReader } from '../../support/push-reader.ts';

/** RFC 8291, appendix A. */
const RFC = {
  text: 'When I grow up, I want to be a watermelon',
  sender: 'yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw',
  browser: { d: 'q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94', auth: 'BTBZMqHH6r4Tts7J_aSIgg' },
  p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
  salt: 'DGv6ra1nlYgDCS1FRnbzlw',
  body:
    'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_' +
    'yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
};

describe('what is encrypted', () => {
  test('is the example of RFC 8291, and a browser of its own reads that example', async () => {
    const reader = pushReader(RFC.browser);
    expect(reader.p256dh).toBe(RFC.p256dh);
    const chance = { salt: Buffer.from(RFC.salt, 'base64url'), key: RFC.sender };
    const to = { p256dh: RFC.p256dh, auth: RFC.browser.auth };
    expect(encrypted(Buffer.from(RFC.text), to, chance).toString('base64url')).toBe(RFC.body);
    expect(await reader.read(Buffer.from(RFC.body, 'base64url'))).toBe(RFC.text);
  });

  test('is read by the browser it is for and by no other, up to 3,993 bytes in 4,096', async () => {
    expect(MOST_BYTES).toBe(3_993);
    const [reader, other] = [pushReader(), pushReader()];
    for (const text of ['', 'å', 'x'.repeat(MOST_BYTES)]) {
      const body = encrypted(Buffer.from(text), reader);
      expect(await reader.read(body)).toBe(text);
      expect(body.length).toBeLessThanOrEqual(4_096);
      await expect(other.read(body)).rejects.toThrow();
    }
  });

  test('is never the same twice', () => {
    const reader = pushReader();
    const [one, two] = [1, 2].map(() => encrypted(Buffer.from('x'), reader).toString('hex'));
    expect(one).not.toBe(two);
  });
});

const keysOf = () => {
  const pair = createECDH('prime256v1');
  pair.generateKeys();
  return { publicKey: pair.getPublicKey('base64url'), privateKey: pair.getPrivateKey('base64url') };
};
const KEYS = keysOf();

/** What a push service does with the value of `authorization` (RFC 8292, 3). */
const claimsOf = (authorization: string): Readonly<Record<string, unknown>> => {
  const [, head = '', body = '', signature = '', key = ''] =
    /^vapid t=(.+)\.(.+)\.(.+), k=(.+)$/.exec(authorization) ?? [];
  const point = Buffer.from(key, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url'));
  const known = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
  const raw = Buffer.from(signature, 'base64url');
  expect(raw).toHaveLength(64);
  const told = Buffer.from(`${head}.${body}`);
  expect(verify('sha256', told, { key: known, dsaEncoding: 'ieee-p1363' }, raw)).toBe(true);
  expect(JSON.parse(Buffer.from(head, 'base64url').toString())).toEqual({ typ: 'JWT', alg: 'ES256' });
  return JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>;
};

test('who sends is signed for the origin of the service, for at most a day', () => {
  const now = new Date('2026-11-21T12:00:00.000Z');
  const value = vapid(KEYS, 'https://fcm.googleapis.com/fcm/send/abc', 'mailto:hi@shop.example', now);
  expect(claimsOf(value)).toEqual({
    aud: 'https://fcm.googleapis.com',
    exp: Date.parse('2026-11-22T00:00:00.000Z') / 1_000,
    sub: 'mailto:hi@shop.example',
  });
});

test.each([
  ['https://fcm.googleapis.com/fcm/send/abc', true],
  ['https://updates.push.services.mozilla.com/wpush/v2/x', true],
  ['https://web.push.apple.com/Qx', true],
  ['https://wns2-db5p.notify.windows.com/w/?token=x', true],
  ['https://push.shop.example/x', true],
  ['https://a.more.example/x', true],
  ['http://fcm.googleapis.com/fcm/send/abc', false],
  ['https://fcm.googleapis.com:8443/x', false],
  ['https://user@fcm.googleapis.com/x', false],
  ['https://fcm.googleapis.com.evil.example/x', false],
  ['https://push.apple.com/x', false],
  ['https://evilpush.apple.com/x', false],
  ['https://more.example/x', false],
  ['https://169.254.169.254/latest/meta-data', false],
  ['https://localhost/x', false],
  ['https://[::1]/x', false],
  ['http://127.0.0.1:80/x', false],
  ['file:///etc/passwd', false],
  ['nothing', false],
])('%s is called: %s', (endpoint, called) => {
  expect(isPushService(endpoint, ['push.shop.example', '*.more.example'])).toBe(called);
});

test.each([
  ['http://127.0.0.1:8787/x', true],
  ['http://127.0.0.1:8787@evil.example/x', false],
  ['http://127.0.0.1.evil.example:80/x', false],
  ['https://127.0.0.1:1/x', false],
])('on a laptop %s is who plays one: %s', (endpoint, played) => {
  expect(isPlayed(endpoint)).toBe(played);
});

describe('a push service over loopback (RFC 8030)', () => {
  type Play = readonly [status: number, headers?: Readonly<Record<string, string>>] | 'dropped';
  let server: Server;
  let play: Play;
  let calls: { readonly headers: IncomingHttpHeaders; readonly body: Buffer }[];
  beforeAll(async () => {
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        calls.push({ headers: request.headers, body: Buffer.concat(chunks) });
        if (play === 'dropped') request.socket.destroy();
        else response.writeHead(play[0], play[1]).end();
      });
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
  });
  beforeEach(() => {
    [play, calls] = [[201, { location: '/message/1' }], []];
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const reader = pushReader();
  const environment = { WEB_PUSH_SUBJECT: 'mailto:hi@shop.example', WEB_PUSH_KEYS_SECRET: 'keys' };
  const sent = (rest: Partial<Outgoing> = {}, secret = () => Promise.resolve(JSON.stringify(KEYS)), played = true) => {
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const surroundings = { linkBase: '', webhooks: '', mediaBucket: '', secret };
    const standIn = played ? { standIn: { endpoint, agent: new Agent() } } : {};
    const registry = { providers: { 'web-push': webPush }, sending: { 'web-push': webPushSending } };
    const { send } = carriersOf(registry, [], environment, { ...surroundings, ...standIn });
    const to = JSON.stringify({ endpoint: `${endpoint}/push/1`, p256dh: reader.p256dh, auth: reader.auth });
    const message = { channel: 'push', to, memberId: 'alma', messageId: 'm 1', class: 'marketing' } as const;
    return send(
      { provider: 'web-push', sender: environment.WEB_PUSH_SUBJECT },
      { ...message, content: { kind: 'text', text: 'Hi å' }, timeToLive: 600, ...rest },
    );
  };

  test('is told once what only the browser can read, by whom, for how long and how urgent', async () => {
    expect(await sent()).toMatchObject({ kind: 'sent' });
    const [call, ...more] = calls;
    expect(more).toEqual([]);
    expect(await reader.read(call?.body ?? Buffer.alloc(0))).toBe('Hi å');
    expect(call?.headers).toMatchObject({
      ttl: '600',
      urgency: 'normal',
      'content-encoding': 'aes128gcm',
      'content-type': 'application/octet-stream',
      topic: expect.stringMatching(/^[\w-]{32}$/),
    });
    expect(claimsOf(String(call?.headers.authorization))).toMatchObject({ sub: 'mailto:hi@shop.example' });
    await sent({ class: 'transactional' });
    expect(calls[1]?.headers).toMatchObject({ urgency: 'high', topic: call?.headers['topic'] });
  });

  test.each<readonly [Play, object]>([
    [[200], { kind: 'sent' }],
    [[202], { kind: 'sent' }],
    [[404], { kind: 'failed', code: 'HTTP404' }],
    [[410], { kind: 'failed', code: 'HTTP410' }],
    [[413], { kind: 'failed', code: 'HTTP413' }],
    [[400], { kind: 'failed', code: 'HTTP400' }],
    [[401], { kind: 'fault', scope: 'account' }],
    [[403], { kind: 'fault', scope: 'account' }],
    [[429, { 'retry-after': '120' }], { kind: 'throttled', seconds: 120 }],
    [[429], { kind: 'throttled' }],
    [[500], { kind: 'unknown' }],
    [[503, { 'retry-after': '5' }], { kind: 'unknown' }],
    [[307, { location: 'http://127.0.0.1:1/' }], { kind: 'unknown' }],
    ['dropped', { kind: 'unknown' }],
  ])('%j is %j', async (said, outcome) => {
    play = said;
    expect(await sent()).toMatchObject(outcome);
    expect(calls).toHaveLength(1);
  });

  test('is not asked for what is too large, nor where it is no push service, nor without a key', async () => {
    expect(await sent({ content: { kind: 'text', text: 'x'.repeat(3_994) } })).toEqual({
      kind: 'failed',
      code: 'too-large',
      reaction: 'fix',
    });
    expect(await sent({}, undefined, false)).toEqual({ kind: 'failed', code: 'not-a-service' });
    for (const secret of ['', '{}', JSON.stringify({ ...KEYS, privateKey: 'x' })])
      expect(await sent({}, () => Promise.resolve(secret))).toMatchObject({ kind: 'fault', scope: 'account' });
    expect(calls).toEqual([]);
  });
});
