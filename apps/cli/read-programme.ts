import { globSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { loadProgramme, type ProgrammeError } from '#journeys/load-programme.ts';
import type { Programme } from '#journeys/programme.ts';
import { Misuse } from './errors.ts';

export type Checked =
  | { readonly ok: true; readonly programme: Programme; readonly files: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly errors: readonly ProgrammeError[] };

/** For people, and for editors that jump to a place. */
export const errorLines = (errors: readonly ProgrammeError[]): string =>
  errors.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`).join('\n');

/** The programme in a folder, checked as the server checks it. */
export const readProgramme = (dir: string): Checked => {
  if (!(statSync(dir, { throwIfNoEntry: false })?.isDirectory() ?? false))
    throw new Misuse(`${dir}: expected a folder`);
  const files = Object.fromEntries(
    globSync('**/*.yaml', { cwd: dir })
      .sort()
      .map((path) => [path.replaceAll(sep, '/'), readFileSync(join(dir, path), 'utf8')]),
  );
  const loaded = loadProgramme(files);
  if (loaded.ok) return { ...loaded, files };
  return { ok: false, errors: loaded.errors };
};
