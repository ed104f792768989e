import { readdirSync, readFileSync } from 'node:fs';
import { loadProgramme } from '#publishing/load-programme.ts';
import type { Programme } from '#programme/programme.ts';

const small = new URL('small-programme/', import.meta.url);
/** Stands for a compiled layout, because mjml takes a second to load; what it compiles is in `test/cli/layouts.test.ts`. */
export const plainLayout = readFileSync(new URL('emails/layout.html', small), 'utf8');

const filesIn = (folder: URL): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((file): (readonly [string, string])[] => {
      if (file.endsWith('.mjml')) return [[file.replace(/mjml$/, 'html'), plainLayout]];
      return /\.(yaml|html)$/.test(file) ? [[file, readFileSync(new URL(file, folder), 'utf8')]] : [];
    }),
  );

const loaded = (files: Readonly<Record<string, string>>): Programme => {
  const result = loadProgramme(files);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.programme;
};

/** The files of the example programme, as `loadProgramme` takes them. */
export const exampleFiles = (): Record<string, string> => filesIn(new URL('../../programme/', import.meta.url));

let example: Programme | undefined;
export const exampleProgramme = (): Programme => (example ??= loaded(exampleFiles()));

/** Seven journeys in one language: what the tests of rules stand on, so that the example may grow without them. */
export const smallFiles = (): Record<string, string> => filesIn(small);

let smallOnce: Programme | undefined;
export const smallProgramme = (): Programme => (smallOnce ??= loaded(smallFiles()));
