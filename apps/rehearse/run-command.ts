import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { holdGroup, signalGroup } from './process-group.ts';
import { root } from './root.ts';

export interface CommandOptions {
  /** Where it runs; the checkout when left out. */
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** File that gets everything the command says. */
  readonly log: string;
  readonly seconds: number;
  readonly onLine?: (line: string) => void;
}

const TAIL = 25;
const running = new Set<number>();

/** Ends what is running, before the cleaning up begins. */
export const killCommands = (): void => {
  for (const pid of running) signalGroup(pid, 'SIGKILL');
};

/** Runs a command to its end. Anything but success is an error with the last lines it said. */
export const runCommand = async (command: string, args: readonly string[], options: CommandOptions): Promise<void> => {
  const { cwd = root, env, seconds, onLine } = options;
  const what = [command, ...args.slice(0, 2)].map((part) => part.split('/').at(-1)).join(' ');
  const log = createWriteStream(options.log, { flags: 'a' });
  const child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const tail: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => {
      log.write(`${line}\n`);
      tail.push(line);
      if (tail.length > TAIL) tail.shift();
      onLine?.(line);
    });
  const ended = new Promise<number | NodeJS.Signals>((done, fail) => {
    child.on('error', fail);
    child.on('close', (code, signal) => {
      done(code ?? signal ?? 1);
    });
  });
  const { pid = 0 } = child;
  const letGo = pid === 0 ? undefined : holdGroup(pid);
  if (pid !== 0) running.add(pid);
  const late = setTimeout(() => {
    tail.push(`it took longer than ${seconds} s`);
    if (pid !== 0) signalGroup(pid, 'SIGKILL');
  }, seconds * 1_000);
  try {
    const code = await ended;
    if (code !== 0) throw new Error(`${what} ended with ${code}:\n${tail.join('\n')}`);
  } finally {
    clearTimeout(late);
    running.delete(pid);
    letGo?.();
    log.end();
  }
};
