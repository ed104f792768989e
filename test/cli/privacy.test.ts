import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { FakeApi } from './fake-api.ts';
import { aFolder, regulars } from './regulars.ts';

const KEY = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const exported = { memberId: 'm-1', messages: [{ text: 'hej' }] };
const entries = [
  { id: 'r1', at: '2026-11-21T09:30:00.000Z', who: 'signature', action: 'member.erased', about: 'hash', status: 204 },
  {
    id: 'r2',
    at: '2026-11-21T09:31:00.000Z',
    who: 'arn:aws:iam::1:role/ops',
    action: 'programme.published',
    status: 200,
  },
];
let api: FakeApi;
let dir: string;
beforeEach(async () => {
  api = await new FakeApi().start();
  dir = aFolder();
  api.instead = ({ path }, response) => {
    if (path === '/members/m-1/export') FakeApi.json(response, 200, exported);
    else if (path === '/audit?day=2026-11-21') FakeApi.json(response, 200, { day: '2026-11-21', entries });
    else if (path === '/audit?day=2026-11-20')
      FakeApi.json(response, 200, { day: '2026-11-20', entries: entries.slice(0, 1), next: 'at#1' });
    else if (path === '/audit?day=2026-11-20&after=at%231')
      FakeApi.json(response, 200, { day: '2026-11-20', entries: entries.slice(1) });
    else if (path === '/audit') FakeApi.json(response, 200, { day: '2026-11-22', entries: [] });
    else FakeApi.json(response, 404, { error: 'no such member', path: 'id' });
    return true;
  };
});
afterEach(() => {
  api.stop();
});
const run = (...args: string[]) => regulars([...args, '--api', api.url, '--key', KEY], dir);

it('prints the export of a member as JSON', async () => {
  const { code, stdout } = await run('export', 'm-1');
  expect([code, JSON.parse(stdout)]).toEqual([0, exported]);
});

it('writes it into a file that only its owner reads, and prints nothing', async () => {
  const file = join(dir, 'm-1.json');
  expect(await run('export', 'm-1', '--out', file)).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(exported);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it('refuses for somebody who is not known, and writes no file', async () => {
  const file = join(dir, 'nobody.json');
  expect(await run('export', 'nobody', '--out', file)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('no such member'),
  });
  expect(() => statSync(file)).toThrow();
});

it('shows the whole of a day that comes in pages', async () => {
  const { stdout } = await run('audit', '--day', '2026-11-20', '--json');
  expect(JSON.parse(stdout)).toEqual({ day: '2026-11-20', entries });
});

it('shows what operators did on a day, one line each', async () => {
  const { stdout } = await run('audit', '--day', '2026-11-21');
  expect(stdout.split('\n')).toEqual([
    '2026-11-21T09:30:00.000Z  member.erased  204  hash  signature',
    '2026-11-21T09:31:00.000Z  programme.published  200  -  arn:aws:iam::1:role/ops',
    '',
  ]);
  expect(await run('audit')).toEqual({ code: 0, stdout: 'Nobody did anything.\n', stderr: '' });
  expect(JSON.parse((await run('audit', '--day', '2026-11-21', '--json')).stdout)).toMatchObject({ entries });
});
