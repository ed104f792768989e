import type * as z from 'zod';
import { suggestValue, suggestKey } from '#publishing/files/suggest-value.ts';
import type { Problem } from '#programme/problem.ts';
import { keysOf, schemasAt, wordsOf } from '#programme/grammar/schema-parts.ts';
import { telling } from '#words/issue.ts';
import { boundOf } from '#words/reason.ts';
import { nearest } from '#words/suggest.ts';

type Issue = z.core.$ZodIssue;
type Explained = Omit<Problem, 'file'>;

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? (inner as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );

/** As `issue` says it; what stands in a programme is nobody's, so numbers are said too, and all words that a place takes. */
const reason = (issue: Issue, value: unknown, words: readonly string[]): string => {
  if (issue.code === 'invalid_type' && issue.expected === 'int' && typeof value === 'number')
    return `expected a whole number, not ${value}`;
  if (issue.code === 'invalid_value' && value !== undefined && words.length > 0)
    return `expected ${words.length > 1 ? 'one of ' : ''}${words.join(', ')}`;
  if ((issue.code === 'too_big' || issue.code === 'too_small') && typeof value === 'number')
    return `expected ${boundOf(issue)}, not ${value}`;
  return issue.message;
};

/** What a schema says of a value, in words, each with the place and what to write instead. */
export const explainIssues = (
  schema: z.core.$ZodType,
  value: unknown,
  issues: readonly Issue[],
  written: (path: readonly PropertyKey[]) => string,
): readonly Explained[] => {
  const found = issues.flatMap((issue) => telling(issue));
  const meant = new Set<string>();
  const placeOf = (path: readonly PropertyKey[]): string => JSON.stringify(path.map(String));
  const unknown = found.flatMap(({ issue, path }) => {
    if (issue.code !== 'unrecognized_keys') return [];
    const present = Object.keys(valueAt(value, path) as object);
    const known = keysOf(schemasAt(schema, path, value));
    const allowed = known.filter((key) => !present.includes(key));
    return issue.keys.map((key): Explained => {
      // A key that stands well beside others is not misspelt.
      const suggestion = known.includes(key) ? null : nearest(key, allowed);
      if (suggestion !== null) meant.add(placeOf([...path, suggestion]));
      return { path: [...path, key], key: true, message: `no such key here`, suggestion };
    });
  });
  const others = found.flatMap(({ issue, path }): Explained[] => {
    if (issue.code === 'unrecognized_keys') return [];
    const here = valueAt(value, path);
    if (here === undefined && meant.has(placeOf(path))) return [];
    if (issue.code === 'invalid_key') {
      const suggestion = suggestKey(schemasAt(schema, path.slice(0, -1), value), String(path.at(-1)));
      return [{ path, key: true, message: reason(issue, here, []), suggestion }];
    }
    if (issue.code === 'custom' && typeof issue.params?.['suggestion'] === 'string')
      return [{ path, message: issue.message, suggestion: issue.params['suggestion'] }];
    // What is too long has to be shortened by whoever wrote it.
    const long = issue.code === 'too_big' && issue.origin === 'string';
    const schemas = schemasAt(schema, path, value);
    const suggestion = long ? null : suggestValue(schemas, here, written(path));
    return [{ path, message: reason(issue, here, wordsOf(schemas)), suggestion }];
  });
  return [...unknown, ...others];
};
