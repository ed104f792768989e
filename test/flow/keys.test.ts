import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { SCOPES } from '#access/scope.ts';
import { daySeals } from '#runtime/day-seals.ts';
import { useDeps } from '#runtime/deps.ts';
import { knownSigners } from '#runtime/known-signers.ts';
import { signedHeaders } from '../../apps/cli/signed-headers.ts';
import { invoke } from '../../apps/local/functions.ts';
import { httpEvent } from '../../apps/local/http-event.ts';
import { routeMatcher } from '../../apps/local/match-route.ts';
import { routes } from '../../apps/local/routes.ts';
import { createWorld } from '../support/world.ts';

const FIRST = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const match = routeMatcher(routes);
let world: Awaited<ReturnType<typeof createWorld>>;
let minutes: number;
beforeEach(async () => {
  world = await createWorld();
  minutes = 0;
  const root = () => Promise.resolve('a root');
  const kept = { kept: world.deps.apiKeys, root, first: () => Promise.resolve([FIRST]) };
  const now = () => new Date(Date.parse('2026-11-21T12:00:00.000Z') + minutes * 60_000);
  const seals = daySeals(world.deps.sealKeys, now);
  useDeps({ ...world.deps, seals, now, keysRoot: root, signers: knownSigners(kept, now) });
});
afterEach(() => {
  useDeps({});
});

const call = async (secret: string, method: string, path: string, value?: object, name: string = randomUUID()) => {
  const found = match(method, path);
  if (found === undefined) throw new Error(`no route ${path}`);
  const body = value === undefined ? '' : JSON.stringify(value);
  const event = httpEvent({
    ...found,
    ...{ method, sourceIp: '127.0.0.1', now: new Date(), requestId: randomUUID(), iam: false },
    url: new URL(path, 'http://api'),
    headers: signedHeaders(secret, { method, path, ...(body !== '' && { body }) }, name),
    body: Buffer.from(body),
  });
  const answer = (await invoke(found.route.handler, event)) as { readonly statusCode: number; readonly body: string };
  const said = (answer.body === '' ? {} : JSON.parse(answer.body)) as { readonly secret?: string };
  return { status: answer.statusCode, ...said };
};
const make = async (name: string, scopes: readonly string[], by = FIRST): Promise<string> => {
  const { status, secret = '' } = await call(by, 'POST', '/keys', { name, scopes });
  expect([name, status]).toEqual([name, 201]);
  minutes += 1;
  return secret;
};

test('a key does what its scopes say, is told what it may not, and nothing once it is revoked', async () => {
  const secret = await make('till', ['segments:read']);
  expect(await call(secret, 'GET', '/segments')).toMatchObject({ status: 200 });
  expect(await call(secret, 'DELETE', '/members/alma')).toMatchObject({ status: 403, scope: 'members:erase' });
  expect((await call(FIRST, 'DELETE', '/keys/till')).status).toBe(204);
  minutes += 1;
  expect((await call(secret, 'GET', '/segments')).status).toBe(401);
  expect((await call(FIRST, 'POST', '/keys', { name: 'till', scopes: ['operate'] })).status).toBe(409);
});

test('a secret from before counts until the end that was stated, also when the key is rotated again meanwhile', async () => {
  const first = await make('till', ['segments:read']);
  const rotate = async (overlap: string) => (await call(FIRST, 'POST', '/keys/till/rotate', { overlap })).secret ?? '';
  const second = await rotate('1h');
  const third = await rotate('2h');
  const works = async () => {
    const answers = await Promise.all([first, second, third].map((one) => call(one, 'GET', '/segments')));
    return answers.map(({ status }) => status);
  };
  minutes += 1;
  expect(await works()).toEqual([200, 200, 200]);
  minutes += 60;
  expect(await works()).toEqual([401, 200, 200]);
  const last = await rotate('0s');
  minutes += 1;
  expect([...(await works()), (await call(last, 'GET', '/segments')).status]).toEqual([401, 401, 401, 200]);
});

test('a secret is shown once: the same request again is told that it was done', async () => {
  const value = { name: 'till', scopes: ['operate'] };
  expect((await call(FIRST, 'POST', '/keys', value, 'once')).secret).toMatch(/^whsec_/);
  const again = await call(FIRST, 'POST', '/keys', value, 'once');
  expect(again).toMatchObject({ status: 409, path: 'headers' });
  expect(again.secret).toBeUndefined();
  expect(JSON.stringify(world.tables.dump())).not.toContain('whsec_');
});

test('nobody makes, rotates or revokes a key that could do more than they can', async () => {
  const desk = await make('desk', ['keys:manage', 'members:read']);
  expect(await call(desk, 'POST', '/keys', { name: 'all', scopes: SCOPES })).toMatchObject({
    status: 403,
    path: 'scopes',
  });
  await make('reader', ['members:read'], desk);
  await make('eraser', ['members:erase']);
  expect((await call(desk, 'POST', '/keys/eraser/rotate', {})).status).toBe(403);
  expect((await call(desk, 'DELETE', '/keys/eraser')).status).toBe(403);
  expect((await call(desk, 'DELETE', '/keys/first')).status).toBe(409);
  expect((await call(desk, 'DELETE', '/keys/reader')).status).toBe(204);
});

test('the log has who did what to which key, and no secret', async () => {
  const secret = await make('till', ['keys:manage']);
  await call(secret, 'POST', '/keys/till/rotate', {});
  minutes += 1;
  await call(FIRST, 'DELETE', '/keys/till');
  minutes += 1;
  await call(FIRST, 'POST', '/keys', { name: secret, scopes: ['operate'] });
  const { entries } = await world.deps.audit.list('2026-11-21');
  expect(entries.map(({ who, action, what, status }) => [who, action, what, status])).toEqual([
    ['key:first', 'key.created', 'till', 201],
    ['key:till', 'key.rotated', 'till', 200],
    ['key:first', 'key.revoked', 'till', 204],
    ['key:first', 'key.created', undefined, 400],
  ]);
  expect(JSON.stringify(entries)).not.toContain('whsec_');
});

test('a path that would read as another request is none', async () => {
  const url = new URL('/members/alma', 'http://api');
  const found = match('GET', '/members/alma');
  if (found === undefined) throw new Error('no route');
  const event = httpEvent({
    ...{ ...found, url, method: 'GET', sourceIp: '', now: new Date(), requestId: randomUUID(), iam: false },
    headers: signedHeaders(FIRST, { method: 'GET', path: '/members/alma?day=1' }),
    body: Buffer.from(''),
  });
  for (const rawPath of ['/members/alma?day=1', '/members/alma\n{}', '/members/al ma']) {
    const answer = (await invoke(found.route.handler, { ...event, rawPath })) as { readonly statusCode: number };
    expect([rawPath, answer.statusCode]).toEqual([rawPath, 401]);
  }
});
