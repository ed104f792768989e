import { join } from 'node:path';
import type { Programme } from '#programme/programme.ts';
import { readProgramme as readFolder, type Checked } from '../programme-folder/read-programme.ts';

/** Says every mistake with its place. */
export class ProgrammeRefused extends Error {}

export const readProgramme = async (dir: string): Promise<Programme> => {
  let checked: Checked;
  try {
    checked = await readFolder(dir);
  } catch (error) {
    throw new ProgrammeRefused(
      `the programme in ${dir} cannot be read: ${error instanceof Error ? error.message : ''}`,
    );
  }
  if (checked.ok) return checked.programme;
  const lines = checked.errors.map(
    ({ file, line, column, message }) => `${join(dir, file)}:${line}:${column} ${message}`,
  );
  throw new ProgrammeRefused(lines.join('\n'));
};
