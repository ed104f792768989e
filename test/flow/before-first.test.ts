import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { invoke } from '../../apps/local/functions.ts';
import { httpEvent } from '../../apps/local/http-event.ts';
import { routeMatcher } from '../../apps/local/match-route.ts';
import { routes } from '../../apps/local/routes.ts';
import { SCOPES } from '#access/scope.ts';
import { ticketsWith } from '#preferences/ticket.ts';
import document from '#console/openapi.json' with { type: 'json' };
import { consentExample } from '#console/openapi/event-examples.ts';
import { useDeps } from '#runtime/deps.ts';
import { createMemoryStore } from '#store/memory/memory-store.ts';
import { createMemoryTables } from '#store/memory/tables.ts';

const now = () => new Date('2026-11-21T12:00:00.000Z');
const addressOf = (address: string): string => address;
const tickets = ticketsWith('a secret', now);
beforeAll(() => {
  const store = createMemoryStore(createMemoryTables(), addressOf);
  const inert = new Proxy({}, { get: (_, name) => (name === 'then' ? undefined : () => Promise.resolve()) }) as never;
  const rest = {
    executions: inert,
    bus: inert,
    outbox: inert,
    seals: inert,
    letters: inert,
    optOutLists: inert,
    carriers: inert,
    firstCarrier: () => undefined,
    postBox: inert,
    attachments: inert,
    media: inert,
    signatures: inert,
    sources: new Map(),
  };
  const access = {
    scopesOfSession: () => SCOPES,
    keysRoot: () => Promise.resolve('a root'),
    signers: () => Promise.resolve([]),
  };
  useDeps({
    ...store,
    ...rest,
    ...access,
    addressOf,
    tickets,
    now,
    newId: () => 'new',
    publicUrl: 'https://go.example',
  });
});
afterAll(() => {
  useDeps({});
});

const match = routeMatcher(routes);
const BODIES: Readonly<Record<string, object>> = {
  'POST /events': { id: 'e1', type: 'member.enrolled', source: 'shop', memberId: 'alma', data: {} },
  'POST /consents': { id: 'form-1001', memberId: 'alma', ...consentExample },
  'PUT /members/{id}': { givenName: 'Alma' },
  'POST /members/{id}/journeys/{journey}': { id: 'asked' },
  'POST /programme/rollback': { version: 'v1' },
  'PUT /programme': { files: {} },
};

/** One request to a route, as somebody sends it who does not know that nothing was published. */
const ask = async (key: string): Promise<APIGatewayProxyStructuredResultV2> => {
  const [method = '', template = ''] = key.split(' ');
  const sealed = tickets.seal({ purpose: 'preferences', memberId: 'alma', id: 't', expiresAt: '2026-12-01T00:00:00Z' });
  const values: Readonly<Record<string, string>> = { id: 'alma', journey: 'welcome', version: 'live', ticket: sealed };
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? 'x');
  const url = new URL(path, 'https://go.example');
  const found = match(method, url.pathname);
  if (found === undefined) throw new Error(`no route ${key}`);
  const body = BODIES[key.replace('/iam', '')];
  return (await invoke(
    found.route.handler,
    httpEvent({
      ...found,
      ...{ url, method, headers: {}, sourceIp: '127.0.0.1', now: now(), requestId: 'r' },
      body: Buffer.from(body === undefined ? '' : JSON.stringify(body)),
      iam: path.startsWith('/iam'),
    }),
  )) as APIGatewayProxyStructuredResultV2;
};

/** What can be answered by a system that knows no programme; everything else waits for one. */
const ANSWERED: Readonly<Record<string, number>> = {
  'GET /iam/keys': 200,
  'POST /iam/keys': 400,
  'POST /iam/keys/{name}/rotate': 404,
  'DELETE /iam/keys/{name}': 404,
  'DELETE /iam/members/{id}': 404,
  'POST /iam/members/{id}/journeys/{journey}': 404,
  'GET /iam/audit': 200,
  'GET /iam/conversations': 200,
  'GET /webhooks/{source}': 404,
  'POST /webhooks/{source}': 404,
  'GET /iam/vouchers/{code}': 400,
  'POST /iam/vouchers/{code}/use': 400,
  'POST /iam/redemptions/{id}': 400,
  'PUT /iam/programme': 422,
  'GET /iam/programme/versions': 200,
  'GET /iam/programme/versions/{version}': 404,
  'POST /iam/programme/rollback': 404,
  'GET /members/{id}/inbox': 401,
  'POST /members/{id}/inbox/{messageId}/read': 401,
  'POST /members/{id}/inbox/{messageId}/dismiss': 401,
  'POST /members/{id}/inbox/{messageId}/press': 401,
  'POST /members/{id}/inbox/{messageId}/shown': 401,
  'POST /members/{id}/inbox/{messageId}/clicked': 401,
  'POST /members/{id}/inbox/{messageId}/closed': 401,
  'POST /members/{id}/inbox/{messageId}/subscribe': 401,
  'POST /members/{id}/inbox/{messageId}/unsubscribe': 401,
  'POST /iam/members/{id}/inbox-token': 404,
  'GET /l/{code}': 404,
  'GET /openapi.json': 200,
  'GET /docs': 200,
  'GET /docs/reference.js': 200,
};
/** A signed route is asked through its twin for AWS identities, which needs no signature. */
const twins = new Set(routes.map(({ key }) => key).filter((key) => key.includes('/iam')));
const keys = routes.map(({ key }) => key).filter((key) => !twins.has(key.replace(' /', ' /iam/')));

test.each(keys)('before the first programme %s says what to do, or answers all the same', async (key) => {
  const { statusCode, headers, body = '' } = await ask(key);
  expect(statusCode).toBe(ANSWERED[key] ?? 503);
  if (statusCode !== 503) return;
  expect(headers?.['retry-after']).toBe('60');
  if (twins.has(key))
    expect(JSON.parse(body)).toEqual({ error: expect.stringContaining('npx regulars publish programme'), path: '' });
  else expect(headers?.['content-type']).toContain('text/html');
});

test('the reference of the API names 503 at every route that answers it', () => {
  const paths: Readonly<Record<string, object>> = document.paths;
  for (const key of [...twins].filter((one) => ANSWERED[one] === undefined)) {
    const [method = '', path = ''] = key.replace('/iam', '').split(' ');
    const operation = Reflect.get(paths[path] ?? {}, method.toLowerCase()) as { readonly responses: object };
    expect([key, Object.keys(operation.responses)]).toEqual([key, expect.arrayContaining(['503'])]);
  }
});
