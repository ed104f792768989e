import { createHash } from 'node:crypto';
import type * as z from 'zod';
import { checkProgramme } from '#publishing/check/check-programme.ts';
import { explainIssues } from '#publishing/files/explain-issue.ts';
import { misplaced } from '#publishing/files/misplaced.ts';
import type { Problem } from '#programme/problem.ts';
import { EventSchema } from '#programme/grammar/event.ts';
import { Journey } from '#programme/grammar/journey.ts';
import { Loyalty } from '#programme/grammar/loyalty.ts';
import { MessageFile } from '#programme/grammar/message.ts';
import { Segment } from '#programme/grammar/segment.ts';
import { Settings } from '#programme/grammar/settings.ts';
import type { Programme } from '#programme/programme.ts';
import { tooLarge } from '#publishing/files/programme-size.ts';
import { MAX_FILE, readYaml, type Locate } from '#publishing/files/read-yaml.ts';

export interface ProgrammeError {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** What to write instead of what stands there, where something is close enough. */
  readonly suggestion: string | null;
}

export type Loaded =
  | { readonly ok: true; readonly programme: Programme }
  | { readonly ok: false; readonly errors: readonly ProgrammeError[] };

const MAX_FILES = 500;
const MAX_MESSAGE = 500;
const MAX_SUGGESTION = 200;

/** Both kept to what a person reads, however long the text is that they are about. */
const told = (message: string, suggestion: string | null): Pick<ProgrammeError, 'message' | 'suggestion'> => {
  const short = message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE)}…` : message;
  return suggestion === null || suggestion.length > MAX_SUGGESTION
    ? { message: short, suggestion: null }
    : { message: `${short}; did you mean ${suggestion}?`, suggestion };
};

const errorOf = (problem: Problem, locate: Locate | undefined): ProgrammeError => {
  const { file, path, message, suggestion = null } = problem;
  const at = locate?.(path, problem) ?? { line: 1, column: 1 };
  const where = path.length === 0 ? '' : `${path.map(String).join('.')}: `;
  return { file, ...at, ...told(`${where}${message}`, suggestion) };
};

const whole = (file: string, message: string, suggestion: string | null = null): ProgrammeError =>
  errorOf({ file, path: [], message, suggestion }, undefined);

/**
 * A programme from its files (path inside the folder to text): `programme.yaml`, `loyalty.yaml`, `segments/*.yaml`,
 * `events/*.yaml`, `journeys/*.yaml`, `messages/*.yaml`, and `emails/*.html`, which are the compiled layouts of mails. All errors at once, each with file, line and column. The version is a hash of the content. With the settings that are
 * live, words that changed without a new version are errors too.
 */
export const loadProgramme = (files: Readonly<Record<string, string>>, live?: Settings): Loaded => {
  const paths = Object.keys(files).sort();
  if (paths.length > MAX_FILES)
    return {
      ok: false,
      errors: [whole(paths[MAX_FILES] ?? '', `expected at most ${MAX_FILES} files, these are ${paths.length}`)],
    };
  const errors: ProgrammeError[] = paths.flatMap((path) => {
    const wrong = misplaced(path);
    return wrong === undefined ? [] : [whole(path, wrong.message, wrong.suggestion)];
  });
  const places = new Map<string, Locate>();
  const parse = <S extends z.ZodType>(file: string, schema: S): z.infer<S> | undefined => {
    const opened = readYaml(files[file] ?? '');
    if (!opened.ok) {
      for (const { message, suggestion = null, ...at } of opened.errors)
        errors.push({ file, ...at, ...told(message, suggestion) });
      return undefined;
    }
    const { value, locate, written } = opened;
    places.set(file, locate);
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    for (const one of explainIssues(schema, value, result.error.issues, written))
      errors.push(errorOf({ file, ...one }, locate));
    return undefined;
  };

  const inFolder = (folder: string): readonly string[] =>
    paths.filter((path) => path.startsWith(`${folder}/`) && misplaced(path) === undefined);
  const collect = <K extends string, S extends z.ZodType<Record<K, string>>>(
    folder: string,
    schema: S,
    key: K,
  ): Record<string, z.infer<S>> => {
    const found: Record<string, z.infer<S>> = {};
    for (const file of inFolder(folder)) {
      const value = parse(file, schema);
      if (value === undefined) continue;
      const expected = file.slice(folder.length + 1, -'.yaml'.length);
      const given = value[key];
      if (given === expected) found[expected] = value;
      else {
        const taken = Object.hasOwn(files, `${folder}/${given}.yaml`);
        const message = `expected the name of the file, ${expected}${taken ? `; ${folder}/${given}.yaml is another` : ''}`;
        errors.push(errorOf({ file, path: [key], message, suggestion: expected }, places.get(file)));
      }
    }
    return found;
  };

  const layouts = Object.fromEntries(
    inFolder('emails')
      .filter((file) => file.endsWith('.html'))
      .map((file) => [file.slice('emails/'.length, -'.html'.length), files[file] ?? '']),
  );
  for (const [name, { length }] of Object.entries(layouts))
    if (length > MAX_FILE)
      errors.push(whole(`emails/${name}.html`, `expected at most ${MAX_FILE} characters, these are ${length}`));

  const there = Object.hasOwn(files, 'programme.yaml');
  if (!there) errors.push(whole('programme.yaml', 'is missing'));
  const settings = there ? parse('programme.yaml', Settings) : undefined;
  const loyalty = Object.hasOwn(files, 'loyalty.yaml') ? parse('loyalty.yaml', Loyalty) : undefined;
  const segments = collect('segments', Segment, 'segment');
  const events = collect('events', EventSchema, 'event');
  const journeys = collect('journeys', Journey, 'journey');
  const messages = collect('messages', MessageFile, 'message');
  if (settings === undefined) return { ok: false, errors };

  // Without schemas of events it is the content it was before there were any, so that its version is.
  const schemas = Object.keys(events).length === 0 ? [] : [events];
  const content = JSON.stringify([settings, loyalty ?? null, segments, journeys, messages, layouts, ...schemas]);
  const large = tooLarge(content);
  if (large !== undefined) return { ok: false, errors: [...errors, whole('programme.yaml', large)] };
  const version = createHash('sha256').update(content).digest('hex').slice(0, 12);
  const programme: Programme = {
    version,
    settings,
    ...(loyalty === undefined ? {} : { loyalty }),
    ...(schemas.length === 0 ? {} : { events }),
    segments,
    journeys,
    messages,
    layouts,
  };
  for (const problem of checkProgramme(programme, { live, files: paths }))
    errors.push(errorOf(problem, places.get(problem.file)));
  return errors.length > 0 ? { ok: false, errors } : { ok: true, programme };
};
