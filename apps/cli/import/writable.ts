import { accessSync, constants, mkdirSync } from 'node:fs';

/** Whether files can be made in this folder; makes the folder when it is missing. */
export const writable = (dir: string): boolean => {
  try {
    mkdirSync(dir, { recursive: true });
    accessSync(dir, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};
