import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import about from '../../package.json' with { type: 'json' };
import { freePort } from '../rehearse/free-port.ts';
import { runCommand } from '../rehearse/run-command.ts';
import { startChild } from '../rehearse/start-child.ts';
import { until } from '../rehearse/until.ts';
import { deployOutside } from './deploy-outside.ts';
import { bytesBelow, packagesIn } from './folder-size.ts';

/** One thing that somebody who has npm does with the package, and what came of it. */
interface Step {
  readonly step: string;
  readonly passed: boolean;
  readonly seconds: number;
  /** Millions of bytes on the disk, where it is about what is installed. */
  readonly megabytes?: number;
  readonly packages?: number;
  readonly reason?: string;
}
type Found = Pick<Step, 'megabytes' | 'packages'>;

const root = join(import.meta.dirname, '../..');
const { json = false } = parseArgs({ options: { json: { type: 'boolean' } } }).values;

// Outside of this checkout, or npm would take what is installed here for its own.
const work = mkdtempSync(join(tmpdir(), 'regulars-package-'));
process.on('exit', () => {
  rmSync(work, { recursive: true, force: true });
});
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)
  process.once(signal, () => process.exit(code));

const log = join(work, 'log');
const [packed, outside] = [join(work, 'packed'), join(work, 'outside')];
const shop = join(outside, 'shop');

/** What a shell of somebody's own has: nothing of this checkout, and nothing that npm says of the script that runs. */
const own = (name: string): boolean => !/^npm_(?!config_(registry|cache|userconfig)$)|^NODE|^INIT_CWD$/i.test(name);
const env = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => own(name))),
  PATH: (process.env['PATH'] ?? '')
    .split(':')
    .filter((folder) => !folder.includes('node_modules'))
    .join(':'),
};

const megabytesOf = (folder: string): number => Math.round(bytesBelow(folder) / 1e5) / 10;
const run = async (cwd: string, line: string, seconds: number): Promise<undefined> => {
  const [command = '', ...args] = line.split(' ');
  await runCommand(command, args, { cwd, env, log, seconds });
};
const installedIn = (folder: string): Found => ({
  megabytes: megabytesOf(join(folder, 'node_modules')),
  packages: packagesIn(folder),
});

const pack = async (): Promise<Found> => {
  await run(root, `npm pack --pack-destination ${packed}`, 900);
  await run(join(root, 'apps/create-regulars'), `npm pack --pack-destination ${packed}`, 300);
  return { megabytes: megabytesOf(packed) };
};

/** The phone answers; what was started ends again by its id. */
const start = async (): Promise<undefined> => {
  const port = await freePort();
  const child = startChild('npm', ['start', '--', '--port', String(port)], { cwd: shop, env, log });
  try {
    await until('the phone', async () => (await fetch(`http://127.0.0.1:${String(port)}/phone`)).ok, { seconds: 600 });
  } finally {
    await child.stop();
  }
};

const { version, devDependencies } = about;
const packages = [`${packed}/regulars-${version}.tgz`, `${packed}/create-regulars-${version}.tgz`];
const installing = `npm install --no-audit --no-fund ${packages.join(' ')} node@${devDependencies.node}`;

const STEPS: readonly (readonly [step: string, what: () => Promise<Found | undefined>])[] = [
  ['npm pack', pack],
  ['npm install of the package', async () => (await run(outside, installing, 900), installedIn(outside))],
  ['npx regulars init shop', () => run(outside, 'npx regulars init shop --yes', 300)],
  ['npm create regulars', () => run(outside, 'npm create regulars twin -- --yes', 300)],
  ['npm install in shop', async () => (await run(shop, 'npm install --no-audit --no-fund', 900), installedIn(shop))],
  ['npm start', start],
  ['npm test', () => run(shop, 'npm test', 900)],
  ['npx tsc', () => run(shop, 'npx tsc', 900)],
  ['npx cdk synth, dev', () => run(shop, 'npx cdk synth --quiet', 900)],
  ['npx cdk synth, production', () => run(shop, 'npx cdk synth --quiet -c stage=production', 900)],
  ['npx cdk deploy --all, on an emulator', () => deployOutside({ shop, env, work, log })],
];

const tell = ({ step, passed, seconds, megabytes, packages: count, reason }: Step): string =>
  [
    `${passed ? 'ok   ' : 'WRONG'} ${step}: ${seconds.toFixed(1)} s`,
    ...(megabytes === undefined ? [] : [`${String(megabytes)} MB`]),
    ...(count === undefined ? [] : [`${String(count)} packages`]),
    ...(reason === undefined ? [] : [reason]),
  ].join(', ');

for (const folder of [packed, outside]) mkdirSync(folder);
const steps: Step[] = [];
for (const [step, what] of STEPS) {
  const began = performance.now();
  const took = (): number => Math.round((performance.now() - began) / 100) / 10;
  try {
    const found = await what();
    steps.push({ step, passed: true, seconds: took(), ...found });
  } catch (error) {
    steps.push({
      step,
      passed: false,
      seconds: took(),
      reason: error instanceof Error ? error.message : String(error),
    });
  }
  const last = steps.at(-1);
  if (last === undefined) continue;
  process.stderr.write(`${tell(last)}\n`);
  // What comes after builds on it.
  if (!last.passed) break;
}
process.stdout.write(json ? `${JSON.stringify({ steps, of: STEPS.length })}\n` : '');
if (steps.length < STEPS.length || steps.some(({ passed }) => !passed)) process.exitCode = 1;
