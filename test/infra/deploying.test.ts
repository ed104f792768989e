import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import * as z from 'zod';
import { StageConfig } from '../../lib/config.ts';
import { root } from './synth.ts';

interface Node {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
}

/** The keys of a schema that hold a value, by their way from the top; `[]` is each of a list. */
const leaves = (node: Node, way = ''): readonly string[] => {
  const { properties, items } = node;
  if (properties !== undefined)
    return Object.entries(properties).flatMap(([key, inner]) => leaves(inner, way === '' ? key : `${way}.${key}`));
  return items?.properties === undefined ? [way] : leaves(items, `${way}[]`);
};

test('the table of docs/deploying.md has every key of a stage, and none that is none', () => {
  const text = readFileSync(join(root, 'docs/deploying.md'), 'utf8');
  const [, table = ''] = text.split('## What a stage may say');
  const said = [...table.replace(/\n## [^]*/, '').matchAll(/^\| `([^`]+)`/gm)].map(([, key]) => key);
  const schema = z.toJSONSchema(StageConfig, { io: 'input', unrepresentable: 'any' }) as Node;
  expect(said).toEqual(leaves(schema));
});
