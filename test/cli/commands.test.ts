import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { verifySignature } from '#events/signature.ts';
import { FakeApi, type Call } from './fake-api.ts';
import { aFolder, regulars, ROOT } from './regulars.ts';

const KEY = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
/** Three pages of one message each, as they lie by their ids. */
const pageOf = (path: string): object => {
  const after = new URLSearchParams(path.split('?')[1]).get('after');
  const [at, next] = { b: ['03', 'c'], c: ['01', undefined] }[after ?? ''] ?? ['02', 'b'];
  const told = {
    at: `2026-11-${at}T09:30:00.000Z`,
    sentence: 'Delivered',
    message: 'welcome',
    channel: 'sms',
    topic: null,
  };
  return { messages: [told], journeys: [], ...(next !== undefined && { next }) };
};
const explained = {
  memberId: 'm-1',
  zone: 'UTC',
  messages: [
    {
      ...{ at: '2026-11-21T09:30:00.000Z', sentence: 'Not sent: the member opted out', rule: 'stopped' },
      ...{ message: 'lunch', channel: 'rcs', topic: 'offers' },
    },
    {
      ...{ at: '2026-11-20T09:30:00.000Z', sentence: 'Delivered: welcome by SMS', rule: 'allowed' },
      ...{ message: 'welcome', channel: 'sms', topic: 'rewards' },
    },
  ],
};
const aMember = { memberId: 'm-1', balance: 120, tier: 'silver', consent: { 'sms:offers': 'granted' }, birthday: null };

let api: FakeApi;
let dir: string;
let programme: string;
const signed = ({ headers }: Call, payload: string): boolean =>
  verifySignature(
    { headers: headers as Record<string, string>, signed: 'request', payload },
    [{ secrets: [KEY] }],
    new Date(),
  ).ok;

beforeEach(async () => {
  api = await new FakeApi().start();
  dir = aFolder();
  programme = join(dir, 'programme');
  cpSync(join(ROOT, 'programme'), programme, { recursive: true });
  api.instead = ({ method, path }, response) => {
    if (method === 'GET' && path === '/members/m-1/explain') FakeApi.json(response, 200, explained);
    else if (method === 'GET' && path.startsWith('/members/m-2/explain')) FakeApi.json(response, 200, pageOf(path));
    else if (method === 'GET' && path === '/members/m-1') FakeApi.json(response, 200, aMember);
    else if (method === 'PUT' && path === '/programme') FakeApi.json(response, 200, { version: 'abc123' });
    else FakeApi.json(response, 404, { error: 'no such member', path: 'id' });
    return true;
  };
});
afterEach(() => {
  api.stop();
});

describe('validate', () => {
  it('finds the programme of this repository fine', async () => {
    expect(await regulars(['validate', programme, '--json'], dir)).toEqual({
      code: 0,
      stdout: '{"errors":[],"warnings":[]}\n',
      stderr: '',
    });
  });

  it('prints warnings before it says that all is fine, and exits 0', async () => {
    const unsent = 'message: unsent\nabout: A draft.\nclass: marketing\nsms: { text: Hello. Reply STOP to cancel. }\n';
    writeFileSync(join(programme, 'messages/unsent.yaml'), unsent);
    const ran = await regulars(['validate', programme], dir);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toMatch(/^messages\/unsent\.yaml:1:10 warning: message: no journey sends it\nFine: /);
  });

  it('prints each error with file, line and column, and exits 1', async () => {
    writeFileSync(join(programme, 'journeys/broken.yaml'), 'journey: broken\nabout: x\ntopik: offers\n');
    const ran = await regulars(['validate', programme], dir);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toMatch(/^journeys\/broken\.yaml:\d+:\d+ \S/m);
    const json = await regulars(['validate', programme, '--json'], dir);
    expect(json.code).toBe(1);
    const { errors } = JSON.parse(json.stdout) as { errors: object[] };
    expect(errors[0]).toEqual({
      file: 'journeys/broken.yaml',
      line: 3,
      column: 1,
      message: expect.stringContaining('topik'),
      suggestion: 'topic',
    });
  });

  it('reads no file that a link leads to outside the folder, and none that is no text', async () => {
    writeFileSync(join(dir, 'secret.yaml'), 'password: x\n');
    symlinkSync(join(dir, 'secret.yaml'), join(programme, 'messages/secret.yaml'));
    symlinkSync(dir, join(programme, 'more'));
    mkdirSync(join(programme, 'messages/folder.yaml'));
    writeFileSync(join(programme, 'messages/utf16.yaml'), Buffer.from('\ufeffmessage: utf16\n', 'utf16le'));
    const { code, stdout } = await regulars(['validate', programme, '--json'], dir);
    expect(code).toBe(1);
    const { errors } = JSON.parse(stdout) as { errors: { file: string; message: string }[] };
    expect(errors.map(({ file, message }) => `${file} ${message}`)).toEqual([
      'messages/folder.yaml expected a file, not a folder',
      'messages/secret.yaml is a link out of the folder',
      'more is a link out of the folder',
      'messages/utf16.yaml expected text in UTF-8',
    ]);
  });

  it('is wrongly used without a folder', async () => {
    expect((await regulars(['validate', join(dir, 'nowhere')], dir)).code).toBe(2);
    expect((await regulars(['validate'], dir)).code).toBe(2);
  });
});

describe('publish', () => {
  it('sends the files, signed with method and path, and prints the version', async () => {
    const ran = await regulars(['publish', programme, '--api', api.url, '--key', KEY, '--json'], dir);
    expect(ran).toMatchObject({ code: 0, stdout: '{"version":"abc123"}\n' });
    expect(ran.stderr).toMatch(/^checking .+\npublishing \d+ files to http:.+\n$/);
    const [call] = api.calls;
    expect(call && signed(call, `PUT /programme\n${call.body}`)).toBe(true);
    const { files } = JSON.parse(call?.body ?? '') as { files: Record<string, string> };
    expect(Object.keys(files)).toContain('programme.yaml');
    expect(Object.keys(files)).toContain('journeys/welcome.yaml');
    expect(Object.keys(files)).toEqual(expect.arrayContaining(['emails/layout.mjml', 'emails/layout.html']));
    expect(Object.keys(files).every((path) => /\.(yaml|mjml|html)$/.test(path))).toBe(true);
  });

  it('publishes nothing that is not valid', async () => {
    rmSync(join(programme, 'programme.yaml'));
    const ran = await regulars(['publish', programme, '--api', api.url], dir);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('programme.yaml:1:1');
    expect(api.calls).toHaveLength(0);
  });
});

describe('publish to another server', () => {
  it('prints the errors that only the server found', async () => {
    const error = { file: 'programme.yaml', line: 3, column: 7, message: 'no' };
    api.instead = (_, response) => {
      FakeApi.json(response, 422, { errors: [error] });
      return true;
    };
    const ran = await regulars(['publish', programme, '--api', api.url], dir);
    expect(ran).toEqual({
      code: 1,
      stdout: 'programme.yaml:3:7 no\n',
      stderr: expect.stringMatching(
        new RegExp(`^checking ${programme} …\npublishing \\d+ files to ${api.url} …\nregulars: not published\n$`),
      ),
    });
  });
});

describe('explain and member', () => {
  it('explains each send and non-send in a line', async () => {
    expect(await regulars(['explain', 'm-1', '--api', `${api.url}/`], dir)).toEqual({
      code: 0,
      stdout:
        '2026-11-21T09:30:00.000Z  lunch by RCS (offers). Not sent: the member opted out\n2026-11-20T09:30:00.000Z  Delivered: welcome by SMS\n',
      stderr: '',
    });
  });

  it('asks for every page of what there is, and tells all of it newest first', async () => {
    const ran = await regulars(['explain', 'm-2', '--message', 'welcome', '--api', api.url], dir);
    expect(ran.stdout.split('\n').map((line) => line.slice(0, 10))).toEqual([
      '2026-11-03',
      '2026-11-02',
      '2026-11-01',
      '',
    ]);
    expect(api.calls.map(({ path }) => path)).toEqual([
      '/members/m-2/explain?message=welcome',
      '/members/m-2/explain?message=welcome&after=b',
      '/members/m-2/explain?message=welcome&after=c',
    ]);
    const { next, messages } = JSON.parse(
      (await regulars(['explain', 'm-2', '--json', '--api', api.url], dir)).stdout,
    ) as { next?: string; messages: object[] };
    expect([next, messages.length]).toEqual([undefined, 3]);
  });

  it('gives the answer as it is with --json, and finds address and key in the environment', async () => {
    const env = { REGULARS_API: api.url, REGULARS_KEY: KEY };
    const ran = await regulars(['explain', 'm-1', '--json'], dir, env);
    expect(JSON.parse(ran.stdout)).toEqual(explained);
    expect(api.calls[0] && signed(api.calls[0], 'GET /members/m-1/explain')).toBe(true);
    expect(JSON.parse((await regulars(['member', 'm-1', '--json'], dir, env)).stdout)).toEqual(aMember);
  });

  it('signs on this machine with the development secret', async () => {
    mkdirSync(join(dir, '.local'));
    writeFileSync(join(dir, '.local/dev-secret'), `${KEY}\n`);
    const ran = await regulars(['member', 'm-1', '--api', api.url], dir);
    expect(ran.stdout).toBe(
      'memberId: m-1\nbalance: 120\ntier: silver\nconsent:\n  sms:offers: granted\nbirthday: -\n',
    );
    expect(api.calls[0] && signed(api.calls[0], 'GET /members/m-1')).toBe(true);
  });

  it('finds the system that runs on this machine', async () => {
    mkdirSync(join(dir, '.local'));
    writeFileSync(join(dir, '.local/url'), `${api.url}\n`);
    expect(await regulars(['member', 'm-1'], dir)).toMatchObject({ code: 0, stderr: '' });
    expect(api.calls).toHaveLength(1);
  });

  it('sends no signature without a key', async () => {
    await regulars(['member', 'm-1', '--api', api.url], dir);
    expect(api.calls[0]?.headers).not.toHaveProperty('webhook-signature');
  });

  it('exits 1 for a member nobody knows, and 2 for what is no member', async () => {
    const ran = await regulars(['member', 'm-2', '--api', api.url], dir);
    expect(ran).toEqual({ code: 1, stdout: '', stderr: 'regulars: the API answered 404: no such member\n' });
    expect((await regulars(['explain', '../x', '--api', api.url], dir)).code).toBe(2);
  });
});

describe('regulars', () => {
  it.each([[['--help']], [['--version']], [['import', 'purchases', '--help']]])('%p exits 0', async (args) => {
    expect((await regulars(args, dir)).code).toBe(0);
  });

  it.each([[[]], [['nothing']], [['import']], [['member', 'm-1', '--nothing']], [['import', 'purchases', 'x']]])(
    '%p is wrong usage: exit code 2, nothing on stdout',
    async (args) => {
      expect(await regulars(args, dir)).toMatchObject({ code: 2, stdout: '' });
    },
  );

  it('is wrongly used with a file that is not there', async () => {
    const ran = await regulars(['import', 'purchases', 'none.txt', '--format', 'cdnow'], dir);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('none.txt: no such file');
  });
});

describe('start', () => {
  const answering = (status: number, body: object) => {
    api.instead = (_, response) => {
      FakeApi.json(response, status, body);
      return true;
    };
  };
  const started = (...args: string[]) =>
    regulars(['start', 'welcome', '--member', 'm-1', '--api', api.url, '--key', KEY, ...args], dir);

  it('asks for the journey with its data under the id given, signed with method and path', async () => {
    answering(202, { status: 'duplicate' });
    const ran = await started('--data', '{"code":"A1"}', '--id', 'c1', '--json');
    expect(ran).toEqual({ code: 0, stdout: '{"status":"duplicate"}\n', stderr: '' });
    const [call] = api.calls;
    expect(JSON.parse(call?.body ?? '')).toEqual({ id: 'c1', data: { code: 'A1' } });
    expect(call && signed(call, `POST /members/m-1/journeys/welcome\n${call.body}`)).toBe(true);
  });

  it('asks under a new id each time when none is given, and says where to look', async () => {
    answering(202, { status: 'accepted' });
    const [ran] = [await started(), await started()];
    expect(ran).toMatchObject({ code: 0, stdout: expect.stringContaining('regulars explain m-1') as unknown });
    const ids = api.calls.map(({ body }) => (JSON.parse(body) as { id: string }).id);
    expect(new Set(ids).size).toBe(2);
  });

  it('passes on why the API refuses, and exits 1', async () => {
    answering(422, { error: 'no such journey; did you mean welcome?', path: 'journey' });
    expect(await started()).toEqual({
      code: 1,
      stdout: '',
      stderr: 'regulars: the API answered 422: no such journey; did you mean welcome?\n',
    });
  });

  it.each([['["no object"]'], ['{']])('takes --data %s for wrong usage', async (data) => {
    expect(await started('--data', data)).toMatchObject({ code: 2, stdout: '' });
    expect(api.calls).toEqual([]);
  });
});
