import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const main = join(import.meta.dirname, '../../../apps/local/main.ts');

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}
export interface Started {
  readonly url: string;
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  readonly said: () => string;
}

/** The runner as a process, until it ends. */
export const ending = (dir: string, ...args: string[]): { child: ChildProcess; ended: Promise<Ended> } => {
  const child = spawn(process.execPath, [main, '--data', dir, '--port', '0', ...args], { env: process.env });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  return {
    child,
    ended: new Promise((resolve) =>
      child.on('close', (code) => {
        resolve({ code, out, err });
      }),
    ),
  };
};

/** The runner as a process, once it serves. */
export const started = async (dir: string, ...args: string[]): Promise<Started> => {
  const { child, ended } = ending(dir, ...args);
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (chunk: Buffer) => {
      resolve(/^ready (\S+)\n$/.exec(chunk.toString())?.[1] ?? '');
    });
    void ended.then(({ err }) => {
      reject(new Error(err));
    });
  });
  return { url, child, ended, said: () => said };
};

export const post = async (
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: unknown }> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
};
export const get = async (url: string): Promise<unknown> => (await fetch(url)).json();
