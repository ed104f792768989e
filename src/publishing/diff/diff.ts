import { stepChanges, type StepChange } from '#publishing/diff/diff-steps.ts';
import { changesOf, type Change } from '#publishing/diff/diff-values.ts';
import { sendsOf, type Journey } from '#programme/grammar/journey.ts';
import { placedSteps } from '#programme/grammar/branches.ts';
import { isKind } from '#programme/grammar/step.ts';
import type { Programme } from '#programme/programme.ts';

interface FileChange {
  readonly name: string;
  readonly kind: Change['kind'];
  readonly changes: readonly Change[];
}

/** A message of the journey that says something else now, at the place that sends it. */
export interface TextChange {
  readonly place: string;
  readonly message: string;
  readonly changes: readonly Change[];
}

export interface JourneyChange extends FileChange {
  readonly steps: readonly StepChange[];
  readonly texts: readonly TextChange[];
  /** Where runs of the older version go on when they wake; at every other place they stay on it to their end. */
  readonly migrate: Readonly<Record<string, string>>;
}

export interface MessageChange extends FileChange {
  /** Journeys that send it, in the newer version; in the older one when it went. */
  readonly journeys: readonly string[];
}

/** What a newer version of a programme changes, and for whom. Runs under way stay on their version unless `migrate` says more. */
export interface ProgrammeDiff {
  readonly from: string;
  readonly to: string;
  readonly journeys: readonly JourneyChange[];
  readonly messages: readonly MessageChange[];
  readonly segments: readonly FileChange[];
  readonly surveys: readonly FileChange[];
  readonly answers: readonly FileChange[];
  readonly experiments: readonly FileChange[];
  readonly events: readonly FileChange[];
  readonly layouts: readonly FileChange[];
  readonly settings: readonly Change[];
  readonly loyalty: readonly Change[];
}

type Files = Readonly<Record<string, unknown>>;

/** Files by name, in text order; one that came or went has no changes of its own. */
const fileChanges = (before: Files, after: Files): readonly FileChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].sort().flatMap((name): FileChange[] => {
    const [was, is] = [before[name], after[name]];
    if (was === undefined) return [{ name, kind: 'added', changes: [] }];
    if (is === undefined) return [{ name, kind: 'removed', changes: [] }];
    const changes = changesOf(was, is);
    return changes.length === 0 ? [] : [{ name, kind: 'changed', changes }];
  });

const sending = ({ journeys, surveys }: Programme, message: string): readonly string[] =>
  Object.values(journeys)
    .filter((journey) => sendsOf(journey, surveys).some(({ send }) => send === message))
    .map(({ journey }) => journey)
    .sort();

/** Layouts are long and compiled: that one changed is all there is to say. */
const layoutChanges = (before: Programme, after: Programme): readonly FileChange[] =>
  fileChanges(before.layouts, after.layouts).map((change) => ({ ...change, changes: [] }));

const textChanges = (journey: Journey, messages: readonly FileChange[]): readonly TextChange[] =>
  placedSteps(journey.steps).flatMap(([place, step]) => {
    const found = isKind(step, 'send') ? messages.find(({ name }) => name === step.send) : undefined;
    return found?.kind === 'changed' ? [{ place, message: found.name, changes: found.changes }] : [];
  });

const journeyChange = (
  name: string,
  was: Journey | undefined,
  is: Journey | undefined,
  messages: readonly FileChange[],
): readonly JourneyChange[] => {
  const none = { name, changes: [], steps: [], texts: [], migrate: {} };
  if (was === undefined) return [{ ...none, kind: 'added' }];
  if (is === undefined) return [{ ...none, kind: 'removed' }];
  const { steps: wasSteps, ...before } = was;
  const { steps, ...after } = is;
  const change = {
    changes: changesOf(before, after),
    steps: stepChanges(wasSteps, steps),
    texts: textChanges(is, messages),
  };
  const same = Object.values(change).every((list) => list.length === 0);
  return same ? [] : [{ name, kind: 'changed', ...change, migrate: is.migrate ?? {} }];
};

/** Pure: the same two versions always differ alike. */
export const diffProgrammes = (before: Programme, after: Programme): ProgrammeDiff => {
  const messages = fileChanges(before.messages, after.messages);
  const names = [...new Set([...Object.keys(before.journeys), ...Object.keys(after.journeys)])].sort();
  return {
    from: before.version,
    to: after.version,
    journeys: names.flatMap((name) => journeyChange(name, before.journeys[name], after.journeys[name], messages)),
    messages: messages.map((change) => ({
      ...change,
      journeys: sending(change.kind === 'removed' ? before : after, change.name),
    })),
    segments: fileChanges(before.segments, after.segments),
    surveys: fileChanges(before.surveys ?? {}, after.surveys ?? {}),
    answers: fileChanges(before.answers ?? {}, after.answers ?? {}),
    experiments: fileChanges(before.experiments ?? {}, after.experiments ?? {}),
    events: fileChanges(before.events ?? {}, after.events ?? {}),
    layouts: layoutChanges(before, after),
    settings: changesOf(before.settings, after.settings),
    loyalty: changesOf(before.loyalty ?? {}, after.loyalty ?? {}),
  };
};
