import type { Step } from '#programme/grammar/step.ts';

/** Every kind of step, by the key that names it in a file. A send may have an `if` of its own, so it is looked for first. */
const KINDS = [
  'send',
  'wait',
  'listen',
  'if',
  'split',
  'update',
  'grant',
  'redeem',
  'emit',
  'start',
  'handoff',
  'exit',
] as const satisfies readonly KeyOf<Step>[];

/** The key that each member of a union must have. */
type KeyOf<T> = T extends unknown ? keyof T : never;

export type StepKind = (typeof KINDS)[number];
export type StepOf<K extends StepKind> = Extract<Step, Readonly<Record<K, unknown>>>;

/** What kind of step this is. The schema has seen to it that it is one. */
export const kindOf = (step: Step): StepKind => KINDS.find((kind) => kind in step) ?? 'exit';

export const isKind = <K extends StepKind>(step: Step | undefined, kind: K): step is StepOf<K> =>
  step !== undefined && kindOf(step) === kind;
