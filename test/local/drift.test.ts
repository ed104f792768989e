import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { functionNames } from '../../apps/local/functions.ts';
import { routes } from '../../apps/local/routes.ts';

const dir = join(import.meta.dirname, '../../functions');

test('every file of functions/ runs locally', () => {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  expect(files.map((file) => file.replace(/\.ts$/, '')).sort()).toEqual([...functionNames].sort());
});

/** The keys of the table by which a function with several routes answers. */
const keysIn = (name: string): readonly string[] =>
  [...readFileSync(join(dir, `${name}.ts`), 'utf8').matchAll(/^ {4}'([A-Z]+ \/[^']*)':/gm)].map(([, key = '']) => key);
const tables = functionNames.filter((name) => keysIn(name).length > 0);

test('there are functions that answer by a table of routes', () => {
  expect(tables).toEqual(expect.arrayContaining(['members/manage-member', 'publishing/manage-programme']));
});

test.each(tables)('%s answers the routes that lead to it, and no others', (name) => {
  const led = routes.filter(({ handler, key }) => handler === name && !key.includes(' /iam/')).map(({ key }) => key);
  expect([...keysIn(name)].sort()).toEqual([...led].sort());
});
