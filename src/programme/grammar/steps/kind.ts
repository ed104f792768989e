import type * as z from 'zod';

/** A list of steps inside a step. */
export interface Branch<Steps> {
  /** As places have it: `yes`, `on.good`, `then`, `elseIf.0`, `way.short`. */
  readonly name: string;
  /** Where it stands in the file, from its step on. */
  readonly path: readonly (string | number)[];
  readonly steps: Steps;
}

/** How a step of one kind is written, and what of it every reader of a journey asks. `Steps` is any list of steps. */
export interface KindGrammar<Step, Steps> {
  readonly schema: z.ZodType<Step>;
  /** Every way a run may go from here but past it; without these a run only goes on. */
  readonly branches?: (step: Step) => readonly Branch<Steps>[];
  /** The CEL expressions of the step itself, without those of its branches. */
  readonly expressions?: (step: Step) => readonly string[];
  /** Event types that a run may wait for here. */
  readonly heeds?: (step: Step) => readonly string[];
  /** Whether no run goes on from here. */
  readonly ends?: true;
}

/** A branch of this name, where the file has it. */
export const branch = <Steps>(
  name: string,
  path: readonly (string | number)[],
  steps: Steps | undefined,
): readonly Branch<Steps>[] => (steps === undefined ? [] : [{ name, path, steps }]);
