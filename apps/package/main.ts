import { execFileSync } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import about from '../../package.json' with { type: 'json' };
import { bundleFunctions } from './bundle-functions.ts';

const root = join(import.meta.dirname, '../..');
const dist = join(root, 'dist');
const REFERENCE = 'node_modules/@scalar/api-reference/dist/browser/standalone.js';

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** What is read by its path and no compiler copies. */
const ASSETS = [
  'lib/constructs/run.asl.json',
  'apps/in-app/public',
  'apps/phone/public',
  'apps/reference/examples',
  'programme',
  'apps/cli/init/programme',
  'apps/cli/init/repository',
];

rmSync(dist, { recursive: true, force: true });
say('JavaScript and types');
execFileSync(
  process.execPath,
  [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(import.meta.dirname, 'tsconfig.json')],
  {
    stdio: ['ignore', 'inherit', 'inherit'],
  },
);
for (const asset of ASSETS) cpSync(join(root, asset), join(dist, asset), { recursive: true });
const imports = { '#*.ts': { types: './src/*.d.ts', default: './src/*.js' }, '#*.json': './src/*.json' };
const { name, version, peerDependencies, devDependencies } = about;
const inside = { name, version, private: true, type: 'module', imports, peerDependencies, devDependencies };
writeFileSync(join(dist, 'package.json'), `${JSON.stringify(inside, null, 2)}\n`);
const bundled = await bundleFunctions(root, join(dist, 'bundles'));
say(`${String(bundled.length)} functions bundled`);
for (const beside of ['functions/console', 'bundles/console/docs'])
  cpSync(join(root, REFERENCE), join(dist, beside, 'reference.js'));
