import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { PROVIDERS } from '#providers/registry.ts';

const ROOT = join(import.meta.dirname, '../../../src/providers');
/** How vendors are asked to fall back by themselves: AWS and Twilio by a field, Vonage by an object of its messages API. */
const ASKS = /\b(FallbackConfiguration|FallbackFrom|failover)\b(\s*[:=]|['"]\]?\s*[:=,])/;

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));

it('the run alone falls back: no provider is asked to do it by itself', () => {
  const files = filesIn(ROOT);
  expect(files.length).toBeGreaterThan(Object.keys(PROVIDERS).length);
  expect(files.filter((file) => ASKS.test(readFileSync(file, 'utf8')))).toEqual([]);
});

it.each([
  'const input = { FallbackConfiguration: { Channel: "SMS" } };',
  "body.set('FallbackFrom', from);",
  "body['FallbackFrom'] = from;",
  'return { failover: [text] };',
])('such asking would be seen: %s', (line) => {
  expect(ASKS.test(line)).toBe(true);
});
