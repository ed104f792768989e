import type { IfStep, ListenStep, SplitStep, Step } from '#programme/grammar/step.ts';
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
type Wrap = (steps: readonly Step[], branch: string) => readonly Step[];

const maybe = <Name extends string>(name: Name, steps: readonly Step[] | undefined, wrap: Wrap) =>
  (steps === undefined ? {} : { [name]: wrap(steps, name) }) as Partial<Record<Name, readonly Step[]>>;

const inListen = (step: ListenStep, wrap: Wrap): ListenStep => ({
  ...step,
  ...maybe('yes', step.yes, wrap),
  ...maybe('no', step.no, wrap),
  ...maybe('other', step.other, wrap),
  ...maybe('none', step.none, wrap),
  ...(step.on === undefined
    ? {}
    : {
        on: Object.fromEntries(Object.entries(step.on).map(([intent, steps]) => [intent, wrap(steps, `on.${intent}`)])),
      }),
});

const inIf = (step: IfStep, wrap: Wrap): IfStep => ({
  ...step,
  then: wrap(step.then, 'then'),
  ...maybe('else', step.else, wrap),
  ...(step.elseIf === undefined
    ? {}
    : { elseIf: step.elseIf.map((one, at) => ({ ...one, then: wrap(one.then, `elseIf.${at}`) })) }),
});

const inSplit = (step: SplitStep, wrap: Wrap): SplitStep => ({
  ...step,
  ways: step.ways.map((way) => ({ ...way, steps: wrap(way.steps, `way.${way.way}`) })),
});

/** A list whose first element cannot be taken by its index unseen. Whoever goes through all of it enters nothing. */
const list = (steps: readonly Step[], visit: Visit, note: Note): readonly Step[] => {
  const inner = steps.map((step, at): Step => {
    const wrap: Wrap = (within, branch) =>
      list(within, { journey: visit.journey, prefix: `${visit.prefix}${at}.${branch}.`, parent: step, branch }, note);
    if ('listen' in step) return inListen(step, wrap);
    if ('then' in step) return inIf(step, wrap);
    return 'split' in step ? inSplit(step, wrap) : step;
  });
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
