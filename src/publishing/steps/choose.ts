import type { StepOf } from '#programme/grammar/step.ts';
import { conditionsOf } from '#programme/grammar/steps/choose.ts';
import type { Found } from '#programme/problem.ts';
import { constantOf } from '#publishing/conditions/check-condition.ts';
import type { Path } from '#publishing/conditions/known-where.ts';
import type { Way } from '#publishing/graph/parts.ts';
import type { AuthoredKind } from '#publishing/steps/kind.ts';

type IfStep = StepOf<'if'>;

/** The branches that are ever taken: up to the first condition that always holds. */
const taken = (step: IfStep): readonly string[] => {
  const found: string[] = [];
  for (const { text, branch } of conditionsOf(step)) {
    const constant = constantOf(text);
    if (constant !== false) found.push(branch);
    if (constant === true) return found;
  }
  return [...found, 'else'];
};

const neverTaken = (step: IfStep, path: Path): readonly Found[] => {
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

/** One node for each condition: where it holds its branch is taken, else the next one is asked. */
const picture: AuthoredKind<IfStep>['picture'] = (step, { place }) => {
  const conditions = conditionsOf(step);
  const idOf = (at: number): string => (at === 0 ? place : `${place}:${at}`);
  const last = conditions.length - 1;
  return {
    nodes: conditions.map(({ text }, at) => ({
      id: idOf(at),
      kind: 'choice',
      title: at === 0 ? 'If' : 'Else if',
      details: [],
      condition: text,
    })),
    edges: conditions.slice(0, -1).map((_, at) => ({
      id: `${idOf(at)}>no`,
      from: idOf(at),
      to: idOf(at + 1),
      label: 'no',
      usual: false,
    })),
    ways: [
      ...conditions.map(({ branch }, at): Way => ({ from: idOf(at), names: [branch], label: 'yes', usual: true })),
      { from: idOf(last), names: ['else'], label: 'no', usual: false },
    ],
  };
};

const whyTaken = (branch: string): string => {
  if (branch === 'then') return 'its condition holds';
  return branch === 'else' ? 'no condition holds' : `condition ${Number(branch.slice('elseIf.'.length)) + 2} holds`;
};

export const choose: AuthoredKind<IfStep> = {
  check: (scope, journey, { step, path }) =>
    conditionsOf(step).flatMap((one) => scope.condition(one.text, scope.inRun(journey), [...path, ...one.path])),
  checkBranches: neverTaken,
  waysOut: taken,
  // It keeps members from what comes after it.
  mayBeEmpty: (step, branch) =>
    branch.startsWith('elseIf.') && (step.else !== undefined || `elseIf.${(step.elseIf ?? []).length - 1}` !== branch),
  picture,
  title: () => 'if',
  own: (step) => ({ if: step.if, elseIf: step.elseIf?.map((one) => ({ if: one.if })) }),
  went: (_, branch) => ({ what: 'branch', say: `${branch}: ${whyTaken(branch)}`, details: { branch } }),
};
