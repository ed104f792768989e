import { conditionFlaw, expressionFlaw, type Wanted } from '#publishing/conditions/check-condition.ts';
import type { OwnEvents } from '#programme/grammar/event.ts';
import type { Journey } from '#programme/grammar/journey.ts';
import { namesOf, sampleContext, type Known } from '#publishing/conditions/known-values.ts';
import { elsewhere, knownInRun, type Path } from '#publishing/conditions/known-where.ts';
import type { Found } from '#programme/problem.ts';
import type { Programme } from '#programme/programme.ts';

/** A whole programme as the checks look at it. */
export interface Scope {
  readonly programme: Programme;
  readonly names: Known;
  readonly events: OwnEvents;
  /** Values of all that is known without an event. */
  readonly sample: Readonly<Record<string, unknown>>;
  /** Names of what was given: a file with mistakes of its own is not missing. */
  readonly given: Readonly<Record<'messages' | 'journeys' | 'segments' | 'events', readonly string[]>>;
  /** Whether every file of a kind could be read, so that what is not there is not there. */
  readonly whole: Readonly<Record<'journeys' | 'loyalty', boolean>>;
  /** What a condition inside a run of the journey knows. */
  readonly inRun: (journey: Journey) => Known;
  readonly condition: (text: string | undefined, known: Known, path: Path) => readonly Found[];
  readonly expression: (text: string, known: Known, path: Path, wanted: Wanted) => readonly Found[];
}

/** `files` are the paths that were given, those among them that could not be read too. */
export const scopeOf = (programme: Programme, files: readonly string[]): Scope => {
  const { settings, messages, journeys, segments, loyalty, events = {} } = programme;
  const sample = sampleContext(settings);
  const inFolder = (folder: string, read: object): readonly string[] => {
    const found = files.flatMap((file) => new RegExp(`^${folder}/(.+)\\.yaml$`).exec(file)?.[1] ?? []);
    return [...new Set([...Object.keys(read), ...found])];
  };
  const given = {
    messages: inFolder('messages', messages),
    journeys: inFolder('journeys', journeys),
    segments: inFolder('segments', segments),
    events: inFolder('events', events),
  };
  const runs = new Map<Journey, Known>();
  const names = namesOf(settings);
  const place = (known: Known) => ({ known, elsewhere, sample });
  return {
    programme,
    names,
    events,
    sample,
    given,
    whole: {
      journeys: given.journeys.every((name) => Object.hasOwn(journeys, name)),
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
