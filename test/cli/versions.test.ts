import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { verifySignature } from '#events/signature.ts';
import { smallProgramme } from '../support/programme.ts';
import { FakeApi } from './fake-api.ts';
import { aFolder, regulars, ROOT } from './regulars.ts';

const KEY = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const published = { ...smallProgramme(), version: 'abc123' };
const listed = {
  versions: [
    { version: 'def456', at: '2026-11-22T09:00:00.000Z', live: false },
    { version: 'abc123', at: '2026-11-21T09:00:00.000Z', live: true },
  ],
};

let api: FakeApi;
let dir: string;
let left: number;
beforeEach(async () => {
  api = await new FakeApi().start();
  [dir, left] = [aFolder(), 3];
  for (const name of ['older', 'newer'])
    cpSync(join(ROOT, 'test/support/small-programme'), join(dir, name), { recursive: true });
  api.instead = ({ method, path }, response) => {
    const answers: Readonly<Record<string, () => unknown>> = {
      'GET /programme/versions': () => listed,
      'GET /programme/versions/live': () => published,
      'GET /programme/versions/abc123': () => published,
      'GET /programme/versions/strange': () => ({ version: 'strange', journeys: 7 }),
      'POST /programme/rollback': () => ({ version: 'abc123' }),
      // Runs of the version that is left, and of no other.
      'GET /journeys/almost-silver/runs?version=abc123': () => ({
        counts: { '0': 12 },
        versions: { abc123: 12 },
        total: 12,
      }),
      'POST /journeys/welcome/off': () => ({ stopped: 40, done: (left -= 1) === 0 }),
      'POST /journeys/welcome/on': () => ({}),
    };
    const answer = answers[`${method} ${path}`]?.();
    if (answer === undefined) FakeApi.json(response, 404, { error: 'not known', path: '' });
    else FakeApi.json(response, 200, answer);
    return true;
  };
});
afterEach(() => {
  api.stop();
});

const edit = (file: string, from: string, to: string): void => {
  const path = join(dir, 'newer', file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  writeFileSync(path, text.replace(from, to));
};
const withApi = () => ['--api', api.url, '--key', KEY];

describe('versions', () => {
  it('lists what was published, and what is live', async () => {
    expect(await regulars(['versions', ...withApi()], dir)).toEqual({
      code: 0,
      stdout: '2026-11-22T09:00:00.000Z  def456\n2026-11-21T09:00:00.000Z  abc123  live\n',
      stderr: '',
    });
    const json = await regulars(['versions', ...withApi(), '--json'], dir);
    expect(JSON.parse(json.stdout)).toEqual(listed);
  });

  it('goes back to one, signed, and refuses one that is not there', async () => {
    const ran = await regulars(['rollback', 'abc123', ...withApi(), '--json'], dir);
    expect(ran).toEqual({ code: 0, stdout: '{"version":"abc123"}\n', stderr: '' });
    const [{ headers, body } = { headers: {}, body: '' }] = api.calls;
    expect(JSON.parse(body)).toEqual({ version: 'abc123' });
    const payload = `POST /programme/rollback\n${body}`;
    const signed = { headers: headers as Record<string, string>, signed: 'request', payload } as const;
    expect(verifySignature(signed, [{ secrets: [KEY] }], new Date()).ok).toBe(true);
    api.instead = (_, response) => {
      FakeApi.json(response, 404, { error: 'no such version', path: 'version' });
      return true;
    };
    expect(await regulars(['rollback', 'zzz', ...withApi()], dir)).toEqual({
      code: 1,
      stdout: '',
      stderr: 'regulars: the API answered 404: no such version\n',
    });
  });
});

describe('journey', () => {
  it('switches off, request after request until no run is left', async () => {
    const ran = await regulars(['journey', 'off', 'welcome', ...withApi()], dir);
    expect(ran).toEqual({ code: 0, stdout: 'welcome is off; 120 runs were stopped.\n', stderr: '' });
    const ids = api.calls.map(({ headers }) => headers['webhook-id']);
    expect([ids.length, new Set(ids).size]).toEqual([3, 3]);
  });

  it('gives the number with --json, and switches on again', async () => {
    left = 1;
    const off = await regulars(['journey', 'off', 'welcome', ...withApi(), '--json'], dir);
    expect(off.stdout).toBe('{"stopped":40}\n');
    expect(await regulars(['journey', 'on', 'welcome', ...withApi()], dir)).toEqual({
      code: 0,
      stdout: 'welcome is on.\n',
      stderr: '',
    });
  });

  it.each([
    [1, ['journey', 'off', 'welcom']],
    [2, ['journey', 'off', '../x']],
    [2, ['journey', 'off']],
    [2, ['journey']],
    [2, ['rollback']],
    [2, ['diff', 'older']],
  ])('exits %i for %j', async (code, args) => {
    expect(await regulars([...args, ...(code === 1 ? withApi() : [])], dir)).toMatchObject({ code, stdout: '' });
  });
});

describe('diff', () => {
  const changed = () => {
    edit('journeys/almost-silver.yaml', 'via: [rcs, whatsapp, sms]', 'via: [rcs, sms]');
    edit('journeys/almost-silver.yaml', 'steps:', "migrate: { '0': exit }\nsteps:\n  - wait: { for: 1h }");
    edit('messages/almost-silver.yaml', 'title: ', 'title: Only ');
    edit('programme.yaml', 'spacing: 0s', 'spacing: 2h');
  };

  it('says nothing of two folders that say the same, and asks no API', async () => {
    const { stdout, code } = await regulars(['diff', 'older', 'newer'], dir);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^Nothing differs between \w+ and \w+\.\n$/)]);
    expect(api.calls).toEqual([]);
  });

  it('prints what changes for whom, by place and text', async () => {
    changed();
    const { code, stdout } = await regulars(['diff', 'older', 'newer'], dir);
    expect(code).toBe(0);
    const lines = stdout.split('\n');
    for (const line of [
      '    + step 0: wait',
      '    ~ step 1: send almost-silver',
      '      ~ via: ["rcs","whatsapp","sms"] → ["rcs","sms"]',
      '    ~ step 1 says something else: almost-silver',
      '  ~ almost-silver (sent by almost-silver)',
      '  ~ spacing: "0s" → "2h"',
    ])
      expect(lines).toContain(line);
    expect(stdout).toMatch(
      /~ almost-silver: for members who enter it from now on; runs under way: those at 0 end when they wake, all others stay on \w+\n/,
    );
  });

  it('counts who is under way when it speaks to the API, and reads live and published versions', async () => {
    changed();
    const text = await regulars(['diff', 'live', 'newer', ...withApi()], dir);
    expect(text.stdout).toContain('runs under way (12 now): those at 0 end when they wake, all others stay on abc123');
    const json = await regulars(['diff', 'abc123', 'newer', ...withApi(), '--json'], dir);
    expect(JSON.parse(json.stdout)).toMatchObject({
      from: 'abc123',
      journeys: [{ name: 'almost-silver', kind: 'changed', migrate: { '0': 'exit' } }],
      settings: [{ at: 'spacing', kind: 'changed', before: '0s', after: '2h' }],
      runs: { 'almost-silver': 12 },
    });
    const folders = await regulars(['diff', 'older', 'newer', '--json'], dir);
    expect(JSON.parse(folders.stdout)).not.toHaveProperty('runs');
  });

  it('refuses what is not valid, what is nowhere and what it cannot read', async () => {
    writeFileSync(join(dir, 'newer/journeys/broken.yaml'), 'journey: broken\nwhat: 1\n');
    const broken = await regulars(['diff', 'older', 'newer'], dir);
    expect(broken).toMatchObject({ code: 1, stdout: '' });
    expect(broken.stderr).toMatch(/newer is not valid:\njourneys\/broken\.yaml:\d+:\d+ /);
    const nowhere = await regulars(['diff', 'older', 'nowhere', ...withApi()], dir);
    expect(nowhere).toMatchObject({ code: 1, stderr: 'regulars: nowhere: no such folder, and no such version\n' });
    const strange = await regulars(['diff', 'strange', 'older', ...withApi()], dir);
    expect(strange).toMatchObject({
      code: 1,
      stderr: 'regulars: strange: this version of regulars cannot read it\n',
    });
    expect((await regulars(['diff', './nowhere', 'older', ...withApi()], dir)).code).toBe(2);
  });
});
