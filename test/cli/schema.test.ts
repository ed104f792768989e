import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { schemaOf, SCHEMA_NAMES, type SchemaName } from '../../apps/cli/schemas.ts';
import { aFolder, regulars, ROOT } from './regulars.ts';

const folder = join(ROOT, 'programme');
const kindOf = (path: string): SchemaName =>
  path.includes('/')
    ? ((path.split('/')[0] ?? '').slice(0, -1) as SchemaName)
    : (path.replace('.yaml', '') as SchemaName);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
const read = (path: string): Record<string, unknown> =>
  parse(readFileSync(join(folder, path), 'utf8')) as Record<string, unknown>;

const schemas = Object.fromEntries(
  SCHEMA_NAMES.map((name) => [name, z.fromJSONSchema(schemaOf(name) as Parameters<typeof z.fromJSONSchema>[0])]),
);

test.each(files)('an editor accepts %s of the example, and not with a key that there is not', (path) => {
  const schema = schemas[kindOf(path)];
  expect(schema?.safeParse(read(path)).error?.issues ?? []).toEqual([]);
  expect(schema?.safeParse({ ...read(path), klass: 'marketing' }).success).toBe(false);
});

test('what a key is for is shown where it is written', () => {
  const message = JSON.stringify(schemaOf('message'));
  expect(message).toContain('The approved text with {{1}}');
  expect(message).toContain('What a mailbox shows beside the subject');
});

test('one command writes them all, and says how an editor takes one', async () => {
  const dir = aFolder();
  const { code, stdout } = await regulars(['schema', '--out', 'schemas'], dir);
  expect(code).toBe(0);
  expect(stdout).toMatch(/# yaml-language-server: \$schema=\/.*\/schemas\/message\.schema\.json/);
  expect(readdirSync(join(dir, 'schemas')).sort()).toEqual(SCHEMA_NAMES.map((name) => `${name}.schema.json`).sort());
  expect(JSON.parse(readFileSync(join(dir, 'schemas/message.schema.json'), 'utf8'))).toEqual(schemaOf('message'));
});

test('a place that cannot be written to is refused', async () => {
  const dir = aFolder();
  writeFileSync(join(dir, 'taken'), '');
  const { code, stderr } = await regulars(['schema', '--out', 'taken'], dir);
  expect(stderr).toContain('taken: cannot be written');
  expect(code).toBe(2);
});
