import { withBranches } from '#programme/grammar/branches.ts';
import type { Step } from '#programme/grammar/step.ts';
import type { Programme } from '#programme/programme.ts';

/** A branch that a run went into, or with no parent the first step of a journey. */
export interface Visit {
  readonly journey: string;
  /** `1.yes.` for the branch `yes` of the second step; empty at the top. */
  readonly prefix: string;
  readonly parent: Step | undefined;
  readonly branch: string;
}

type Note = (visit: Visit) => void;
/** A list whose first element cannot be taken by its index unseen. Whoever goes through all of it enters nothing. */
const list = (steps: readonly Step[], visit: Visit, note: Note): readonly Step[] => {
  const { journey, prefix } = visit;
  const inner = steps.map((step, at) =>
    withBranches(step, (within, branch) =>
      list(within, { journey, prefix: `${prefix}${at}.${branch}.`, parent: step, branch }, note),
    ),
  );
  return new Proxy(inner, {
    get(target, name): unknown {
      if (name === '0') note(visit);
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
};

/** The same programme, which tells which branches are entered: the engine decides, and nobody decides again. */
export const traced = <P extends Programme>(programme: P, note: Note): P => ({
  ...programme,
  journeys: Object.fromEntries(
    Object.entries(programme.journeys).map(([name, journey]) => {
      const top = { journey: name, prefix: '', parent: undefined, branch: '' };
      return [name, { ...journey, steps: list(journey.steps, top, note) }];
    }),
  ),
});
