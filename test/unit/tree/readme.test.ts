import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { ROOT, treeBelow } from '../../support/documents.ts';

/** The cell that says through what a step comes in, by the room that decides it. */
const comesIn = new Map(
  [...readFileSync(`${ROOT}README.md`, 'utf8').matchAll(/^\| [\w-]+: [^|]*\| `src\/([\w-]+)` +\|([^|]*)\|/gm)].map(
    ([, room = '', cell = '']) => [room, cell],
  ),
);
const functions = treeBelow('functions/')
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ name: basename(path, '.ts'), room: basename(dirname(path)) }));

test.each(functions)('the flow table of the README has $name in the row of $room, its folder', ({ name, room }) => {
  expect(comesIn.get(room)).toContain(`\`${name}\``);
});

test('the flow table names no function that is none', () => {
  const named = [...comesIn.values()].flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name));
  expect(named.filter((name) => !functions.some((one) => one.name === name))).toEqual([]);
});
