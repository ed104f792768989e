import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { smallProgramme } from '../support/programme.ts';
import { FakeApi } from './fake-api.ts';
import { aFolder, regulars, ROOT } from './regulars.ts';

const EVERY =
  'almost-silver, confirm-email, points-expiring, redemption-confirmed, reward-unlocked, tier-upgraded, welcome';

const SMALL = join(ROOT, 'test/support/small-programme');
let dir: string;
beforeEach(() => {
  dir = aFolder();
  cpSync(SMALL, join(dir, 'programme'), { recursive: true });
});

describe('graph', () => {
  it('prints Mermaid text of a journey in ./programme', async () => {
    const ran = await regulars(['graph', 'welcome'], dir);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toMatch(/^flowchart TD\n/);
    expect(ran.stdout).toContain('  n_1 -->|"yes"| n_1_yes_0\n');
  });

  it('writes SVG into a file, and says so beside an empty result', async () => {
    const ran = await regulars(['graph', 'almost-silver', '--format', 'svg', '--out', 'drawn.svg'], dir);
    expect(ran).toEqual({ code: 0, stdout: '', stderr: 'almost-silver as svg is in drawn.svg\n' });
    expect(readFileSync(join(dir, 'drawn.svg'), 'utf8')).toMatch(/^<svg [^]*data-node="0:2"[^]*<\/svg>\n$/);
  });

  it('reads another folder, and gives the graph itself with --json', async () => {
    const args = ['graph', 'almost-silver', '--programme', SMALL];
    const ran = await regulars([...args, '--json'], aFolder());
    const { nodes } = JSON.parse(ran.stdout) as { nodes: { id: string }[] };
    expect(nodes.map(({ id }) => id)).toEqual(['trigger', '0', '0:1', '0:2', 'end']);
    expect((await regulars([...args, '--format', 'json'], dir)).stdout).toBe(ran.stdout);
  });

  it.each([
    ['almost-sliver', 'did you mean almost-silver?'],
    ['welcom', 'did you mean welcome?'],
    ['nothing-like-it', `there are ${EVERY}`],
    ['constructor', `there are ${EVERY}`],
  ])('refuses the journey %s that is not there, and names the one that may be meant, else all', async (name, meant) => {
    expect(await regulars(['graph', name], dir)).toEqual({
      code: 1,
      stdout: '',
      stderr: `regulars: no such journey: ${name}; ${meant}\n`,
    });
  });

  it('prints the errors of a programme as validate does', async () => {
    writeFileSync(join(dir, 'programme/journeys/broken.yaml'), 'journey: broken\nabout: x\nwhat: 1\n');
    const [drawn, validated] = [
      await regulars(['graph', 'welcome'], dir),
      await regulars(['validate', 'programme'], dir),
    ];
    expect(drawn.stdout).toMatch(/^journeys\/broken\.yaml:\d+:\d+ \S/m);
    expect(drawn).toEqual(validated);
    expect(drawn.code).toBe(1);
  });

  it.each([
    ['without a journey', []],
    ['with a format it does not draw', ['welcome', '--format', 'png']],
    ['with a folder that is not there', ['welcome', '--programme', 'nowhere']],
    ['with a file that cannot be written', ['welcome', '--out', 'nowhere/drawn.svg']],
  ])('is wrongly used %s', async (_, args) => {
    expect(await regulars(['graph', ...args], dir)).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('graph with counts', () => {
  const key = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
  let api: FakeApi;
  beforeEach(async () => {
    api = await new FakeApi().start();
    api.instead = ({ path }, response) => {
      const answers: Readonly<Record<string, unknown>> = {
        '/programme/versions/live': { ...smallProgramme(), version: 'live-one' },
        '/journeys/welcome/runs?version=live-one': { counts: { '1': 12 }, versions: { 'live-one': 12 }, total: 12 },
      };
      FakeApi.json(response, path in answers ? 200 : 404, answers[path] ?? { error: 'not known', path: '' });
      return true;
    };
  });
  afterEach(() => {
    api.stop();
  });
  const counted = (...args: string[]) =>
    regulars(['graph', ...args, '--counts', '--api', api.url, '--key', key], aFolder());

  it('draws the live version, with who is where now', async () => {
    const ran = await counted('welcome');
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout.match(/\d+ (under way|here now)/g)).toEqual(['12 under way', '12 here now']);
    const { version, nodes } = JSON.parse((await counted('welcome', '--json')).stdout) as {
      version: string;
      nodes: { id: string; count?: number }[];
    };
    expect(version).toBe('live-one');
    expect(nodes.map(({ id, count }) => `${id} ${count ?? '-'}`)).toEqual([
      ...['trigger 12', '0 0', '1 12', '1.yes.0 0', 'end -'],
    ]);
  });

  it('refuses a journey that is not live, and names those that are', async () => {
    expect(await counted('welcom')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('did you mean welcome?'),
    });
  });
});
