import { globSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundling } from '../../lib/constructs/service-function.ts';

/** Every file of `functions/` as the stacks deploy it, in a folder of its name; answers with the names. */
export const bundleFunctions = async (root: string, out: string): Promise<readonly string[]> => {
  const files = globSync('*/*.ts', { cwd: join(root, 'functions') }).sort();
  const { format, target, mainFields, minify, sourceMap, sourcesContent, externalModules, banner } = bundling;
  await Promise.all(
    files.map((file) =>
      build({
        entryPoints: [join(root, 'functions', file)],
        outfile: join(out, file.replace(/\.ts$/, ''), 'index.mjs'),
        bundle: true,
        platform: 'node',
        format,
        target,
        mainFields,
        minify,
        sourcemap: sourceMap,
        sourcesContent,
        external: externalModules,
        banner: { js: banner },
        treeShaking: true,
        absWorkingDir: root,
        logLevel: 'warning',
      }),
    ),
  );
  return files;
};
