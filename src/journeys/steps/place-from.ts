import { branchesOf } from '#programme/grammar/branches.ts';
import type { Step } from '#programme/grammar/step.ts';
import type { Place } from '#runs/run.ts';

/**
 * The place that a text such as `1.on.good.0` names in these steps; `undefined` when there is no step. Names of branches have
 * dots of their own, so each is looked for among those its step has.
 */
export const placeFrom = (steps: readonly Step[], text: string): Place | undefined => {
  const [, index, rest = ''] = /^(\d+)(?:\.(.+))?$/.exec(text) ?? [];
  const at = Number(index);
  const step = index === undefined ? undefined : steps[at];
  if (step === undefined || rest === '') return step && [at];
  for (const [branch, inner] of branchesOf(step)) {
    const found = rest.startsWith(`${branch}.`) ? placeFrom(inner, rest.slice(branch.length + 1)) : undefined;
    if (found !== undefined) return [at, branch, ...found];
  }
  return undefined;
};
