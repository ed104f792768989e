import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

const root = new URL('../../../', import.meta.url);
const functions = readdirSync(new URL('functions', root), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => basename(file, '.ts'));

test.each(functions)('the flow table of the README names %s', (name) => {
  const table = readFileSync(new URL('README.md', root), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .join('\n');
  expect(table).toContain(`\`${name}\``);
});

test.each(['README.md', 'docs/runbook.md', 'docs/data-model.md'])('every link in %s leads somewhere', (file) => {
  const text = readFileSync(new URL(file, root), 'utf8');
  const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) => match[1] ?? '');
  const entries = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (entry) => !entry.startsWith('node_modules'),
  );
  for (const link of links) expect(entries).toContain(link);
});
