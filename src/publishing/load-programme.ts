import { createHash } from 'node:crypto';
import type { Settings } from '#programme/grammar/settings.ts';
import type { Problem } from '#programme/problem.ts';
import type { Programme } from '#programme/programme.ts';
import type { MediaFolder } from '#publishing/check/check-media.ts';
import { checkParts, checkProgramme } from '#publishing/check/check-programme.ts';
import { tooLarge } from '#publishing/files/programme-size.ts';
import { readFiles } from '#publishing/files/read-files.ts';
import { errorOf, errorOfFile, type ProgrammeError } from '#publishing/programme-error.ts';
import { warnProgramme } from '#publishing/warn/warn-programme.ts';

export type Loaded =
  | {
      readonly ok: true;
      readonly programme: Programme;
      /** What may be meant and seldom is; it keeps nothing from being published. */
      readonly warnings: readonly ProgrammeError[];
    }
  | { readonly ok: false; readonly errors: readonly ProgrammeError[] };

const MAX_FILES = 500;

/**
 * What a version is a hash of, in this order for ever: another order would be another version. Without schemas of events,
 * surveys, answers and experiments it is the content it was before there were any.
 */
const contentOf = ({
  settings,
  loyalty,
  events,
  surveys,
  answers,
  experiments,
  segments,
  ...rest
}: Omit<Programme, 'version'>): string => {
  const { journeys, messages, layouts } = rest;
  const schemas = events === undefined ? [] : [events];
  const asked = surveys === undefined ? [] : [{ surveys }];
  const told = answers === undefined ? [] : [{ answers }];
  const compared = experiments === undefined ? [] : [{ experiments }];
  return JSON.stringify([
    settings,
    loyalty ?? null,
    segments,
    journeys,
    messages,
    layouts,
    ...schemas,
    ...asked,
    ...told,
    ...compared,
  ]);
};

/**
 * A programme from its files (path inside the folder to text): `programme.yaml`, `loyalty.yaml`, `segments/*.yaml`,
 * `events/*.yaml`, `surveys/*.yaml`, `answers/*.yaml`, `experiments/*.yaml`, `journeys/*.yaml`, `messages/*.yaml`, and `emails/*.html`, which are the compiled layouts of mails. All
 * errors at once, each with file, line and column: what has a mistake of its own counts as there for all others, and what of it can
 * be read is looked at all the same. The version is
 * a hash of the content. With the settings that are live, words that changed without a new version are errors too; with what lies in media/, files
 * of messages that are not there or do not fit. What has no mistake may
 * have warnings.
 */
export const loadProgramme = (
  files: Readonly<Record<string, string>>,
  live?: Settings,
  media?: MediaFolder,
): Loaded => {
  const paths = Object.keys(files).sort();
  const excess = paths[MAX_FILES];
  if (excess !== undefined) {
    const error = errorOfFile(excess, `expected at most ${MAX_FILES} files, these are ${paths.length}`);
    return { ok: false, errors: [error] };
  }
  const { programme, unread, parts, locates, errors } = readFiles(files);
  const content = contentOf(programme);
  const large = tooLarge(content);
  if (large !== undefined) return { ok: false, errors: [...errors, errorOfFile('programme.yaml', large)] };
  const version = createHash('sha256').update(content).digest('hex').slice(0, 12);
  const whole: Programme = { version, ...programme };
  const around = { live, files: paths, unread, media };
  const placed = (problem: Problem): ProgrammeError => errorOf(problem, locates.get(problem.file));
  const problems = [...checkParts(whole, parts, around), ...checkProgramme(whole, around)];
  const all = [...errors, ...problems.map(placed)];
  if (all.length > 0) return { ok: false, errors: all };
  return { ok: true, programme: whole, warnings: warnProgramme(whole).map(placed) };
};
