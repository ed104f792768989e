import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Archive } from '#measurement/archive.ts';
import { bytesOf, pathOf } from '#runtime/archived.ts';

/** The folder of the archive in the data folder: the same files as in S3. */
export const ARCHIVE = 'archive';

/** Each file is whole or not there. */
export const localArchive = (dir: string): Archive => ({
  put: (pages) => {
    for (const page of pages) {
      const path = join(dir, ARCHIVE, pathOf(page));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(`${path}.new`, bytesOf(page), { flush: true });
      renameSync(`${path}.new`, path);
    }
    return Promise.resolve();
  },
});
