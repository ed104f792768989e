import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { get, post, started, type Started } from '../local/support/process.ts';
import { canaryData, createCanaries } from '../support/canaries.ts';

const PHONE = '+46701740605';
let system: Started;
let dir: string;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'regulars-erasure-'));
  process.env['POWERTOOLS_LOG_LEVEL'] = 'DEBUG';
  system = await started(dir, '--no-auth');
});
afterAll(async () => {
  delete process.env['POWERTOOLS_LOG_LEVEL'];
  system.child.kill('SIGKILL');
  await system.ended;
  rmSync(dir, { recursive: true });
});

const phone = (what: string): string => `${system.url}/phone/api/numbers/${encodeURIComponent(PHONE)}/${what}`;
const put = (url: string, body: object) => fetch(url, { method: 'PUT', body: JSON.stringify(body) });
const settle = (advance = 'PT0S') => post(`${system.url}/local/clock`, { advance });

/** The bytes of every file of the runner's state, whatever they mean. */
const bytesOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.startsWith('state'))
      .map((file) => [file, readFileSync(join(folder, file), 'latin1')]),
  );

/**
 * Writes over what plays the person's own phone, byte for byte, so that SQLite moves nothing and leaves nothing of it; the pages
 * of all else stay as they are. Answers all items.
 */
const withoutPhone = (file: string): readonly string[] => {
  const state = new DatabaseSync(join(dir, file));
  const over = (column: string) => `${column} = printf('%.*c', length(cast(${column} as blob)), 'x')`;
  state.exec(`update item set ${over('key')}, ${over('value')} where key like '["local:phone-%'`);
  const items = state.prepare('select key, value from item').all() as { key: string; value: string }[];
  state.close();
  return items.map(({ key, value }) => `${key} ${value}`);
};

test('a day after an erasure nothing is left in tables, files, queues, dead letters, executions or logs', async () => {
  const canaries = createCanaries();
  const { word } = canaries;
  const data = canaryData(canaries, PHONE);
  const memberId = 'member-1';
  const send = async (type: string, given: object = data[type as keyof typeof data]) => {
    const event = { id: word(), source: word(), type, memberId, data: given };
    expect(await post(`${system.url}/events`, event)).toMatchObject({ status: 202 });
  };
  await post(`${system.url}/local/clock`, { to: '2030-03-04T12:00:00Z' });
  await send('member.enrolled');
  await settle();
  await post(phone('reply'), { channel: 'sms', text: 'YES' });
  await settle();
  const others = Object.keys(data).filter((name) => name !== 'member.enrolled' && name !== 'redemption.cancelled');
  for (const type of others) await send(type);
  await put(`${system.url}/members/${memberId}`, { familyName: word() });
  for (const text of ['BALANCE', 'REDEEM', word()]) await post(phone('reply'), { channel: 'sms', text });
  await settle();

  // Texts that cannot be sent as they are: each of the five tries fails, and the command ends among the dead letters.
  for (const type of ['reward.redeemed', 'reward.unlocked']) {
    await put(phone('settings'), { failWith: 'MISSING_PARAMETER' });
    await send(type, { rewardId: word(), title: word() });
    await settle();
    for (const wait of ['PT2S', 'PT10S', 'PT40S', 'PT120S']) {
      await put(phone('settings'), { failWith: 'MISSING_PARAMETER' });
      await settle(wait);
    }
  }
  await put(phone('settings'), { failWith: null, signal: false });
  await send('points.adjusted', { points: -470, reason: word() });
  await send('tier.changed', { tier: 'bronze' });
  await send('points.earned', { points: 480, reason: word() });
  await settle();
  const dead = (await get(`${system.url}/local/dlq`)) as Record<string, number>;
  const before = Object.values(bytesOf(dir)).join('\n');
  expect(dead['transactional'] ?? 0).toBeGreaterThan(0);
  expect(canaries.foundIn(before).length).toBeGreaterThan(40);

  expect((await fetch(`${system.url}/members/${memberId}`, { method: 'DELETE' })).status).toBe(204);
  const late = { id: word(), type: 'points.earned', memberId, data: { points: 5 } };
  expect(await post(`${system.url}/events`, late)).toMatchObject({ status: 400 });
  expect((await put(`${system.url}/members/${memberId}`, { familyName: word() })).status).toBe(410);
  await settle('PT24H');

  const kept = JSON.stringify([
    await get(`${system.url}/local/timeline?limit=500`),
    await get(`${system.url}/local/bus`),
    await get(`${system.url}/local/executions`),
  ]);
  expect(canaries.foundIn(kept)).toEqual([]);
  system.child.kill('SIGTERM');
  const { out, err } = await system.ended;
  const items = ['state.db', 'state-copy.db'].flatMap(withoutPhone);
  const files = Object.entries(bytesOf(dir));
  expect(files.map(([name]) => name).sort()).toEqual(['state-copy.db', 'state.db']);
  const places = [...files, ['stdout', out] as const, ['stderr', err] as const];
  for (const [place, text] of places) expect([place, canaries.foundIn(text)]).toEqual([place, []]);
  expect(out).toContain('message.settled');
  // Ids can be read in dead letters, so that an operator can tell one from another; nowhere else.
  const naming = items.filter((line) => line.includes(memberId));
  expect(naming.length).toBeGreaterThan(0);
  expect(naming.filter((line) => !/^\["local:dead:(marketing|transactional)"/.test(line))).toEqual([]);
  expect(out + err).not.toContain(memberId);
  process.stdout.write(
    `${canaries.planted.length} canaries planted; ${places.map(([place, text]) => `${place} ${text.length} characters`).join(', ')}; dead letters before: ${JSON.stringify(dead)}; 0 canaries after\n`,
  );
});
