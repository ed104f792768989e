import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { functionNames } from '../../apps/local/functions.ts';

test('every file of functions/ runs locally', () => {
  const dir = join(import.meta.dirname, '../../functions');
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  expect(files.map((file) => file.replace(/\.ts$/, '')).sort()).toEqual([...functionNames].sort());
});
