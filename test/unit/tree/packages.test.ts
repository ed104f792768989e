import { expect, it } from '@jest/globals';
import { build, type Plugin } from 'esbuild';
import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const { dependencies, peerDependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
};
const installed = new Set([...Object.keys(dependencies), ...Object.keys(peerDependencies)]);

const packageOf = (path: string): string =>
  path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/');

/** Edges that only a Lambda function loads, which carries its packages in its bundle. */
const edgesOfLambda: Plugin = {
  name: 'edges of Lambda',
  setup: (building) => {
    building.onResolve({ filter: /.*/ }, ({ kind, importer, path }) =>
      kind === 'dynamic-import' && importer.endsWith('src/runtime/deps.ts') ? { path, external: true } : undefined,
    );
  },
};

/** The packages of all that may be loaded where it starts here. */
const packagesOf = async (entry: string): Promise<readonly string[]> => {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    plugins: [edgesOfLambda],
    metafile: true,
    write: false,
    outdir: '.local/none',
    logLevel: 'silent',
  });
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
  const names = imports
    .filter(({ external, path }) => external === true && !/^[#.]/.test(path) && !isBuiltin(path))
    .map(({ path }) => packageOf(path));
  return [...new Set(names)].sort();
};

it.each(['apps/local/main.ts', 'apps/cli/main.ts', 'lib/index.ts'])(
  'what %s imports is installed with the package',
  async (entry) => {
    const names = await packagesOf(entry);
    expect(names).toContain('zod');
    expect(names.filter((name) => !installed.has(name))).toEqual([]);
  },
);
