import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { started, type Started } from '../local/support/process.ts';

let system: Started;
let dir: string;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'regulars-bad-input-'));
  system = await started(dir, '--no-auth');
});
afterAll(async () => {
  system.child.kill('SIGTERM');
  await system.ended;
  rmSync(dir, { recursive: true });
});

const send = async (method: string, path: string, body?: string): Promise<{ status: number; text: string }> => {
  const response = await fetch(`${system.url}${path}`, { method, ...(body === undefined ? {} : { body }) });
  return { status: response.status, text: await response.text() };
};
const event = (rest: object): string =>
  JSON.stringify({ id: 'bad', type: 'points.earned', memberId: 'mallory', data: { points: 5 }, ...rest });
const phone = `/phone/api/numbers/${encodeURIComponent('+46701740605')}`;

test.each([
  ['malformed JSON', 'POST', '/events', '{"id":', 400, 'body'],
  ['no body', 'POST', '/events', '', 400, 'body'],
  ['a body of 10 MB', 'POST', '/events', 'a'.repeat(10 * 1024 * 1024), 413, 'body'],
  ['101 events', 'POST', '/events', JSON.stringify(Array(101).fill(1)), 413, '101'],
  ['an empty list', 'POST', '/events', '[]', 400, 'events'],
  [
    '3,000 levels',
    'POST',
    '/events',
    event({ type: 'bonus.announced', data: { a: 0 } }).replace('0}', `${'['.repeat(3000)}${']'.repeat(3000)}}`),
    400,
    'levels',
  ],
  ['an unknown field', 'POST', '/events', event({ colour: 'red' }), 400, 'colour'],
  [
    'a phone that is none',
    'POST',
    '/events',
    event({ type: 'member.enrolled', data: { phone: '12' } }),
    400,
    'data.phone',
  ],
  ['a date that is none', 'POST', '/events', event({ time: '2026-02-30T00:00:00Z' }), 400, 'time'],
  ['an event from the future', 'POST', '/events', event({ time: '2999-01-01T00:00:00Z' }), 400, 'time'],
  ['negative points', 'POST', '/events', event({ data: { points: -5 } }), 400, 'data.points'],
  ['points beyond counting', 'POST', '/events', event({}).replace('5', '1e400'), 400, 'data.points'],
  ['a profile with a wrong key', 'PUT', '/members/mallory', '{"fone":"1"}', 400, 'fone'],
  ['a member id that is none', 'GET', '/members/%20', undefined, 400, 'id'],
  ['a member that is not there', 'GET', '/members/nobody', undefined, 404, 'id'],
  ['a programme that is no YAML', 'PUT', '/programme', '{"files":{"programme.yaml":"a: ["}}', 422, 'programme.yaml'],
  ['a link that is none', 'GET', '/l/nothing', undefined, 404, 'code'],
  [
    'a webhook of another provider',
    'POST',
    '/local/topics/two-way',
    '{"MessageSid":"SM1","Body":"STOP"}',
    400,
    'originationNumber',
  ],
  ['a webhook that is no JSON', 'POST', '/local/topics/delivery', 'status=delivered', 400, 'JSON'],
  [
    "Meta's own webhook where AWS's is expected",
    'POST',
    '/local/topics/whatsapp',
    '{"object":"whatsapp_business_account","entry":[]}',
    400,
    'whatsAppWebhookEntry',
  ],
  [
    'a tap on a message that is not there',
    'POST',
    `${phone}/reply`,
    '{"messageId":"no","suggestion":"x"}',
    404,
    'messageId',
  ],
  ['a duration that is none', 'POST', '/local/clock', '{"advance":"P30X"}', 400, 'advance'],
])('%s is refused with its place', async (_, method, path, body, status, place) => {
  const answer = await send(method, path, body);
  expect(answer.status).toBe(status);
  expect(answer.text).toContain(place);
});

test('nothing of all that was stored, and good neighbours of a bad event go in', async () => {
  expect((await send('GET', '/members/mallory')).status).toBe(404);
  const mixed = `[${event({ id: 'good' })},${event({ id: 'worse', data: { points: 'many' } })}]`;
  const answer = await send('POST', '/events', mixed);
  expect(answer.status).toBe(202);
  expect(JSON.parse(answer.text)).toMatchObject({
    results: [{ status: 'accepted' }, { status: 'rejected', path: 'data.points' }],
  });
  expect(JSON.parse((await send('GET', '/members/mallory')).text)).toMatchObject({ balance: { points: 5, earned: 5 } });
});
