import { constantOf } from '#publishing/conditions/check-condition.ts';
import { branchesOf, branchPath } from '#programme/grammar/branches.ts';
import type { Step, StepOf } from '#programme/grammar/step.ts';
import type { Path } from '#publishing/conditions/known-where.ts';
import type { Found } from '#programme/problem.ts';

/** The branches a run may take from a listen, whether the file has them or not. */
const heard = ({ listen, other }: StepOf<'listen'>): readonly string[] =>
  listen.for === 'reply'
    ? ['yes', 'no', 'none', ...Object.keys(listen.intents).map(intentBranch), ...(other === undefined ? [] : ['other'])]
    : ['yes', 'none'];
const intentBranch = (intent: string): string => (['yes', 'no', 'other'].includes(intent) ? intent : `on.${intent}`);

const conditionsOf = (
  step: StepOf<'if'>,
): readonly { readonly text: string; readonly path: Path; readonly branch: string }[] => [
  { text: step.if, path: ['if'], branch: 'then' },
  ...(step.elseIf ?? []).map((one, at) => ({ text: one.if, path: ['elseIf', at, 'if'], branch: `elseIf.${at}` })),
];

/** The branches of an `if` that are ever taken: up to the first condition that always holds. */
const taken = (step: StepOf<'if'>): readonly string[] => {
  const found: string[] = [];
  for (const { text, branch } of conditionsOf(step)) {
    const constant = constantOf(text);
    if (constant !== false) found.push(branch);
    if (constant === true) return found;
  }
  return [...found, 'else'];
};

const waysOut = (step: Step): readonly string[] => {
  if ('listen' in step) return heard(step);
  return 'then' in step ? taken(step) : [...branchesOf(step).keys()];
};

/** Whether every way through a step ends the run. */
const isEnd = (step: Step): boolean => {
  if ('exit' in step) return true;
  const branches = branchesOf(step);
  const ways = waysOut(step);
  return ways.length > 0 && ways.every((way) => (branches.get(way) ?? []).some(isEnd));
};

const never = (step: StepOf<'if'>, path: Path): readonly Found[] => {
  const conditions = conditionsOf(step);
  const always = conditions.findIndex(({ text }) => constantOf(text) === true);
  const message = 'is never looked at: what stands before it always holds';
  const later = always < 0 ? [] : conditions.slice(always + 1);
  return [
    ...conditions
      .filter(({ text }) => constantOf(text) === false)
      .map((one) => ({ path: [...path, ...one.path], message: 'never holds, so that what follows it never happens' })),
    ...later.map((one) => ({ path: [...path, ...one.path], message })),
    ...(always >= 0 && step.else !== undefined ? [{ path: [...path, 'else'], key: true as const, message }] : []),
  ];
};

/** A way that does nothing is the other arm of a test, and an empty `other` takes what is none of the answers. */
const mayBeEmpty = (step: Step, name: string): boolean =>
  name.startsWith('way.') ||
  name === 'other' ||
  (name.startsWith('elseIf.') &&
    'then' in step &&
    (step.else !== undefined || `elseIf.${(step.elseIf ?? []).length - 1}` !== name));

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
      ...('then' in step ? never(step, [...path, at]) : []),
      ...[...branchesOf(step)].flatMap(([name, branch]): readonly Found[] => {
        const here = [...path, at, ...branchPath(step, name)];
        if (branch.length > 0) return checkBranches(branch, here);
        return mayBeEmpty(step, name) ? [] : [{ path: here, message: 'is empty: leave it out, or say what happens' }];
      }),
    ]),
  ];
};
