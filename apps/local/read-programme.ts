import { join } from 'node:path';
import { loadProgramme } from '#journeys/load-programme.ts';
import type { Programme } from '#journeys/programme.ts';
import { loadFiles } from './load-files.ts';

/** Says every mistake with its place. */
export class ProgrammeRefused extends Error {}

export const readProgramme = (dir: string): Programme => {
  let files: Record<string, string>;
  try {
    files = loadFiles(dir);
  } catch (error) {
    throw new ProgrammeRefused(
      `the programme in ${dir} cannot be read: ${error instanceof Error ? error.message : ''}`,
    );
  }
  const loaded = loadProgramme(files);
  if (loaded.ok) return loaded.programme;
  const lines = loaded.errors.map(
    ({ file, line, column, message }) => `${join(dir, file)}:${line}:${column} ${message}`,
  );
  throw new ProgrammeRefused(lines.join('\n'));
};
