import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { holdGroup, signalGroup } from './process-group.ts';
import { root } from './root.ts';

export interface ChildOptions {
  /** Where it runs; the checkout when left out. */
  readonly cwd?: string;
  readonly env: NodeJS.ProcessEnv;
  /** File that gets what the child says. */
  readonly log: string;
}

/** A process that goes on beside ours, with all it starts in a group of its own, so that the whole of it can be ended. */
export interface Child {
  readonly pid: number;
  readonly running: () => boolean;
  readonly stop: () => Promise<void>;
  /** Lets it outlive our own process. */
  readonly leave: () => void;
}

const PATIENCE_MS = 5_000;

export const startChild = (command: string, args: readonly string[], { cwd = root, env, log }: ChildOptions): Child => {
  const out = openSync(log, 'a');
  const child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', out, out] });
  closeSync(out);
  child.on('error', () => undefined);
  const { pid } = child;
  if (pid === undefined) throw new Error(`${command} could not be started`);
  const letGo = holdGroup(pid);
  return {
    pid,
    running: () => child.exitCode === null && child.signalCode === null,
    stop: async () => {
      signalGroup(pid, 'SIGTERM');
      for (let waited = 0; waited < PATIENCE_MS && signalGroup(pid, 0); waited += 50) await sleep(50);
      signalGroup(pid, 'SIGKILL');
      letGo();
    },
    leave: () => {
      letGo();
      child.unref();
    },
  };
};
