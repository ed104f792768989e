import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { build } from 'esbuild';
import { esbuildOptions } from '../../../lib/bundling.ts';

const dir = mkdtempSync(join(tmpdir(), 'regulars-stack-'));
const bundle = join(dir, 'index.mjs');

beforeAll(async () => {
  await build({
    ...esbuildOptions,
    stdin: {
      contents: `import { isFoundIn } from '#programme/linear-pattern.ts';
        export const handler = async () => isFoundIn('a', 'a'.repeat(201));`,
      resolveDir: join(import.meta.dirname, '../../..'),
      sourcefile: 'handler.js',
    },
    outfile: bundle,
  });
});
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

const run = (what: string): string =>
  spawnSync(process.execPath, ['--input-type=module', '-e', what], { cwd: dir, encoding: 'utf8' }).stdout;

it('a stack of what is deployed names the file and line that was written, without any setting of Node', () => {
  const stack = run(`const { handler } = await import('./index.mjs');
    await handler().catch((error) => process.stdout.write(error.stack));`);
  expect(stack).toMatch(/^RangeError: expected a pattern of at most 200 characters\n/);
  expect(stack).toMatch(/at .*src\/programme\/linear-pattern\.ts:15:\d+/);
  expect(stack).not.toContain('index.mjs:');
});

it('what is thrown elsewhere keeps its own place', () => {
  const stack = run(`await import('./index.mjs');
    try { JSON.parse('{'); } catch (error) { process.stdout.write(error.stack); }`);
  expect(stack).toMatch(/^SyntaxError: .*\n {4}at JSON\.parse \(<anonymous>\)/);
});

it('reads no map before a stack is looked at', () => {
  const read = run(`import { rmSync } from 'node:fs';
    await import('./index.mjs');
    rmSync('./index.mjs.map');
    process.stdout.write('there');`);
  expect(read).toBe('there');
});
