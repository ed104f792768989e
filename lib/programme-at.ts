import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import * as z from 'zod';

const Read = z.union([
  z.object({
    version: z.string(),
    files: z.record(z.string(), z.string()),
    warnings: z.array(z.string()),
  }),
  z.object({ errors: z.array(z.string()) }),
]);
/** A programme with the files that it is published from, or what `regulars validate` says is wrong with it. */
export type ReadProgramme = z.infer<typeof Read>;

const root = resolve(import.meta.dirname, '..');
const MOST_BYTES = 64 * 2 ** 20;

/** Reads and checks a folder. In a process of its own: layouts are compiled asynchronously, and constructs do not wait. */
export const programmeAt = (folder: string): ReadProgramme => {
  if (!existsSync(folder)) return { errors: ['expected a folder, and there is none'] };
  const script = join(root, 'apps/programme-folder', `print${extname(import.meta.filename)}`);
  const text = execFileSync(process.execPath, [script, folder], { encoding: 'utf8', maxBuffer: MOST_BYTES });
  return Read.parse(JSON.parse(text));
};

const TYPES: Readonly<Record<string, string>> = {
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.mp4': 'video/mp4',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.webm': 'video/webm',
};

export interface MediaFile {
  readonly name: string;
  readonly type: string;
  readonly path: string;
}

/** Files of a folder that an RCS card can show, by name; drafts and sources beside them stay where they are. */
export const mediaIn = (folder: string): readonly MediaFile[] =>
  (existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [])
    .flatMap((entry) => {
      const type = TYPES[extname(entry.name).toLowerCase()];
      return entry.isFile() && type !== undefined ? [{ name: entry.name, type, path: join(folder, entry.name) }] : [];
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
