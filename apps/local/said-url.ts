import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the system that runs on a data folder listens: the command line finds it there. Returns how to take it back. */
export const sayUrl = (dir: string, url: string): (() => void) => {
  const path = join(dir, 'url');
  writeFileSync(path, `${url}\n`);
  return () => {
    rmSync(path, { force: true });
  };
};
