import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { below } from './root.ts';
import { runCommand } from './run-command.ts';
import { say } from './say.ts';
import { startChild, type Child } from './start-child.ts';
import { until } from './until.ts';

const VERSION = '1.5.33';
const venv = below('.local/ministack');
const stamp = join(venv, 'installed');

const python = async (log: string): Promise<void> => {
  const check = 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))';
  await runCommand('python3', ['-c', check], { env: process.env, log, seconds: 30 }).catch(() => {
    throw new Error(
      'ministack needs python3 of 3.10 or later with venv (on Debian: apt-get install python3 python3-venv); ' +
        'or name an emulator that runs already in AWS_ENDPOINT_URL',
    );
  });
};

/** Into `.local/`, once; a version or an installation that was cut short is made anew. */
export const installEmulator = async (log: string): Promise<void> => {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === VERSION) return;
  await python(log);
  say(`installing ministack ${VERSION} into .local/ministack`);
  rmSync(venv, { recursive: true, force: true });
  await runCommand('python3', ['-m', 'venv', venv], { env: process.env, log, seconds: 120 });
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', `ministack==${VERSION}`];
  await runCommand(join(venv, 'bin/python'), pip, { env: process.env, log, seconds: 300 });
  writeFileSync(stamp, VERSION);
};

export interface EmulatorOptions {
  readonly port: number;
  /** The phone answers for the providers; the functions, which the emulator starts, inherit this address. */
  readonly phoneUrl: string;
  readonly env: NodeJS.ProcessEnv;
  /** Folder for everything it writes. */
  readonly work: string;
}

export const startEmulator = async ({ port, phoneUrl, env, work }: EmulatorOptions): Promise<Child> => {
  const log = join(work, 'ministack.log');
  // In Lambda no package.json stands above the code: without this one, ours would make the emulator's worker a module.
  writeFileSync(join(work, 'package.json'), '{}');
  const child = startChild(join(venv, 'bin/ministack'), [], {
    log,
    env: {
      ...env,
      GATEWAY_PORT: String(port),
      BIND_HOST: '127.0.0.1',
      S3_DATA_DIR: join(work, 's3'),
      TMPDIR: work,
      PYTHONPATH: below('apps/rehearse/emulator'),
      PYTHONDONTWRITEBYTECODE: '1',
      AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2: phoneUrl,
      AWS_ENDPOINT_URL_SOCIALMESSAGING: phoneUrl,
      AWS_ENDPOINT_URL_SESV2: phoneUrl,
    },
  });
  const healthy = async (): Promise<boolean> => {
    if (!child.running()) return true;
    const answer = await fetch(`http://127.0.0.1:${port}/_ministack/health`, { signal: AbortSignal.timeout(2_000) });
    return answer.ok;
  };
  await until('ministack to start', healthy, { seconds: 60 }).catch(async (error: unknown) => {
    await child.stop();
    throw error;
  });
  if (child.running()) return child;
  throw new Error(`ministack ended at once:\n${readFileSync(log, 'utf8').slice(-2_000)}`);
};
