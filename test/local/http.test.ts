import { createServer, request, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { gateway } from '../../apps/local/gateway.ts';
import { listen, type LocalServer } from '../../apps/local/server.ts';

const now = new Date('2026-11-21T12:00:00.000Z');
let server: LocalServer;
let event: APIGatewayProxyEventV2;
let result: unknown = { statusCode: 200 };

beforeAll(async () => {
  server = await listen(0);
  const invoke = (_: unknown, given: unknown): Promise<unknown> => {
    event = given as APIGatewayProxyEventV2;
    return result instanceof Error ? Promise.reject(result) : Promise.resolve(result);
  };
  const routes = [
    { key: 'POST /events', handler: 'events/accept-event' },
    { key: 'GET /members/{id}/explain', handler: 'members/manage-member' },
  ] as const;
  server.answer([gateway({ routes, invoke, now: () => now, auth: true })]);
});
afterAll(() => server.close());

const post = (body: string | Uint8Array<ArrayBuffer>, type: string): Promise<Response> =>
  fetch(`${server.url}/events`, {
    method: 'POST',
    body,
    headers: { 'content-type': type, 'X-Mixed-Case': 'Kept', cookie: 'a=1; b=2' },
  });

describe('a request becomes an HTTP API event, payload format 2.0', () => {
  test('with the route key, lower-cased headers, cookies and the raw body', async () => {
    await post('{"a": "é"}', 'application/json');
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'POST /events',
      rawPath: '/events',
      rawQueryString: '',
      body: '{"a": "é"}',
      isBase64Encoded: false,
      cookies: ['a=1', 'b=2'],
    });
    expect(event.headers).toMatchObject({ 'x-mixed-case': 'Kept', 'content-type': 'application/json' });
    expect(event.headers['cookie']).toBeUndefined();
    expect(event.requestContext).toMatchObject({
      http: { method: 'POST', path: '/events' },
      timeEpoch: now.getTime(),
      stage: '$default',
    });
    expect(event.requestContext).not.toHaveProperty('authorizer');
  });

  test('with decoded parameters, and a query as it came and by name', async () => {
    await fetch(`${server.url}/members/a%40b/explain?x=1&x=2&y=%20`);
    expect(event).toMatchObject({
      pathParameters: { id: 'a@b' },
      rawQueryString: 'x=1&x=2&y=%20',
      queryStringParameters: { x: '1,2', y: ' ' },
    });
    expect(event.body).toBeUndefined();
  });

  test('with a body that is no text in base64', async () => {
    await post(Buffer.from([0, 255]), 'application/octet-stream');
    expect(event).toMatchObject({ body: 'AP8=', isBase64Encoded: true });
  });
});

describe('a result becomes an answer', () => {
  test('with its status, headers and body, decoded where it says so', async () => {
    result = {
      statusCode: 201,
      headers: { 'X-Thing': 1, 'content-type': 'image/png' },
      body: 'AP8=',
      isBase64Encoded: true,
    };
    const answer = await post('{}', 'application/json');
    expect([answer.status, answer.headers.get('x-thing'), answer.headers.get('content-type')]).toEqual([
      201,
      '1',
      'image/png',
    ]);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(Buffer.from([0, 255]));
  });

  test('a throw is a 500 that tells nothing', async () => {
    result = new Error('a secret of the inside');
    const logged = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    const answer = await post('{}', 'application/json');
    expect([answer.status, await answer.json()]).toEqual([500, { error: 'internal error' }]);
    expect(logged).toHaveBeenCalledTimes(1);
    logged.mockRestore();
  });
});

test('an address that nobody owns is a 404 in JSON', async () => {
  const answer = await fetch(`${server.url}/nothing`, { method: 'POST', body: 'x' });
  expect([answer.status, await answer.json()]).toEqual([404, { error: 'there is nothing at POST /nothing' }]);
});

const upload = (
  headers: Record<string, string>,
  send: (write: (chunk: Buffer) => void) => void,
): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const call = request(`${server.url}/events`, { method: 'POST', headers }, resolve);
    call.on('error', reject);
    call.flushHeaders();
    send((chunk) => call.write(chunk));
  });

test.each([
  ['announced', { 'content-length': String(11 * 1024 * 1024) }, 0],
  ['not announced', { 'transfer-encoding': 'chunked' }, 11],
])('a body over 10 MB, %s, is a 413 before all of it was read', async (_, headers, megabytes) => {
  const answer = await upload(headers, (write) => {
    for (let n = 0; n < megabytes; n += 1) write(Buffer.alloc(1024 * 1024));
  });
  expect(answer.statusCode).toBe(413);
  answer.destroy();
});

test('a port that is taken is an error', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  await expect(listen(typeof address === 'object' ? (address?.port ?? 0) : 0)).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
  other.close();
});
