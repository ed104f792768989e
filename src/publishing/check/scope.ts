import { conditionFlaw, expressionFlaw, type Wanted } from '#publishing/conditions/check-condition.ts';
import type { OwnEvents } from '#programme/grammar/event.ts';
import type { Journey } from '#programme/grammar/journey.ts';
import type { Settings } from '#programme/grammar/settings.ts';
import { namesOf, sampleContext, type Known, type Shape, type Type } from '#publishing/conditions/known-values.ts';
import { elsewhere, knownInRun, type Path } from '#publishing/conditions/known-where.ts';
import type { Found } from '#programme/problem.ts';
import type { Programme } from '#programme/programme.ts';
import type { Section, Unread } from '#publishing/files/read-settings.ts';

type Referred =
  | 'messages'
  | 'journeys'
  | 'segments'
  | 'surveys'
  | 'events'
  | 'topics'
  | 'wording'
  | 'webhooks'
  | 'attributes'
  | 'tiers';

/** A whole programme as the checks look at it. */
export interface Scope {
  readonly programme: Programme;
  readonly names: Known;
  readonly events: OwnEvents;
  /** Values of all that is known without an event. */
  readonly sample: Readonly<Record<string, unknown>>;
  /** Names that may be referred to, those of what has mistakes of its own too; `undefined` where nobody can know. */
  readonly there: Readonly<Record<Referred, readonly string[] | undefined>>;
  /** Whether every file of a kind could be read, so that what is not there is not there. */
  readonly whole: Readonly<Record<'journeys' | 'loyalty', boolean>>;
  /** Whether a section of programme.yaml could be read; a stand-in is looked at by nobody. */
  readonly isRead: (section: Section) => boolean;
  /** What a condition inside a run of the journey knows. */
  readonly inRun: (journey: Journey) => Known;
  readonly condition: (text: string | undefined, known: Known, path: Path) => readonly Found[];
  readonly expression: (text: string, known: Known, path: Path, wanted: Wanted) => readonly Found[];
}

/** Names of the files of a folder, those that could not be read too. */
const inFolder = (folder: string, read: object, files: readonly string[]): readonly string[] => {
  const found = files.flatMap((file) => new RegExp(`^${folder}/(.+)\\.yaml$`).exec(file)?.[1] ?? []);
  return [...new Set([...Object.keys(read), ...found])];
};

const thereIn = ({ settings, ...programme }: Programme, files: readonly string[], unread: Unread): Scope['there'] => {
  const inSection = (section: 'topics' | 'wording' | 'webhooks' | 'attributes'): readonly string[] | undefined =>
    unread.has(section) ? unread.get(section) : Object.keys(settings[section]);
  return {
    messages: inFolder('messages', programme.messages, files),
    journeys: inFolder('journeys', programme.journeys, files),
    segments: inFolder('segments', programme.segments, files),
    surveys: inFolder('surveys', programme.surveys ?? {}, files),
    events: inFolder('events', programme.events ?? {}, files),
    topics: inSection('topics'),
    wording: inSection('wording'),
    webhooks: inSection('webhooks'),
    attributes: inSection('attributes'),
    tiers: unread.has('tiers') ? undefined : settings.tiers.map(({ tier }) => tier),
  };
};

/** Of an attribute or a wording that could not be read only the name is known, where there is one. */
const namesIn = (settings: Settings, unread: Unread): Known => {
  const names = namesOf(settings);
  const member = (of: Known[string] | undefined): Shape => ({
    ...(of as Shape),
    ...(unread.has('attributes') ? { attributes: anyOf(unread.get('attributes')) } : {}),
  });
  return {
    ...names,
    member: member(names['member']),
    before: member(names['before']),
    ...(unread.has('wording') ? { wording: 'dyn' } : {}),
  };
};
const anyOf = (names: readonly string[] | undefined): Type =>
  names === undefined ? 'dyn' : Object.fromEntries(names.map((name) => [name, 'dyn']));

/** `files` are the paths that were given, those among them that could not be read too. */
export const scopeOf = (programme: Programme, files: readonly string[], unread: Unread): Scope => {
  const { settings, journeys, loyalty, events = {} } = programme;
  const sample = sampleContext(settings);
  const there = thereIn(programme, files, unread);
  const runs = new Map<Journey, Known>();
  const names = namesIn(settings, unread);
  const place = (known: Known) => ({ known, elsewhere, ...(unread.size > 0 ? {} : { sample }) });
  return {
    programme,
    names,
    events,
    sample,
    there,
    isRead: (section) => !unread.has(section),
    whole: {
      journeys: (there.journeys ?? []).every((name) => Object.hasOwn(journeys, name)),
      loyalty: loyalty !== undefined || !files.includes('loyalty.yaml'),
    },
    inRun: (journey) => {
      const known = runs.get(journey) ?? knownInRun({ names, events }, journey);
      runs.set(journey, known);
      return known;
    },
    condition: (text, known, path) => {
      const flaw = text === undefined ? undefined : conditionFlaw(text, place(known));
      return flaw === undefined ? [] : [{ path, ...flaw }];
    },
    expression: (text, known, path, wanted) => {
      const flaw = expressionFlaw(text, place(known), wanted);
      return flaw === undefined ? [] : [{ path, ...flaw }];
    },
  };
};
