import { createHash } from 'node:crypto';
import { LineCounter, parseDocument, type Document } from 'yaml';
import type * as z from 'zod';
import { checkProgramme } from '#journeys/check-programme.ts';
import { Journey, MessageFile, Settings, type Programme } from '#journeys/programme.ts';

export interface ProgrammeError {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export type Loaded =
  | { readonly ok: true; readonly programme: Programme }
  | { readonly ok: false; readonly errors: readonly ProgrammeError[] };

/** Where in a file a value stands, for errors found later. */
export type Locate = (path: readonly PropertyKey[]) => { readonly line: number; readonly column: number };

interface Source {
  readonly file: string;
  readonly value: unknown;
  readonly locate: Locate;
}

const MAX_FILE = 256 * 1024;

const locator =
  (document: Document.Parsed, counter: LineCounter): Locate =>
  (path) => {
    for (let length = path.length; length >= 0; length -= 1) {
      const found = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      const range = (found as { range?: [number, number, number] } | null | undefined)?.range;
      if (range !== undefined) {
        const { line, col } = counter.linePos(range[0]);
        return { line, column: col };
      }
    }
    return { line: 1, column: 1 };
  };

const keyPosition = (
  document: Document.Parsed,
  counter: LineCounter,
  path: readonly PropertyKey[],
  key: string,
): { line: number; column: number } => {
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  const items =
    (map as { items?: { key?: { value?: unknown; range?: [number, number, number] } }[] } | null)?.items ?? [];
  const range = items.find((item) => item.key?.value === key)?.key?.range;
  const { line, col } = counter.linePos(range?.[0] ?? 0);
  return { line, column: col };
};

interface Found {
  readonly issue: z.core.$ZodIssue;
  readonly path: readonly PropertyKey[];
}

/** The issues of a union are those of the branch that got deepest, and among these of the one with the fewest. */
const telling = (issue: z.core.$ZodIssue, base: readonly PropertyKey[] = []): readonly Found[] => {
  const path = [...base, ...issue.path];
  if (issue.code !== 'invalid_union') return [{ issue, path }];
  const depth = (branch: readonly Found[]): number => Math.max(...branch.map((one) => one.path.length));
  const branches = issue.errors
    .filter((branch) => branch.length > 0)
    .map((branch) => branch.flatMap((one) => telling(one, path)))
    .sort((a, b) => depth(b) - depth(a) || a.length - b.length);
  return branches[0] ?? [{ issue, path }];
};

const read = (
  file: string,
  text: string,
  errors: ProgrammeError[],
): { source: Source; document: Document.Parsed; counter: LineCounter } | undefined => {
  if (text.length > MAX_FILE) {
    errors.push({ file, line: 1, column: 1, message: `expected at most ${MAX_FILE} characters` });
    return undefined;
  }
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true });
  if (document.errors.length > 0) {
    for (const error of document.errors) {
      const at = error.linePos?.[0] ?? { line: 1, col: 1 };
      errors.push({ file, line: at.line, column: at.col, message: error.message.split('\n')[0] ?? 'not valid YAML' });
    }
    return undefined;
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 50 });
  } catch (error) {
    errors.push({ file, line: 1, column: 1, message: error instanceof Error ? error.message : 'too many aliases' });
    return undefined;
  }
  return { source: { file, value, locate: locator(document, counter) }, document, counter };
};

/**
 * A programme from its files (path inside the folder to text): `programme.yaml`, `journeys/*.yaml`, `messages/*.yaml`.
 * All errors at once, each with file, line and column. The version is a hash of the content. With the settings that are
 * live, words that changed without a new version are errors too.
 */
export const loadProgramme = (files: Readonly<Record<string, string>>, live?: Settings): Loaded => {
  const errors: ProgrammeError[] = [];
  const sources = new Map<string, Source>();
  const parse = <S extends z.ZodType>(file: string, schema: S): z.infer<S> | undefined => {
    const opened = read(file, files[file] ?? '', errors);
    if (opened === undefined) return undefined;
    sources.set(file, opened.source);
    const result = schema.safeParse(opened.source.value);
    if (result.success) return result.data;
    for (const found of result.error.issues.flatMap((issue) => telling(issue))) {
      const { issue, path } = found;
      const at =
        issue.code === 'unrecognized_keys'
          ? keyPosition(opened.document, opened.counter, path, issue.keys[0] ?? '')
          : opened.source.locate(path);
      const where = path.length === 0 ? '' : `${path.map(String).join('.')}: `;
      errors.push({ file, ...at, message: `${where}${issue.message}` });
    }
    return undefined;
  };

  const collect = <S extends z.ZodType>(
    folder: string,
    schema: S,
    name: (value: z.infer<S>) => string,
  ): Record<string, z.infer<S>> => {
    const found: Record<string, z.infer<S>> = {};
    for (const file of Object.keys(files)
      .filter((path) => path.startsWith(`${folder}/`) && path.endsWith('.yaml'))
      .sort()) {
      const value = parse(file, schema);
      if (value === undefined) continue;
      const expected = file.slice(folder.length + 1, -'.yaml'.length);
      if (name(value) === expected) found[expected] = value;
      else
        errors.push({
          file,
          ...(sources.get(file)?.locate([folder === 'journeys' ? 'journey' : 'message']) ?? { line: 1, column: 1 }),
          message: `expected the name of the file, ${expected}`,
        });
    }
    return found;
  };

  if (files['programme.yaml'] === undefined)
    errors.push({ file: 'programme.yaml', line: 1, column: 1, message: 'is missing' });
  const settings = files['programme.yaml'] === undefined ? undefined : parse('programme.yaml', Settings);
  const journeys = collect('journeys', Journey, (value) => value.journey);
  const messages = collect('messages', MessageFile, (value) => value.message);
  if (settings === undefined) return { ok: false, errors };

  const version = createHash('sha256')
    .update(JSON.stringify([settings, journeys, messages]))
    .digest('hex')
    .slice(0, 12);
  const programme: Programme = { version, settings, journeys, messages };
  for (const problem of checkProgramme(programme, live)) {
    const at = sources.get(problem.file)?.locate(problem.path) ?? { line: 1, column: 1 };
    errors.push({ file: problem.file, ...at, message: `${problem.path.map(String).join('.')}: ${problem.message}` });
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, programme };
};
