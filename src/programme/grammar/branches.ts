import { grammarOf, isKind, type Step, type StepKind, type StepOf } from '#programme/grammar/step.ts';
import type { Branch } from '#programme/grammar/steps/kind.ts';

type Steps = readonly Step[];

const allBranches = (step: Step): readonly Branch<Steps>[] => grammarOf(step).branches?.(step) ?? [];

/**
 * The lists of steps inside a step, by the name that a place has for them: `yes`, `on.good`, `then`, `elseIf.0`, `way.short`.
 * Where a run may go from a step is what is listed here, and nothing else.
 */
export const branchesOf = (step: Step): ReadonlyMap<string, Steps> =>
  new Map(allBranches(step).map(({ name, steps }) => [name, steps]));

/** Where a branch stands in the file, from its step on. */
export const branchPath = (step: Step, name: string): Branch<Steps>['path'] =>
  allBranches(step).find((branch) => branch.name === name)?.path ?? [];

/** The same value with another one at the end of a path. */
const withAt = (value: unknown, [key, ...rest]: readonly (string | number)[], other: unknown): unknown => {
  if (key === undefined) return other;
  if (Array.isArray(value)) return value.map((one, at) => (at === key ? withAt(one, rest, other) : (one as unknown)));
  const fields = value as Readonly<Record<string, unknown>>;
  return { ...fields, [key]: withAt(fields[key], rest, other) };
};

/** The same step with other lists inside it. */
export const withBranches = (step: Step, change: (steps: Steps, name: string) => Steps): Step =>
  allBranches(step).reduce<Step>(
    (whole, { name, path, steps }) => withAt(whole, path, change(steps, name)) as Step,
    step,
  );

/** Every step of a list, its branches included, outer ones first. */
export const everyStep = (steps: Steps): Steps =>
  steps.flatMap((step) => [step, ...[...branchesOf(step).values()].flatMap(everyStep)]);

/** Every step with its place, outer ones first. */
export const placedSteps = (steps: Steps, prefix = ''): readonly (readonly [string, Step])[] =>
  steps.flatMap((step, index) => [
    [`${prefix}${index}`, step] as const,
    ...[...branchesOf(step)].flatMap(([branch, inner]) => placedSteps(inner, `${prefix}${index}.${branch}.`)),
  ]);

/** Every step of one kind, those inside branches included. */
export const stepsOfKind = <K extends StepKind>(steps: Steps, kind: K): readonly StepOf<K>[] =>
  everyStep(steps).flatMap((step) => (isKind(step, kind) ? [step] : []));
