import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from '@jest/globals';
import { SCOPES } from '#access/scope.ts';
import { sign } from '#events/signature.ts';
import { daySeals } from '#runtime/day-seals.ts';
import { useDeps } from '#runtime/deps.ts';
import { refuse, type Answer } from '#runtime/http.ts';
import { signedEndpoint } from '#runtime/signed-endpoint.ts';
import { memoryRequests } from '#store/memory/requests.ts';
import { memorySealKeys } from '#store/memory/seal-keys.ts';
import { createMemoryTables, type MemoryTables } from '#store/memory/tables.ts';

const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
let tables: MemoryTables;
let answers: (() => Promise<Answer> | Answer)[];
let bodies: string[];
beforeEach(() => {
  tables = createMemoryTables();
  [answers, bodies] = [[], []];
  const seals = daySeals(memorySealKeys(tables), () => new Date());
  useDeps({
    requests: memoryRequests(tables),
    seals,
    signers: () => Promise.resolve([{ name: 'first', scopes: SCOPES, secrets: [SECRET] }]),
  });
});

const handler = signedEndpoint('request', ({ body }) => {
  bodies.push(body);
  return (answers.shift() ?? (() => ({ status: 200, body: { done: bodies.length } })))();
}) as (event: object, context: object) => Promise<{ statusCode: number; body: string }>;

const put = async (id: string, body: string) => {
  const at = Math.floor(Date.now() / 1000);
  const event = {
    ...{ rawPath: '/members/alma', rawQueryString: '', routeKey: 'PUT /members/{id}', body, isBase64Encoded: false },
    headers: {
      'webhook-id': id,
      'webhook-timestamp': String(at),
      'webhook-signature': sign(SECRET, id, at, `PUT /members/alma\n${body}`),
    },
    requestContext: { requestId: randomUUID(), http: { method: 'PUT', sourceIp: '' } },
  };
  const { statusCode, body: text } = await handler(event, {});
  return [statusCode, JSON.parse(text) as unknown];
};
const fault = (): never => {
  throw new Error('a table was throttled');
};

test('what failed on our side may be tried again under the same id, as often as it takes', async () => {
  answers = [fault, fault];
  expect([(await put('req_1', 'a'))[0], (await put('req_1', 'a'))[0]]).toEqual([500, 500]);
  expect(await put('req_1', 'a')).toEqual([200, { done: 3 }]);
});

test('what was refused may be corrected under the same id', async () => {
  answers = [() => refuse(400, 'not a locale', 'locale')];
  expect((await put('req_1', 'wrong'))[0]).toBe(400);
  expect(await put('req_1', 'right')).toEqual([200, { done: 2 }]);
});

test('a repeat hears the first answer and does nothing, and nobody can read it in the table', async () => {
  answers = [() => ({ status: 200, body: { givenName: 'Alma' } })];
  const first = await put('req_1', 'a');
  expect(await put('req_1', 'a')).toEqual(first);
  expect(await put('req_1', 'a')).toEqual([200, { givenName: 'Alma' }]);
  expect(bodies).toEqual(['a']);
  expect(JSON.stringify(tables.dump())).not.toContain('Alma');
});

test('another request under an id that had its effect is told so', async () => {
  await put('req_1', 'a');
  const [status, body] = await put('req_1', 'b');
  expect([status, body]).toEqual([409, expect.objectContaining({ path: 'headers' })]);
  expect(bodies).toEqual(['a']);
});

test('of ten at once one does it; the others are told to ask again and then hear its answer', async () => {
  let open: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (open = resolve));
  answers = [() => gate.then(() => ({ status: 200, body: { done: 'once' } }))];
  const all = Array.from({ length: 10 }, () => put('req_1', 'a'));
  const busy = await Promise.any([...all.slice(1)]);
  expect(busy[0]).toBe(409);
  open();
  const statuses = (await Promise.all(all)).map(([status]) => status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  expect(await put('req_1', 'a')).toEqual([200, { done: 'once' }]);
  expect(bodies).toEqual(['a']);
});
