import type * as z from 'zod';
import '#words/reason.ts';

type Issue = z.core.$ZodIssue;

/** An issue and its place in what was read, where it is one of a branch of a union. */
export interface Placed {
  readonly issue: Issue;
  readonly path: readonly PropertyKey[];
}

const weight = ({ issue }: Placed): number => (issue.code === 'unrecognized_keys' ? issue.keys.length : 1);
const total = (branch: readonly Placed[]): number => branch.reduce((sum, one) => sum + weight(one), 0);
/** A key that is none is as deep as one that is missing beside it. */
const depth = (branch: readonly Placed[]): number =>
  Math.max(...branch.map(({ issue, path }) => path.length + (issue.code === 'unrecognized_keys' ? 1 : 0)));
/** Whether a key is there that this branch does not know. */
const isStrange = (branch: readonly Placed[]): boolean =>
  branch.some(({ issue }) => issue.code === 'unrecognized_keys');
/** Whether a fixed word is another one, so that something else was meant. */
const isOther = (branch: readonly Placed[]): boolean => branch.some(({ issue }) => issue.code === 'invalid_value');

/**
 * The issues of a union are those of the branch that got deepest, among these of the one with the fewest, and among these of
 * one whose fixed words are there, and which knows all keys that are there.
 */
export const telling = (issue: Issue, base: readonly PropertyKey[] = []): readonly Placed[] => {
  const path = [...base, ...issue.path];
  if (issue.code !== 'invalid_union') return [{ issue, path }];
  const branches = issue.errors
    .filter((branch) => branch.length > 0)
    .map((branch) => branch.flatMap((one) => telling(one, path)))
    .sort(
      (a, b) =>
        depth(b) - depth(a) ||
        total(a) - total(b) ||
        Number(isOther(a)) - Number(isOther(b)) ||
        Number(isStrange(a)) - Number(isStrange(b)),
    );
  return branches[0] ?? [{ issue, path }];
};

/** All that is wrong with an input: where, below `prefix`, and why. An unknown key is a place of its own. */
export const allIssues = (
  error: z.ZodError,
  prefix = '',
): readonly { readonly path: string; readonly reason: string }[] =>
  error.issues
    .flatMap((issue) => telling(issue))
    .flatMap(({ issue, path }) => {
      const keys = issue.code === 'unrecognized_keys' ? issue.keys : [];
      const places = keys.length === 0 ? [path] : keys.map((key) => [...path, key]);
      return places.map((place) => ({
        path: [prefix, ...place.map(String)].filter((part) => part !== '').join('.'),
        reason: issue.message,
      }));
    });

/** The first of them. */
export const firstIssue = (error: z.ZodError, prefix = ''): { readonly path: string; readonly reason: string } =>
  allIssues(error, prefix)[0] ?? { path: prefix, reason: 'not valid' };
