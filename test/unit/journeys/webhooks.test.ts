import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { verifySignature } from '#events/signature.ts';
import { deliverWebhook, type WebhookPorts } from '#journeys/webhooks/deliver-webhook.ts';
import { webhookRequest } from '#journeys/webhooks/webhook-request.ts';
import { httpWebhooks, mayReceive } from '#providers/webhooks-http.ts';
import { smallProgramme } from '../../support/programme.ts';

const now = new Date('2026-11-21T12:00:00.500Z');
const secretOf = (byte: number): string => `whsec_${Buffer.alloc(33, byte).toString('base64')}`;
const [fresh, old] = [secretOf(1), secretOf(2)];
const fact = {
  id: 'f1',
  type: 'coffee.promised',
  at: '2026-11-21T11:59:00.000Z',
  memberId: 'alma',
  journey: 'welcome',
  webhook: 'till',
  data: { cups: 2, oat: true },
};

describe('the request', () => {
  const { headers, body } = webhookRequest(fact, [fresh, old], now);

  test('says what happened to whom in which journey, and not where it goes', () => {
    expect(JSON.parse(body)).toEqual({ ...fact, webhook: undefined });
    expect(headers).toMatchObject({ 'webhook-id': 'f1', 'webhook-timestamp': '1795262400' });
  });

  test.each([
    ['the new secret', [fresh], body, now, true],
    ['the old one during rotation', [old], body, now, true],
    ['another secret', [secretOf(3)], body, now, false],
    ['another body', [fresh], body.replace('2', '3'), now, false],
    ['a clock six minutes later', [fresh], body, new Date(now.getTime() + 360_000), false],
  ])('verifies with %s: %p', (_, secrets, payload, at, ok) => {
    expect(verifySignature({ headers, signed: 'body', payload }, [{ secrets }], at).ok).toBe(ok);
  });
});

describe('delivery', () => {
  const url = 'https://till.example/regulars';
  const ports = (status: number, posted: string[] = []): WebhookPorts => {
    const small = smallProgramme();
    const settings = { ...small.settings, webhooks: { till: { about: 'the tills', url } } };
    return {
      programmes: { live: () => Promise.resolve({ ...small, settings, since: '', heeds: [], off: [] }) },
      webhookSecrets: () => Promise.resolve([fresh]),
      webhooks: {
        post: (to, headers, body) => {
          const { ok } = verifySignature({ headers, signed: 'body', payload: body }, [{ secrets: [fresh] }], now);
          posted.push(`${to} ${String(ok)}`);
          return Promise.resolve({ status });
        },
      },
    };
  };

  test.each([200, 201, 202, 204, 299])('%d is an answer that ends it', async (status) => {
    const posted: string[] = [];
    expect(await deliverWebhook(ports(status, posted), fact, now)).toEqual({ result: 'delivered' });
    expect(posted).toEqual([`${url} true`]);
  });

  test('410 drops it: the receiver wants no more', async () => {
    expect(await deliverWebhook(ports(410), fact, now)).toEqual({ result: 'dropped', reason: 'gone' });
  });

  test.each([199, 300, 302, 307, 400, 401, 404, 409, 429, 500, 503])(
    '%d asks for another try, naming webhook and status and nobody else',
    async (status) => {
      await expect(deliverWebhook(ports(status), fact, now)).rejects.toThrow(`webhook till answered ${status}`);
    },
  );

  test.each(['tils', 'constructor', ''])(
    'a webhook called %j that nobody knows is dropped unposted',
    async (webhook) => {
      const posted: string[] = [];
      const delivery = await deliverWebhook(ports(200, posted), { ...fact, webhook }, now);
      expect([delivery, posted]).toEqual([{ result: 'dropped', reason: 'unknown' }, []]);
    },
  );
});

describe('the way out', () => {
  let server: Server | undefined;
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });
  const listening = async (answer: RequestListener): Promise<string> => {
    const one = createServer(answer);
    server = one;
    await new Promise<void>((resolve) => one.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(one.address() as AddressInfo).port}/hook`;
  };

  test.each([
    ['https://till.example/x', true, true],
    ['http://till.example/x', false, false],
    ['http://127.0.0.1:9/x', false, true],
    ['http://localhost:9/x', false, true],
    ['http://[::1]:9/x', false, true],
    ['http://127.0.0.1.till.example/x', false, false],
    ['http://10.0.0.1/x', false, false],
    ['ftp://localhost/x', false, false],
    ['localhost', false, false],
  ])('%s may receive in production: %p, for trying: %p', (url, production, trying) => {
    expect([mayReceive(url), mayReceive(url, true)]).toEqual([production, trying]);
  });

  test('plain http is refused before anything is sent', async () => {
    let asked = 0;
    const url = await listening((_, response) => {
      asked += 1;
      response.end();
    });
    await expect(httpWebhooks().post(url, {}, '{}')).rejects.toThrow('https');
    expect(asked).toBe(0);
  });

  test('posts body and headers as they are, and does not follow a redirect', async () => {
    const seen: Pick<IncomingMessage, 'method' | 'url'>[] = [];
    let body = '';
    const url = await listening((request, response) => {
      seen.push({ method: request.method, url: request.url });
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        response.writeHead(307, { location: '/elsewhere', 'x-id': request.headers['webhook-id'] }).end('moved');
      });
    });
    const answer = await httpWebhooks({ loopback: true }).post(url, { 'webhook-id': 'f1' }, '{"å":1}');
    expect([answer, seen, body]).toEqual([{ status: 307 }, [{ method: 'POST', url: '/hook' }], '{"å":1}']);
  });

  test.each([
    ['does not answer in time', () => undefined, /^a webhook gave no answer: TimeoutError$/],
    [
      'hangs up',
      (request: IncomingMessage) => {
        request.destroy();
      },
      /^a webhook gave no answer: \w+$/,
    ],
  ])('a receiver that %s is an error without its address', async (_, answer, message) => {
    const url = await listening(answer);
    await expect(httpWebhooks({ loopback: true, timeoutMs: 200 }).post(url, {}, '{}')).rejects.toThrow(message);
  });
});
