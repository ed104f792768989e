import type * as z from 'zod';
import { AnswerFile } from '#programme/grammar/answer.ts';
import { EventSchema } from '#programme/grammar/event.ts';
import { Experiment } from '#programme/grammar/experiment.ts';
import { Journey } from '#programme/grammar/journey.ts';
import { Loyalty } from '#programme/grammar/loyalty.ts';
import { MessageFile } from '#programme/grammar/message.ts';
import { Segment } from '#programme/grammar/segment.ts';
import { Settings } from '#programme/grammar/settings.ts';
import { Survey } from '#programme/grammar/survey.ts';
import { surveyMessages } from '#programme/survey-messages.ts';
import type { Programme } from '#programme/programme.ts';
import { readablePart, type Part } from '#publishing/files/readable-part.ts';
import { misplaced } from '#publishing/files/misplaced.ts';
import { readFile, type ReadFile } from '#publishing/files/read-file.ts';
import { readableSettings, type Unread } from '#publishing/files/read-settings.ts';
import { MAX_FILE, type Locate } from '#publishing/files/read-yaml.ts';
import { errorOf, errorOfFile, type ProgrammeError } from '#publishing/programme-error.ts';

type Files = Readonly<Record<string, string>>;

export interface ReadFiles {
  /** Without the files that do not fit; stand-ins are in it for the sections of settings that are `unread`. */
  readonly programme: Omit<Programme, 'version'>;
  readonly unread: Unread;
  /** Of files that do not fit, what can be read: looked at themselves, and known to nobody else. */
  readonly parts: Parts;
  readonly locates: ReadonlyMap<string, Locate>;
  readonly errors: readonly ProgrammeError[];
}

export interface Parts {
  readonly journeys: readonly (readonly [file: string, Part<Journey>])[];
  readonly messages: readonly (readonly [file: string, Part<MessageFile>])[];
}

/** Stand for what a file cannot be without; nobody looks at them. */
const NAMES = { about: '-', journey: 'unnamed', message: 'unnamed', topic: 'unknown' };
const OF_JOURNEY = {
  standIns: { ...NAMES, trigger: { manual: true } },
  list: { key: 'steps', item: { wait: { for: '1m' } } },
};
const OF_MESSAGE = { standIns: { ...NAMES, class: 'transactional' } };

const partsOf = <S extends z.ZodType>(
  { read }: Folder<unknown>,
  schema: S,
  manner: Parameters<typeof readablePart>[2],
): readonly (readonly [string, Part<z.infer<S>>])[] =>
  read.flatMap(([file, { value, written }]) => {
    const part = value === undefined ? readablePart(schema, written, manner) : undefined;
    return part === undefined ? [] : [[file, part] as const];
  });

interface Folder<T> {
  readonly values: Record<string, T>;
  readonly read: readonly (readonly [file: string, ReadFile<unknown>])[];
}

const inFolder = (files: Files, folder: string, ending: string): readonly string[] =>
  Object.keys(files)
    .filter((path) => path.startsWith(`${folder}/`) && path.endsWith(ending) && misplaced(path) === undefined)
    .sort();

/** The files of a folder by their names, each of which stands in its file too, under `key`. */
const readFolder = <K extends string, S extends z.ZodType<Record<K, string>>>(
  files: Files,
  schema: S,
  key: K,
): Folder<z.infer<S>> => {
  const folder = `${key}s`;
  const values: Record<string, z.infer<S>> = {};
  const read = inFolder(files, folder, '.yaml').map((file) => {
    const one = readFile(file, files[file] ?? '', schema);
    if (one.value === undefined) return [file, one] as const;
    const expected = file.slice(folder.length + 1, -'.yaml'.length);
    const given = one.value[key];
    if (given === expected) {
      values[expected] = one.value;
      return [file, one] as const;
    }
    const taken = Object.hasOwn(files, `${folder}/${given}.yaml`) ? `; ${folder}/${given}.yaml is another` : '';
    const message = `expected the name of the file, ${expected}${taken}`;
    const errors = [errorOf({ file, path: [key], message, suggestion: expected }, one.locate)];
    return [file, { ...one, errors }] as const;
  });
  return { values, read };
};

const misplacedIn = (files: Files): readonly ProgrammeError[] =>
  Object.keys(files)
    .sort()
    .flatMap((path) => {
      const wrong = misplaced(path);
      return wrong === undefined ? [] : [errorOfFile(path, wrong.message, wrong.suggestion)];
    });

const readLayouts = (files: Files): { readonly layouts: Record<string, string>; readonly errors: ProgrammeError[] } => {
  const there = inFolder(files, 'emails', '.html').map((file) => [file, files[file] ?? ''] as const);
  return {
    layouts: Object.fromEntries(there.map(([file, html]) => [file.slice('emails/'.length, -'.html'.length), html])),
    errors: there
      .filter(([, { length }]) => length > MAX_FILE)
      .map(([file, { length }]) => errorOfFile(file, `expected at most ${MAX_FILE} characters, these are ${length}`)),
  };
};

const ifThere = <S extends z.ZodType>(files: Files, file: string, schema: S): ReadFile<z.infer<S>> | undefined =>
  Object.hasOwn(files, file) ? readFile(file, files[file] ?? '', schema) : undefined;

/** Every file of a programme, each by itself: a mistake in one keeps no other from being read. */
export const readFiles = (files: Files): ReadFiles => {
  const { layouts, errors } = readLayouts(files);
  const missing = { errors: [errorOfFile('programme.yaml', 'is missing')] };
  const settings: ReadFile<Settings> = ifThere(files, 'programme.yaml', Settings) ?? missing;
  const loyalty = ifThere(files, 'loyalty.yaml', Loyalty) ?? { errors: [] };
  const segments = readFolder(files, Segment, 'segment');
  const events = readFolder(files, EventSchema, 'event');
  const surveys = readFolder(files, Survey, 'survey');
  const answers = readFolder(files, AnswerFile, 'answer');
  const experiments = readFolder(files, Experiment, 'experiment');
  const journeys = readFolder(files, Journey, 'journey');
  const messages = readFolder(files, MessageFile, 'message');
  const readable =
    settings.value === undefined
      ? readableSettings(settings.written)
      : { settings: settings.value, unread: new Map<never, undefined>() };
  const { name } = readable.settings.brand;
  const asked = Object.fromEntries(
    Object.values(surveys.values)
      .flatMap((survey) => surveyMessages(survey, name))
      .map((message) => [message.message, message]),
  );
  const all: readonly (readonly [string, ReadFile<unknown>])[] = [
    ['programme.yaml', settings],
    ['loyalty.yaml', loyalty],
    ...[segments, events, surveys, answers, experiments, journeys, messages].flatMap(({ read }) => read),
  ];
  return {
    programme: {
      settings: readable.settings,
      ...(loyalty.value === undefined ? {} : { loyalty: loyalty.value }),
      ...(Object.keys(events.values).length === 0 ? {} : { events: events.values }),
      segments: segments.values,
      journeys: journeys.values,
      messages: { ...messages.values, ...asked },
      ...(Object.keys(surveys.values).length === 0 ? {} : { surveys: surveys.values }),
      ...(Object.keys(answers.values).length === 0 ? {} : { answers: answers.values }),
      ...(Object.keys(experiments.values).length === 0 ? {} : { experiments: experiments.values }),
      layouts,
    },
    unread: readable.unread,
    parts: {
      journeys: partsOf(journeys, Journey, OF_JOURNEY),
      messages: partsOf(messages, MessageFile, OF_MESSAGE),
    },
    locates: new Map(all.flatMap(([file, { locate }]) => (locate === undefined ? [] : [[file, locate] as const]))),
    errors: [...misplacedIn(files), ...errors, ...all.flatMap(([, one]) => one.errors)],
  };
};
