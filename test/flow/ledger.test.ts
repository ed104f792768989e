import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { connect } from '../../apps/cli/api.ts';
import { Ledger, Member } from '#console/openapi/members.ts';
import { regulars } from '../cli/regulars.ts';
import { post, started, type Started } from '../local/support/process.ts';

let system: Started;
let dir: string;
let key: string;
let call: ReturnType<typeof connect>;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'regulars-ledger-'));
  system = await started(dir);
  key = readFileSync(join(dir, 'dev-secret'), 'utf8').trim();
  call = connect({ url: system.url, key });
});
afterAll(async () => {
  system.child.kill('SIGKILL');
  await system.ended;
  rmSync(dir, { recursive: true });
});

test('an account is what the rules of the programme made of what happened, and sums to the balance', async () => {
  const id = 'ledger-test';
  const purchases = Array.from({ length: 10 }, (_, i) => ({
    id: `p${i}`,
    type: 'purchase.completed',
    memberId: id,
    data: { amount: 4_000 + i, currency: 'SEK' },
  }));
  await call('POST', '/events', { id: 'e', type: 'member.enrolled', memberId: id, data: { givenName: 'Alma' } });
  await call('POST', '/events', { events: purchases });
  // The runner answers once all that follows is done.
  await post(`${system.url}/local/clock`, { advance: 'PT0S' });
  const { lines, points, stamps } = Ledger.parse((await call('GET', `/members/${id}/ledger`)).body);
  const member = Member.parse((await call('GET', `/members/${id}`)).body);
  const by = (rule: string) => lines.filter((line) => line.rule === rule).reduce((sum, line) => sum + line.points, 0);
  expect([by('purchase'), by('first-purchase'), by('visits'), stamps]).toEqual([400, 20, 50, 10]);
  expect([points, lines.at(-1)?.balance, member.balance.points]).toEqual([470, 470, 470]);
  expect(member).toMatchObject({
    cards: [{ card: 'coffee-card', stamps: 0, filled: 1 }],
    rewards: [{ rewardId: 'free-drink', state: 'unlocked', open: 1 }],
  });
  expect(member.referralCode).toMatch(/^.{8}$/);
  expect((await call('GET', '/members/nobody/ledger')).status).toBe(404);

  const { code, stdout } = await regulars(['ledger', id, '--api', system.url, '--key', key], dir);
  expect(code).toBe(0);
  expect(stdout).toMatch(/\+50 points {2}visits {2}= \d+\n/);
  expect(stdout.trimEnd()).toMatch(/\n470 points$/);
});
