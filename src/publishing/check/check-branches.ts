import { branchesOf, branchPath } from '#programme/grammar/branches.ts';
import { grammarOf, type Step } from '#programme/grammar/step.ts';
import type { Path } from '#publishing/conditions/known-where.ts';
import { authoredOf } from '#publishing/steps/kinds.ts';
import type { Found } from '#programme/problem.ts';

/** Whether every way through a step ends the run. */
const isEnd = (step: Step): boolean => {
  if (grammarOf(step).ends === true) return true;
  const branches = branchesOf(step);
  const ways = authoredOf(step).waysOut?.(step) ?? [...branches.keys()];
  return ways.length > 0 && ways.every((way) => (branches.get(way) ?? []).some(isEnd));
};

/** Branches with nothing in them, and steps that no run ever comes to. */
export const checkBranches = (steps: readonly Step[], path: Path): readonly Found[] => {
  const end = steps.findIndex(isEnd);
  const unreached: readonly Found[] =
    end < 0 || end + 1 === steps.length
      ? []
      : [{ path: [...path, end + 1], message: 'is never reached: every way before it ends the run' }];
  return [
    ...unreached,
    ...steps.flatMap((step, at) => [
      ...(authoredOf(step).checkBranches?.(step, [...path, at]) ?? []),
      ...[...branchesOf(step)].flatMap(([name, branch]): readonly Found[] => {
        const here = [...path, at, ...branchPath(step, name)];
        if (branch.length > 0) return checkBranches(branch, here);
        return authoredOf(step).mayBeEmpty?.(step, name) === true
          ? []
          : [{ path: here, message: 'is empty: leave it out, or say what happens' }];
      }),
    ]),
  ];
};
