import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const alive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const usersOf = (folder: string): readonly number[] => {
  try {
    return readFileSync(join(folder, 'users'), 'utf8').trim().split('\n').map(Number);
  } catch {
    return [];
  }
};

/** The folder stays at least as long as this process lives. */
export const useFolder = (folder: string, pid: number): void => {
  appendFileSync(join(folder, 'users'), `${pid}\n`);
};

/** A folder of our own below `parent`. Those that nobody uses any more are removed; what was kept running uses its own. */
export const freshFolder = (parent: string): string => {
  mkdirSync(parent, { recursive: true });
  for (const name of readdirSync(parent))
    if (!usersOf(join(parent, name)).some(alive)) rmSync(join(parent, name), { recursive: true, force: true });
  const own = join(parent, `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}-${process.pid}`);
  mkdirSync(own);
  useFolder(own, process.pid);
  return own;
};
