import { changesOf, type Change } from '#publishing/diff/diff-values.ts';
import { branchesOf } from '#programme/grammar/branches.ts';
import { kindOf, type Step } from '#programme/grammar/step.ts';
import { authoredOf } from '#publishing/steps/kinds.ts';

/** A step that came, went or is another now. Its place is that of the newer version, of the older one when it went. */
export interface StepChange {
  readonly place: string;
  readonly kind: Change['kind'];
  readonly step: string;
  readonly changes: readonly Change[];
}

const say = (step: Step): string => authoredOf(step).title(step);

/** A step without the steps inside it. */
const own = (step: Step): unknown => authoredOf(step).own?.(step) ?? step;

/** Indexes of the longest list of equal steps in both lists, in order. */
const unchanged = (before: readonly string[], after: readonly string[]): readonly (readonly [number, number])[] => {
  const longest = Array.from({ length: before.length + 1 }, () => Array<number>(after.length + 1).fill(0));
  const at = (i: number, j: number): number => longest[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1)
      (longest[i] as number[])[j] =
        before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length;)
    if (before[i] === after[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  return pairs;
};

interface Listed {
  readonly steps: readonly Step[];
  /** Of the list: empty, or with a dot at its end. */
  readonly prefix: string;
}

const inside = ({ steps, prefix }: Listed, index: number, branch: string): Listed => {
  const step = steps[index];
  return {
    steps: (step === undefined ? undefined : branchesOf(step).get(branch)) ?? [],
    prefix: `${prefix}${index}.${branch}.`,
  };
};

const pairChanges = (before: Listed, i: number, after: Listed, j: number): readonly StepChange[] => {
  const [old, now] = [before.steps[i], after.steps[j]];
  if (old === undefined || now === undefined) return [];
  const changes = changesOf(own(old), own(now));
  const branches = [...new Set([...branchesOf(now).keys(), ...branchesOf(old).keys()])];
  return [
    ...(changes.length === 0
      ? []
      : [{ place: `${after.prefix}${j}`, kind: 'changed' as const, step: say(now), changes }]),
    ...branches.flatMap((branch) => listChanges(inside(before, i, branch), inside(after, j, branch))),
  ];
};

/** Between two equal steps: steps of one kind, in order, are the same step changed; the others went or came. */
const gapChanges = (before: Listed, from: readonly number[], after: Listed, to: readonly number[]) => {
  const left = [...to];
  const found: (readonly StepChange[])[] = [];
  const whole = ({ steps, prefix }: Listed, index: number, kind: 'added' | 'removed'): readonly StepChange[] => {
    const step = steps[index];
    return step === undefined ? [] : [{ place: `${prefix}${index}`, kind, step: say(step), changes: [] }];
  };
  for (const i of from) {
    const at = left.findIndex((j) => kindOf(after.steps[j] as Step) === kindOf(before.steps[i] as Step));
    const skipped = at < 0 ? [] : left.splice(0, at + 1);
    const twin = skipped.pop();
    for (const j of skipped) found.push(whole(after, j, 'added'));
    found.push(twin === undefined ? whole(before, i, 'removed') : pairChanges(before, i, after, twin));
  }
  return [...found, ...left.map((j) => whole(after, j, 'added'))].flat();
};

const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, at) => from + at);

function listChanges(before: Listed, after: Listed): readonly StepChange[] {
  const texts = ({ steps }: Listed) => steps.map((step) => JSON.stringify(step));
  const ends = [before.steps.length, after.steps.length] as const;
  let [i, j] = [0, 0];
  return [...unchanged(texts(before), texts(after)), ends].flatMap(([nextI, nextJ]) => {
    const gap = gapChanges(before, range(i, nextI), after, range(j, nextJ));
    [i, j] = [nextI + 1, nextJ + 1];
    return gap;
  });
}

/** What became of the steps of a journey. A step that only has another place now is unchanged. */
export const stepChanges = (before: readonly Step[], after: readonly Step[]): readonly StepChange[] =>
  listChanges({ steps: before, prefix: '' }, { steps: after, prefix: '' });
