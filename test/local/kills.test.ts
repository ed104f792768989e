import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createAnswered, type Answered } from './support/answered.ts';
import { ending, get, post, started, type Started } from './support/process.ts';

/** How often the process is killed; fifty by hand, before a release. */
const KILLS = Number(process.env['REGULARS_KILLS'] ?? 2);
const PATIENCE_MS = 60_000 * (KILLS + 2);

let dir: string;
const running: { child: Started['child']; ended: Promise<unknown> }[] = [];
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'regulars-kills-'));
});
afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
  rmSync(dir, { recursive: true });
});
const start = async (...args: string[]): Promise<Started> => {
  const one = await started(dir, '--no-auth', ...args);
  running.push(one);
  return one;
};
const kill = async ({ child, ended }: Pick<Started, 'child' | 'ended'>): Promise<void> => {
  child.kill('SIGKILL');
  await ended;
};
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });

/** Kills it at a random instant under load. */
const killUnderLoad = async (answered: Answered): Promise<void> => {
  const system = await start();
  const load = answered.load(system.url);
  await load.heard(Math.floor(Math.random() * 80));
  await sleep(Math.random() * 20);
  await kill(system);
  await load.stop();
};
/** Kills it at the moment when it said yes to a reply, which it does before it has started. */
const killWhileStarting = async (answered: Answered): Promise<void> => {
  const port = await freePort();
  const system = ending(dir, '--no-auth', '--port', String(port));
  running.push(system);
  await answered.firstReply(`http://127.0.0.1:${port}`);
  await kill(system);
};

test(
  'killed at random, under load and while it starts, it loses nothing that it answered and does nothing twice',
  async () => {
    const first = await start();
    await post(`${first.url}/local/clock`, { to: '2030-03-04T12:00:00Z' });
    const answered = createAnswered();
    await answered.join(first.url, KILLS);
    await kill(first);
    for (let n = 0; n < KILLS; n += 1) {
      await (n % 2 === 0 ? killUnderLoad(answered) : killWhileStarting(answered));
      if (n % 2 === 0 && n + 1 < KILLS) continue;
      const system = await start();
      await answered.verify(system.url);
      expect(system.said()).toContain('the last run ended without a stop');
      await kill(system);
    }
    process.stdout.write(`${KILLS} kills: ${answered.count()} things answered, 0 lost, 0 doubled\n`);
  },
  PATIENCE_MS,
);

const limited = (system: Started, bytes: number | 'unlimited'): boolean =>
  spawnSync('prlimit', ['--pid', String(system.child.pid), `--fsize=${bytes}:unlimited`]).status === 0;

test('on a full disk everything is refused and nothing that was answered is lost; with room again it goes on', async () => {
  const system = await start();
  const answered = createAnswered();
  await answered.join(system.url, 2);
  const log = join(dir, 'state.db-wal');
  // Files may not grow any more, which needs Linux; elsewhere there is nothing to see.
  if (!limited(system, statSync(log).size + 64 * 1024)) return;
  await answered.earnUntilRefused(system.url);
  const refused = await fetch(`${system.url}/members/${answered.someone()}`);
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).toBe('1');
  expect(await refused.json()).toEqual({ error: expect.stringMatching(/disk/) as unknown });

  limited(system, 'unlimited');
  await sleep(1_000);
  await answered.verify(system.url);
  await answered.earn(system.url, 3);

  limited(system, statSync(log).size + 64 * 1024);
  await answered.earnUntilRefused(system.url);
  await kill(system);
  const again = await start();
  await answered.verify(again.url);
  expect(await get(`${again.url}/local/dlq`)).toMatchObject({
    'two-way': 0,
    stream: 0,
    transactional: 0,
    marketing: 0,
  });
});

test('a second process on the same folder is refused, whatever became of the lock, and harms nothing', async () => {
  const system = await start();
  const answered = createAnswered();
  await answered.join(system.url, 1);
  expect(await ending(dir, '--no-auth').ended).toMatchObject({
    code: 1,
    err: expect.stringMatching(/process \d+ already runs on/) as unknown,
  });
  rmSync(join(dir, 'lock'));
  expect(await ending(dir, '--no-auth').ended).toMatchObject({
    code: 1,
    err: expect.stringMatching(/state\.db cannot be opened: database is locked/) as unknown,
  });
  await answered.earn(system.url, 2);
  await answered.verify(system.url);
});
