import { readdirSync, readFileSync } from 'node:fs';
import { loadProgramme } from '#journeys/load-programme.ts';
import type { Programme } from '#journeys/programme.ts';

const folder = new URL('../../programme/', import.meta.url);

/** The files of the example programme, as `loadProgramme` takes them. */
export const exampleFiles = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => [file, readFileSync(new URL(file, folder), 'utf8')]),
  );

let loadedOnce: Programme | undefined;

export const exampleProgramme = (): Programme => (loadedOnce ??= load());

const load = (): Programme => {
  const loaded = loadProgramme(exampleFiles());
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.errors));
  return loaded.programme;
};
