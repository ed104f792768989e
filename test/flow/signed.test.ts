import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sign } from '#events/signature.ts';
import { started, type Started } from '../local/support/process.ts';

let system: Started;
let dir: string;
let secret: string;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'regulars-signed-'));
  system = await started(dir);
  secret = readFileSync(join(dir, 'dev-secret'), 'utf8').trim();
});
afterAll(async () => {
  system.child.kill('SIGTERM');
  await system.ended;
  rmSync(dir, { recursive: true });
});

const now = (): number => Math.floor(Date.now() / 1000);
const headersFor = (payload: string, id: string, at = now(), key = secret): Record<string, string> => ({
  'webhook-id': id,
  'webhook-timestamp': `${at}`,
  'webhook-signature': sign(key, id, at, payload),
});
const send = async (method: string, path: string, body: string | undefined, headers: Record<string, string>) => {
  const response = await fetch(`${system.url}${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
  return { status: response.status, body: await response.json() };
};
const event = JSON.stringify({ id: 'e1', type: 'points.earned', memberId: 'alma', data: { points: 5 } });
const profile = JSON.stringify({ givenName: 'Alma' });

test('a signed event is accepted, and the same request again counts it once', async () => {
  const headers = headersFor(event, 'msg_1');
  expect(await send('POST', '/events', event, headers)).toMatchObject({
    status: 202,
    body: { results: [{ status: 'accepted' }] },
  });
  expect(await send('POST', '/events', event, headers)).toMatchObject({
    status: 202,
    body: { results: [{ status: 'duplicate' }] },
  });
});

test.each([
  ['none', () => ({})],
  ['one by another secret', () => headersFor(event, 'msg_2', now(), `whsec_${Buffer.alloc(32, 7).toString('base64')}`)],
  ['one of another body', () => headersFor(`${event} `, 'msg_3')],
  ['an old one', () => headersFor(event, 'msg_4', now() - 301)],
  ['one from the future', () => headersFor(event, 'msg_5', now() + 330)],
])('a request with a signature that is %s is refused', async (_, headers) => {
  expect(await send('POST', '/events', event, headers())).toMatchObject({ status: 401, body: { path: 'headers' } });
});

test('a signed change is made once: sent again as it was it could undo a later one, and hears the first answer', async () => {
  const headers = headersFor(`PUT /members/alma\n${profile}`, 'req_6');
  const first = await send('PUT', '/members/alma', profile, headers);
  expect(first).toMatchObject({ status: 200, body: { profile: { givenName: 'Alma' } } });
  const later = JSON.stringify({ givenName: 'Alva' });
  await send('PUT', '/members/alma', later, headersFor(`PUT /members/alma\n${later}`, 'req_6a'));
  expect(await send('PUT', '/members/alma', profile, headers)).toEqual(first);
  const { body } = await send('GET', '/members/alma', undefined, headersFor('GET /members/alma', 'req_6b'));
  expect(body).toMatchObject({ profile: { givenName: 'Alva' } });
  expect(await send('PUT', '/members/alma', later, headersFor(`PUT /members/alma\n${later}`, 'req_6'))).toMatchObject({
    status: 409,
    body: { path: 'headers' },
  });
});

test('a change that was refused may be corrected under the same webhook-id', async () => {
  const [wrong, right] = [JSON.stringify({ locale: 'Swedish' }), JSON.stringify({ locale: 'sv' })];
  const put = (body: string) =>
    send('PUT', '/members/alma', body, headersFor(`PUT /members/alma\n${body}`, 'req_corrected'));
  expect((await put(wrong)).status).toBe(400);
  expect(await put(right)).toMatchObject({ status: 200, body: { locale: 'sv' } });
});

test('a signature for one member is none for another, and one for reading is none for erasing', async () => {
  const headers = headersFor('GET /members/alma', 'req_7');
  expect((await send('GET', '/members/alma', undefined, headers)).status).toBe(200);
  expect((await send('GET', '/members/marcus', undefined, headers)).status).toBe(401);
  expect((await send('DELETE', '/members/alma', undefined, headers)).status).toBe(401);
});
