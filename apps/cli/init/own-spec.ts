import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import * as z from 'zod';

const Lock = z.object({ packages: z.record(z.string(), z.object({ resolved: z.string().optional() })) });

/** The folder that the running package is in: a checkout, or what npm installed. */
export const packageRoot = (from: string): string =>
  existsSync(join(from, 'bin/regulars.js')) ? from : packageRoot(dirname(from));

/**
 * What the package.json in `dir` says of regulars: the version that runs, or the file or folder it was installed from, as npm
 * noted it. A checkout is named by its folder.
 */
export const ownSpec = (root: string, version: string, dir: string): string => {
  const modules = dirname(root);
  const named = (path: string): string => `file:${relative(dir, path)}`;
  if (basename(modules) !== 'node_modules') return named(root);
  const lock = join(modules, '.package-lock.json');
  if (!existsSync(lock)) return `^${version}`;
  const read = Lock.safeParse(JSON.parse(readFileSync(lock, 'utf8')));
  const resolved = read.data?.packages[`node_modules/${basename(root)}`]?.resolved;
  return resolved?.startsWith('file:') === true
    ? named(resolve(dirname(modules), resolved.slice('file:'.length)))
    : `^${version}`;
};
