import { expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import rooms from '../../../src/rooms.json' with { type: 'json' };
import { ROOT, treeBelow } from '../../support/documents.ts';

const foldersIn = (folder: string): readonly string[] =>
  treeBelow(folder).filter((path) => /^[^/]+\/$/.test(path.slice(folder.length)));
const readmeOf = (folder: string): string =>
  existsSync(`${ROOT}${folder}README.md`) ? readFileSync(`${ROOT}${folder}README.md`, 'utf8') : '';

const homes = [...rooms.map(({ room }) => `src/${room}/`), ...foldersIn('apps/'), 'functions/', 'lib/', 'bench/'];

test.each([...homes, 'test/'])('%s says what it is for, in at most fifteen lines', (folder) => {
  const lines = readmeOf(folder).trimEnd().split('\n');
  expect(lines.length).toBeGreaterThanOrEqual(3);
  expect(lines.length).toBeLessThanOrEqual(15);
});

test.each(homes)('%s says what comes in, what goes out, and what it may touch', (folder) => {
  const said = [...readmeOf(folder).matchAll(/^- \*\*([^*]+)\*\*: \S/gm)].map(([, what]) => what);
  expect(said.slice(0, 3)).toEqual(['In', 'Out', 'May touch']);
});

test.each(['test/', 'bench/'])('%s says what each of its folders is', (folder) => {
  const text = readmeOf(folder);
  expect(foldersIn(folder).filter((path) => !text.includes(`\`${path.slice(folder.length)}`))).toEqual([]);
});
