import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return undefined;
  }
};

/** A secret that is made once and kept in a file only its owner can read; the file appears whole or not at all. */
export const keptSecret = (dir: string, name: string): string => {
  const path = join(dir, name);
  const known = read(path);
  if (known !== undefined && known !== '') return known;
  const secret = `whsec_${randomBytes(32).toString('base64')}`;
  const draft = `${path}.draft`;
  rmSync(draft, { force: true });
  writeFileSync(draft, `${secret}\n`, { mode: 0o600, flag: 'wx', flush: true });
  renameSync(draft, path);
  return secret;
};
