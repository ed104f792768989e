import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, jest } from '@jest/globals';
import { main } from '../../apps/cli/main.ts';
import { serially } from '../../apps/local/serially.ts';

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

const cleanIn = (cwd: string) => ({ PATH: process.env['PATH'], HOME: cwd, NO_COLOR: '1' });

/** The command line in a process of its own, and what comes of it. */
export const start = (
  args: readonly string[],
  cwd: string,
  env: object = {},
): { child: ChildProcess; ran: Promise<Ran> } => {
  const child = spawn(process.execPath, [MAIN, ...args], { cwd, env: { ...cleanIn(cwd), ...env } });
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

const inTurn = serially();

/** What is written to a stream of this process from here on, which goes nowhere else. */
const written = (stream: NodeJS.WriteStream) => {
  const texts: string[] = [];
  const spy = jest.spyOn(stream, 'write').mockImplementation((text) => {
    texts.push(String(text));
    return true;
  });
  return {
    text: () => texts.join(''),
    end: () => {
      spy.mockRestore();
    },
  };
};

/** As a process ends that threw: told on stderr, code 1. */
const ended = async (args: readonly string[]): Promise<number> => {
  try {
    return await main(['node', 'regulars', ...args]);
  } catch (error) {
    process.stderr.write(`${(error as Error).stack ?? ''}\n`);
    return 1;
  }
};

/**
 * The command line without a process of its own, which would spend a second on its modules. One at a time: the folder, the environment and
 * the streams are of this process. What a process is the subject of, such as its death, takes `start`.
 */
export const regulars = (args: readonly string[], cwd: string, env: object = {}): Promise<Ran> =>
  inTurn(async () => {
    const before = { folder: process.cwd(), env: process.env };
    const [stdout, stderr] = [written(process.stdout), written(process.stderr)];
    process.chdir(cwd);
    process.env = { ...cleanIn(cwd), ...env };
    try {
      const code = await ended(args);
      return { code, stdout: stdout.text(), stderr: stderr.text() };
    } finally {
      process.env = before.env;
      process.chdir(before.folder);
      stdout.end();
      stderr.end();
    }
  });

export const summaryOf = ({ stdout }: Ran): Record<string, number> => JSON.parse(stdout) as Record<string, number>;
export const excerpt = join(ROOT, 'test/cli/fixtures/cdnow-40.txt');
export const rowsOf = (file: string): string[] => readFileSync(file, 'utf8').trimEnd().split('\n');
