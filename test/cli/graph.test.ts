import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { aFolder, regulars, ROOT } from './regulars.ts';

const EVERY =
  'almost-silver, confirm-email, points-expiring, redemption-confirmed, reward-unlocked, tier-upgraded, welcome';

let dir: string;
beforeEach(() => {
  dir = aFolder();
  cpSync(join(ROOT, 'programme'), join(dir, 'programme'), { recursive: true });
});

describe('graph', () => {
  it('prints Mermaid text of a journey in ./programme', async () => {
    const ran = await regulars(['graph', 'welcome'], dir);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toMatch(/^flowchart TD\n/);
    expect(ran.stdout).toContain('  n_1 -->|"yes"| n_1_yes_0\n');
  });

  it('writes SVG into a file, and then nothing to the screen', async () => {
    const ran = await regulars(['graph', 'almost-silver', '--format', 'svg', '--out', 'drawn.svg'], dir);
    expect(ran).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(join(dir, 'drawn.svg'), 'utf8')).toMatch(/^<svg [^]*data-node="0:2"[^]*<\/svg>\n$/);
  });

  it('reads another folder, and gives the graph itself with --json', async () => {
    const args = ['graph', 'almost-silver', '--programme', join(ROOT, 'programme')];
    const ran = await regulars([...args, '--json'], aFolder());
    const { nodes } = JSON.parse(ran.stdout) as { nodes: { id: string }[] };
    expect(nodes.map(({ id }) => id)).toEqual(['trigger', '0', '0:1', '0:2', 'end']);
    expect((await regulars([...args, '--format', 'json'], dir)).stdout).toBe(ran.stdout);
  });

  it.each([
    ['almost-sliver', ' Did you mean almost-silver?'],
    ['welcom', ' Did you mean welcome?'],
    ['nothing-like-it', ''],
    ['constructor', ''],
  ])('refuses the journey %s that is not there, and names those that are', async (name, meant) => {
    expect(await regulars(['graph', name], dir)).toEqual({
      code: 1,
      stdout: '',
      stderr: `regulars: there is no journey ${name}.${meant} There are: ${EVERY}\n`,
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
