import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The start time tells a process from a later one that was given the same id; only Linux has it here. */
const startOf = (pid: number): string => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')')).split(' ')[20] ?? '';
  } catch {
    return '';
  }
};
const alive = (owner: string): boolean => {
  const [pid, start] = owner.split(' ');
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return start === undefined || start === '' || start === startOf(Number(pid));
};
const read = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

/** One process per state directory. What a dead process left is taken over. Returns release. */
export const lock = (dir: string): (() => void) => {
  const path = join(dir, 'lock');
  const me = `${process.pid} ${startOf(process.pid)}`;
  const draft = join(dir, `lock.${process.pid}`);
  try {
    writeFileSync(draft, me);
    for (let tries = 0; tries < 5; tries += 1) {
      try {
        // A link appears whole or not at all, and never over another.
        linkSync(draft, path);
        return () => {
          if (read(path) === me) rmSync(path);
        };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const owner = read(path);
      if (owner !== undefined && alive(owner))
        throw new Error(`process ${owner.split(' ')[0] ?? ''} already runs on ${dir}; stop it, or use another --data`);
      if (owner !== undefined) discard(path, `${draft}.stale`, owner);
    }
    throw new Error(`${path} cannot be taken`);
  } finally {
    rmSync(draft, { force: true });
  }
};

/** Moves the stale lock away; if another process took it over meanwhile, puts theirs back. */
const discard = (path: string, aside: string, stale: string): void => {
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (read(aside) !== stale) linkSync(aside, path);
  rmSync(aside, { force: true });
};
