import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const main = join(import.meta.dirname, '../../apps/local/main.ts');
const watch = join(import.meta.dirname, '../embedded/watch-loop.ts');

export interface LocalSystem {
  readonly url: string;
  readonly pid: number;
  /** For how many milliseconds its event loop stood still at the most since this was asked last. */
  readonly longestStall: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

/** The embedded system as a process of its own, with a folder of its own that goes with it. */
export const startLocal = async (...args: readonly string[]): Promise<LocalSystem> => {
  const dir = mkdtempSync(join(tmpdir(), 'regulars-bench-'));
  const profiled = args[0]?.startsWith('--cpu-prof') === true;
  const node = profiled ? ['--cpu-prof', ...args.slice(0, 1)] : [];
  const rest = profiled ? args.slice(1) : args;
  const child = spawn(
    process.execPath,
    [...node, '--import', watch, main, '--data', dir, '--port', '0', '--fresh', '--no-auth', ...rest],
    {
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    },
  );
  const kill = (): void => {
    child.kill('SIGKILL');
  };
  process.once('exit', kill);
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (chunk: Buffer) => {
      resolve(/^ready (\S+)/.exec(chunk.toString())?.[1] ?? '');
    });
    child.once('exit', () => {
      reject(new Error('the embedded system did not start'));
    });
  });
  return {
    url,
    pid: child.pid ?? 0,
    longestStall: async () => {
      const answer = once(child, 'message');
      child.send('stall');
      return Number((await answer)[0]);
    },
    stop: async () => {
      const gone = child.exitCode === null ? once(child, 'exit') : undefined;
      child.kill('SIGTERM');
      await gone;
      process.removeListener('exit', kill);
      rmSync(dir, { recursive: true, force: true });
    },
  };
};
