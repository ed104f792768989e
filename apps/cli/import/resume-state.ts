import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import * as z from 'zod';
import { digest } from './tally.ts';
import { writable } from './writable.ts';

const count = z.int().min(0);
const Progress = z.strictObject({
  /** Of the file as it was and of how it was read; with another one the batches would be others. */
  of: z.string(),
  /** Batches done in each lane. */
  lanes: z.array(count),
  accepted: count,
  duplicate: count,
  conflict: count,
  /** By the API; rows that cannot be read are read again. */
  rejected: count,
});
export type Progress = z.infer<typeof Progress>;

/** In `.local` of this folder, and next to the file when that cannot be written. */
export const defaultStatePath = (file: string, url: string): string => {
  const name = `import-${digest(`${resolve(file)}\n${url}`).slice(0, 16)}.json`;
  return writable('.local') ? join('.local', name) : join(dirname(file), `.${basename(file)}.${name}`);
};

/** What a file and the way it is read come to. */
export const fingerprint = (file: string, how: object): string => {
  const { size, mtimeMs } = statSync(file);
  return digest(JSON.stringify([resolve(file), size, mtimeMs, how]));
};

/** What a killed import had done. Only saves work: what is posted again is a duplicate. */
export const resumeState = (path: string, of: string, lanes: number) => {
  const fresh = (): Progress => ({
    of,
    lanes: Array<number>(lanes).fill(0),
    accepted: 0,
    duplicate: 0,
    conflict: 0,
    rejected: 0,
  });
  return {
    load: (): Progress => {
      try {
        const progress = Progress.parse(JSON.parse(readFileSync(path, 'utf8')));
        return progress.of === of && progress.lanes.length === lanes ? progress : fresh();
      } catch {
        return fresh();
      }
    },
    fresh,
    save: (progress: Progress): void => {
      writeFileSync(`${path}.new`, JSON.stringify(progress));
      renameSync(`${path}.new`, path);
    },
    remove: (): void => {
      rmSync(path, { force: true });
    },
  };
};
