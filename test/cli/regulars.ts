import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll } from '@jest/globals';

export const ROOT = resolve(import.meta.dirname, '../..');
const MAIN = join(ROOT, 'bin/regulars.js');

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A folder of its own for a test; it is gone when the tests of the file are done. */
export const aFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-cli-'));
  made.push(folder);
  return folder;
};

/** The command line in a process of its own, and what comes of it. */
export const start = (
  args: readonly string[],
  cwd: string,
  env: object = {},
): { child: ChildProcess; ran: Promise<Ran> } => {
  const clean = { PATH: process.env['PATH'], HOME: cwd, NO_COLOR: '1' };
  const child = spawn(process.execPath, [MAIN, ...args], { cwd, env: { ...clean, ...env } });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ran = new Promise<Ran>((done) =>
    child.on('close', (code) => {
      done({ code, stdout, stderr });
    }),
  );
  return { child, ran };
};

export const regulars = async (args: readonly string[], cwd: string, env: object = {}): Promise<Ran> =>
  start(args, cwd, env).ran;

export const summaryOf = ({ stdout }: Ran): Record<string, number> => JSON.parse(stdout) as Record<string, number>;
export const excerpt = join(ROOT, 'test/cli/fixtures/cdnow-40.txt');
export const rowsOf = (file: string): string[] => readFileSync(file, 'utf8').trimEnd().split('\n');
