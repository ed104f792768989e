import { globSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { esbuildOptions } from '../../lib/bundling.ts';

/** Every file of `functions/` as the stacks deploy it, in a folder of its name; answers with the names. */
export const bundleFunctions = async (root: string, out: string): Promise<readonly string[]> => {
  const files = globSync('*/*.ts', { cwd: join(root, 'functions') }).sort();
  await Promise.all(
    files.map((file) =>
      build({
        ...esbuildOptions,
        entryPoints: [join(root, 'functions', file)],
        outfile: join(out, file.replace(/\.ts$/, ''), 'index.mjs'),
        absWorkingDir: root,
        logLevel: 'warning',
      }),
    ),
  );
  return files;
};
