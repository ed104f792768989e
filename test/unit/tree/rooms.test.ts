import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readSources, type Sources } from '../../../apps/rooms/arrows.ts';
import { measure } from '../../../apps/rooms/figures.ts';
import rooms from '../../../src/rooms.json' with { type: 'json' };

const root = fileURLToPath(new URL('../../../', import.meta.url));

const aTree = (...arrows: readonly [string, string][]): Sources => ({
  files: [...new Set(arrows.flat())].map((path) => ({ path, lines: 10 })),
  arrows: arrows.map(([from, to]) => ({ from, to })),
});
const [first, second] = ['words', 'time'].map((room) => ({ room, layer: 'decision', holds: '' }));
const two = [first, second].filter((room) => room !== undefined);

describe('the tree', () => {
  const figures = measure(readSources(root, ['src', 'lib']), rooms);

  it('has no circle, neither of files nor of folders, and no arrow up', () => {
    expect(figures.files).toBeGreaterThan(300);
    expect(figures).toMatchObject({ circles: { files: [], folders: [] }, upwards: [], unlisted: [] });
  });

  it('has every room that is listed', () => {
    expect(rooms.filter(({ room }) => !existsSync(`${root}src/${room}`))).toEqual([]);
  });

  it('has each decision of the README’s flow table in a room, in the order of the flow', () => {
    const table = readFileSync(`${root}README.md`, 'utf8').matchAll(/^\| (\w+): [^|]*\| `src\/(\w+)` /gm);
    const steps = [...table].map(([, step, room]) => ({ step, room }));
    expect(steps.length).toBeGreaterThan(8);
    expect(steps.filter(({ step, room }) => step !== room)).toEqual([]);
    expect(steps.filter(({ room }) => !rooms.some((listed) => listed.room === room))).toEqual([]);
  });
});

describe('the measure', () => {
  it('finds a circle of files in one folder, and one of folders without one of files', () => {
    const inOne = measure(aTree(['src/words/a.ts', 'src/words/b.ts'], ['src/words/b.ts', 'src/words/a.ts']), two);
    expect(inOne.circles).toEqual({ files: [['src/words/a.ts', 'src/words/b.ts']], folders: [] });
    const between = measure(aTree(['src/words/a.ts', 'src/time/b.ts'], ['src/time/c.ts', 'src/words/d.ts']), two);
    expect(between.circles).toEqual({ files: [], folders: [['src/time', 'src/words']] });
    expect(between.upwards).toEqual([{ from: 'src/words/a.ts', to: 'src/time/b.ts' }]);
  });

  it('finds a folder that nobody has listed, and a file that is a fragment of its only user', () => {
    const tree = aTree(['src/wishes/a.ts', 'src/wishes/b.ts'], ['src/time/c.ts', 'src/wishes/a.ts']);
    const { unlisted, fragments } = measure(tree, two);
    expect(unlisted).toEqual(['wishes']);
    expect(fragments).toEqual(['src/wishes/b.ts']);
  });

  it('counts imports of types', () => {
    const { arrows } = readSources(root, ['src']);
    expect(arrows).toContainEqual({ from: 'src/loyalty/member.ts', to: 'src/members/member-row.ts' });
  });
});
