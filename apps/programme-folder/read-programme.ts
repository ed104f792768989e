import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { loadProgramme } from '#publishing/load-programme.ts';
import type { ProgrammeError } from '#publishing/programme-error.ts';
import type { Programme } from '#programme/programme.ts';
import { compileLayout } from './compile-layout.ts';
import { readMedia } from './read-media.ts';
import { Misuse } from '../cli/errors.ts';

export type Checked =
  | {
      readonly ok: true;
      readonly programme: Programme;
      readonly files: Readonly<Record<string, string>>;
      readonly warnings: readonly ProgrammeError[];
    }
  | { readonly ok: false; readonly errors: readonly ProgrammeError[] };

/** Far more than a file may hold; what is larger is not even read. */
const MAX_BYTES = 1024 * 1024;

/** For people, and for editors that jump to a place. */
export const errorLines = (errors: readonly ProgrammeError[]): string =>
  errors.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`).join('\n');

const SOURCE = /^emails\/([^/]+)\.mjml$/;
const OURS = /\.ya?ml$|^emails\/[^/]+\.(mjml|html)$/i;

/** The same of what is only said. */
export const warningLines = (warnings: readonly ProgrammeError[]): string =>
  errorLines(warnings.map((one) => ({ ...one, message: `warning: ${one.message}` })));

/** YAML files, layouts of mails, and whatever is linked into the folder; hidden files are no part of a programme. */
const entriesOf = (root: string, folder = ''): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      const isOurs = OURS.test(path);
      if (entry.isDirectory() && !isOurs) return entriesOf(root, path);
      if (isOurs) return [path];
      const leads = entry.isSymbolicLink() ? statSync(join(root, path), { throwIfNoEntry: false }) : undefined;
      return leads?.isDirectory() === true ? [path] : [];
    })
    .sort();

/** Why a file of the folder is not read; a link may lead to another place in it, and nowhere else. */
const unreadable = (root: string, path: string): string | undefined => {
  const full = join(root, path);
  const stat = statSync(full, { throwIfNoEntry: false });
  if (stat === undefined) return 'is a link to nothing';
  if (!realpathSync(full).startsWith(`${root}${sep}`)) return 'is a link out of the folder';
  if (!stat.isFile()) return 'expected a file, not a folder';
  return stat.size > MAX_BYTES ? `expected at most ${MAX_BYTES} bytes, these are ${stat.size}` : undefined;
};

/** Compiled layouts beside their sources. One with mistakes is empty, so that no message misses it. */
const compileLayouts = async (
  files: Readonly<Record<string, string>>,
): Promise<{ readonly pages: Readonly<Record<string, string>>; readonly errors: readonly ProgrammeError[] }> => {
  const pages: Record<string, string> = {};
  const errors: ProgrammeError[] = [];
  for (const [file, source] of Object.entries(files)) {
    const name = SOURCE.exec(file)?.[1];
    if (name === undefined) continue;
    const compiled = await compileLayout(file, source);
    pages[`emails/${name}.html`] = compiled.ok ? compiled.html : '';
    if (!compiled.ok) errors.push(...compiled.errors);
  }
  return { pages, errors };
};

/** The programme in a folder, checked as the server checks it. */
export const readProgramme = async (dir: string): Promise<Checked> => {
  if (!(statSync(dir, { throwIfNoEntry: false })?.isDirectory() ?? false))
    throw new Misuse(`${dir}: expected a folder`);
  const root = realpathSync(dir);
  const sources: Record<string, string> = {};
  const errors: ProgrammeError[] = [];
  for (const file of entriesOf(root)) {
    const message = unreadable(root, file);
    if (message === undefined) sources[file] = readFileSync(join(root, file), 'utf8');
    else errors.push({ file, line: 1, column: 1, message, suggestion: null });
  }
  const { pages, errors: flawed } = await compileLayouts(sources);
  const files = { ...sources, ...pages };
  const loaded = loadProgramme(files, undefined, readMedia(root));
  if (loaded.ok && errors.length === 0 && flawed.length === 0) return { ...loaded, files };
  const known = new Set(flawed.map(({ file }) => file.replace(/mjml$/, 'html')));
  const found = loaded.ok ? [] : loaded.errors.filter(({ file }) => !known.has(file));
  return { ok: false, errors: [...errors, ...flawed, ...found] };
};
