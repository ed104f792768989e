import { rmSync } from 'node:fs';
import { join } from 'node:path';

/** The state, and its copy: what one of them lost the other still has. */
export const filesIn = (dir: string): readonly [file: string, copy: string] => [
  join(dir, 'state.db'),
  join(dir, 'state-copy.db'),
];

/** The log that SQLite keeps beside a file while it is open. */
export const logOf = (path: string): string => `${path}-wal`;
/** Where a file that could not be read as a whole is put aside. */
export const asideOf = (path: string): string => `${path}.damaged`;
/** Where a file is written before it takes its place. */
export const draftOf = (path: string): string => `${path}.draft`;

/** Deletes all that was kept in the folder, by this version or an earlier one, and its archive; secrets stay. */
export const forgetState = (dir: string): void => {
  for (const path of filesIn(dir))
    for (const file of [path, asideOf(path), draftOf(path)])
      for (const each of [file, logOf(file)]) rmSync(each, { force: true });
  for (const folder of ['state', 'phone.json', 'archive']) rmSync(join(dir, folder), { recursive: true, force: true });
};
