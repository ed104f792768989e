import type { Step } from '#programme/grammar/step.ts';

/**
 * The lists of steps inside a step, by the name that a place has for them: `yes`, `on.good`, `then`, `elseIf.0`, `way.short`.
 * Where a run may go from a step is what is listed here, and nothing else.
 */
export const branchesOf = (step: Step): ReadonlyMap<string, readonly Step[]> => {
  const found = new Map<string, readonly Step[]>();
  const put = (name: string, steps: readonly Step[] | undefined): void => {
    if (steps !== undefined) found.set(name, steps);
  };
  if ('listen' in step) {
    for (const name of ['yes', 'no', 'other', 'none'] as const) put(name, step[name]);
    for (const [intent, steps] of Object.entries(step.on ?? {})) put(`on.${intent}`, steps);
  } else if ('then' in step) {
    put('then', step.then);
    for (const [at, { then }] of (step.elseIf ?? []).entries()) put(`elseIf.${at}`, then);
    put('else', step.else);
  } else if ('split' in step) for (const { way, steps } of step.ways) put(`way.${way}`, steps);
  return found;
};

/** Where a branch stands in the file, from its step on. */
export const branchPath = (step: Step, name: string): readonly (string | number)[] => {
  const [kind = '', which = ''] = name.split('.', 2);
  if (kind === 'on') return ['on', which];
  if (kind === 'elseIf') return ['elseIf', Number(which), 'then'];
  if (kind === 'way' && 'split' in step) return ['ways', step.ways.findIndex(({ way }) => way === which), 'steps'];
  return [kind];
};

/** Every step of a list, its branches included, outer ones first. */
export const everyStep = (steps: readonly Step[]): readonly Step[] =>
  steps.flatMap((step) => [step, ...[...branchesOf(step).values()].flatMap(everyStep)]);
