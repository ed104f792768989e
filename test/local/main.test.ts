import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { sign } from '#events/signature.ts';
import { ending, get, post, started, type Started } from './support/process.ts';

const alma = '+46701740605';
const at = (url: string, what: string): string => `${url}/phone/api/numbers/${encodeURIComponent(alma)}/${what}`;
interface Shown {
  readonly text: string;
  readonly channel: string;
  readonly direction: string;
}
const screen = async (url: string): Promise<string[]> =>
  ((await get(at(url, 'messages'))) as Shown[])
    .filter(({ direction }) => direction === 'in')
    .map(({ channel, text }) => `${channel}: ${text}`);
const settled = (url: string) => post(`${url}/local/clock`, { advance: 'PT0S' });
const act = (url: string, id: string) => post(`${url}/local/actions/${id}`, { memberId: 'alma' });

let dir: string;
const running: Started[] = [];
const start = async (...args: string[]): Promise<Started> => {
  const one = await started(dir, ...args);
  running.push(one);
  return one;
};
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'regulars-main-'));
});
afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
  rmSync(dir, { recursive: true });
});

test('the story goes on over a kill at any point: no accepted event, wait, message or thread is lost', async () => {
  let { url, child, ended } = await start('--no-auth');
  const killed = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
    ({ url, child, ended } = await start('--no-auth'));
    await settled(url);
  };
  await post(`${url}/local/clock`, { to: '2030-03-04T12:00:00Z' });
  expect(await act(url, 'join')).toEqual({ status: 202, body: { text: 'Joined the programme' } });
  await killed();
  expect(await screen(url)).toEqual([expect.stringMatching(/^sms: .*Svara JA/)]);

  await killed();
  expect(await post(at(url, 'reply'), { channel: 'sms', text: 'YES' })).toMatchObject({ status: 202 });
  await settled(url);
  expect(await screen(url)).toEqual([
    expect.stringMatching(/Svara JA/),
    expect.stringMatching(/Välkommen/),
    expect.stringMatching(/första/),
  ]);

  await post(at(url, 'settings'), '{}').catch(() => undefined);
  await fetch(at(url, 'settings'), {
    method: 'PUT',
    body: JSON.stringify({ rcs: true, whatsapp: true, signal: false }),
  });
  await act(url, 'earn-to-91');
  await settled(url);
  await killed();
  expect(await get(`${url}/local/executions`)).toContainEqual(expect.objectContaining({ status: 'RUNNING' }));
  await post(`${url}/local/clock`, { advance: 'PT5M' });
  await fetch(at(url, 'settings'), { method: 'PUT', body: JSON.stringify({ signal: true }) });
  await settled(url);
  expect(await screen(url)).toContainEqual(expect.stringMatching(/^whatsapp: Du har 45 poäng kvar till Silver/));
  expect(await get(`${url}/local/dlq`)).toEqual({
    marketing: 0,
    transactional: 0,
    heard: 0,
    posted: 0,
    due: 0,
    'two-way': 0,
    email: 0,
    delivery: 0,
    whatsapp: 0,
    webhooks: 0,
    rules: 0,
    stream: 0,
  });
  const texts = ((await get(`${url}/local/timeline`)) as { text: string }[]).map(({ text }) => text);
  expect(texts).toEqual(
    expect.arrayContaining([
      'Joined the programme',
      'Said yes: rewards, offers, service by SMS, RCS, WhatsApp',
      'Earned 455 points',
    ]),
  );
});

test('while it runs it says where, so that the command line finds it', async () => {
  const { url, child, ended } = await start();
  expect(readFileSync(join(dir, 'url'), 'utf8')).toBe(`${url}\n`);
  child.kill('SIGTERM');
  await ended;
  expect(() => readFileSync(join(dir, 'url'), 'utf8')).toThrow('ENOENT');
});

test('a stop is clean, and --fresh forgets everything but the secrets', async () => {
  const first = await start('--no-auth');
  await act(first.url, 'join');
  first.child.kill('SIGTERM');
  expect(await first.ended).toMatchObject({ code: 0, out: `ready ${first.url}\n` });
  const secret = readFileSync(join(dir, 'dev-secret'), 'utf8');
  const second = await start('--no-auth', '--fresh');
  expect(await screen(second.url)).toEqual([]);
  expect(await get(`${second.url}/local/timeline`)).toEqual([]);
  expect(readFileSync(join(dir, 'dev-secret'), 'utf8')).toBe(secret);
});

test('requests must be signed with the development secret, which only its owner can read', async () => {
  const { url, said } = await start();
  const secret = readFileSync(join(dir, 'dev-secret'), 'utf8').trim();
  expect(Buffer.from(secret.replace('whsec_', ''), 'base64')).toHaveLength(32);
  expect(statSync(join(dir, 'dev-secret')).mode & 0o777).toBe(0o600);
  expect(said()).toContain(secret);
  const event = JSON.stringify({ id: '1', type: 'app.opened', memberId: 'a', data: {} });
  expect(await post(`${url}/events`, event)).toMatchObject({ status: 401 });
  const now = Math.floor(Date.now() / 1_000);
  const headers = {
    'webhook-id': '1',
    'webhook-timestamp': String(now),
    'webhook-signature': sign(secret, '1', now, event),
  };
  expect(await post(`${url}/events`, event, headers)).toMatchObject({ status: 202 });
});

describe('the clock', () => {
  test('goes into the past only while nobody is known, and says what is wrong with a move', async () => {
    const { url } = await start('--no-auth');
    const move = (body: unknown) => post(`${url}/local/clock`, body);
    expect(await move({ to: '1997-01-01T00:30:00Z' })).toMatchObject({
      status: 200,
      body: { now: expect.stringMatching(/^1997-01-01T00:30/) as unknown, fired: 0 },
    });
    await act(url, 'join');
    for (const [body, path] of [
      [{ to: '1996-01-01T00:00:00Z' }, 'to'],
      [{ advance: 'tomorrow' }, 'advance'],
      [{ advance: '-P1D' }, 'advance'],
      [{ advance: 'P100Y' }, 'advance'],
      [{ to: 'never' }, 'to'],
      [{ by: 1 }, ''],
    ] as const)
      expect(await move(body)).toMatchObject({ status: 400, body: { path } });
    expect(await move({ to: 'next' })).toMatchObject({ status: 200, body: { fired: 1 } });
  });
});

test('a payload that the parser refuses is refused where it came in, with its place', async () => {
  const { url } = await start('--no-auth');
  expect(await post(`${url}/local/topics/delivery`, { eventType: 7 })).toMatchObject({
    status: 400,
    body: { error: expect.any(String) as unknown, path: expect.stringContaining('eventType') as unknown },
  });
  expect(await post(`${url}/local/topics/none`, {})).toMatchObject({ status: 404 });
});

describe('it says why it does not start', () => {
  test('on the state of another process', async () => {
    await start('--no-auth');
    expect(await ending(dir, '--no-auth').ended).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('already runs') as unknown,
    });
  });

  test('on a port that is taken', async () => {
    const { url } = await start('--no-auth');
    const { port } = new URL(url);
    const other = mkdtempSync(join(tmpdir(), 'regulars-main-'));
    expect(await ending(other, '--port', port).ended).toMatchObject({
      code: 1,
      err: expect.stringContaining(`port ${port} is taken`) as unknown,
    });
    rmSync(other, { recursive: true });
  });

  test('on an option it does not know', async () => {
    expect(await ending(dir, '--prot', '1').ended).toMatchObject({
      code: 2,
      err: expect.stringContaining("'--prot'") as unknown,
    });
  });

  test('on a programme with a mistake, with file, line and column', async () => {
    const programme = join(dir, 'programme');
    const { cpSync } = await import('node:fs');
    cpSync(join(import.meta.dirname, '../../programme'), programme, { recursive: true });
    const file = join(programme, 'journeys/welcome.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('topic: rewards', 'topic: Rewards!'));
    expect(await ending(dir, '--programme', programme).ended).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/welcome\.yaml:\d+:\d+ /) as unknown,
    });
  });
});
