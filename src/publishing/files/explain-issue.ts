import type * as z from 'zod';
import { suggestValue, suggestKey } from '#publishing/files/suggest-value.ts';
import type { Problem } from '#programme/problem.ts';
import { keysOf, schemasAt, wordsOf } from '#programme/grammar/schema-parts.ts';
import { nearest } from '#words/suggest.ts';

type Issue = z.core.$ZodIssue;
type Explained = Omit<Problem, 'file'>;

interface Found {
  readonly issue: Issue;
  readonly path: readonly PropertyKey[];
}

const weight = ({ issue }: Found): number => (issue.code === 'unrecognized_keys' ? issue.keys.length : 1);
const total = (branch: readonly Found[]): number => branch.reduce((sum, one) => sum + weight(one), 0);
/** A key that is none is as deep as one that is missing beside it. */
const depth = (branch: readonly Found[]): number =>
  Math.max(...branch.map(({ issue, path }) => path.length + (issue.code === 'unrecognized_keys' ? 1 : 0)));
/** Whether a key is there that this branch does not know. */
const isStrange = (branch: readonly Found[]): boolean => branch.some(({ issue }) => issue.code === 'unrecognized_keys');
/** Whether a fixed word is another one, so that something else was meant. */
const isOther = (branch: readonly Found[]): boolean => branch.some(({ issue }) => issue.code === 'invalid_value');

/**
 * The issues of a union are those of the branch that got deepest, among these of the one with the fewest, and among these of
 * one whose fixed words are there, and which knows all keys that are there.
 */
export const telling = (issue: Issue, base: readonly PropertyKey[] = []): readonly Found[] => {
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

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? (inner as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );

const kindOf = (value: unknown): string => {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return (
    { string: 'text', number: 'a number', boolean: 'true or false', object: 'a map' }[typeof value as string] ?? ''
  );
};

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
  record: 'a map',
};

const list = (words: readonly unknown[]): string => words.map(String).join(', ');

const reason = (issue: Issue, value: unknown, words: readonly string[]): string => {
  switch (issue.code) {
    case 'invalid_type':
      if (value === undefined) return 'is missing';
      if (issue.expected === 'int' && typeof value === 'number') return `expected a whole number, not ${value}`;
      return `expected ${KINDS[issue.expected] ?? issue.expected}, not ${kindOf(value)}`;
    case 'invalid_value':
      if (value === undefined) return 'is missing';
      return `expected ${words.length > 1 ? 'one of ' : ''}${list(words.length > 0 ? words : issue.values)}`;
    case 'too_big':
    case 'too_small': {
      const least = issue.code === 'too_small';
      const bound = least ? `at least ${String(issue.minimum)}` : `at most ${String(issue.maximum)}`;
      if (issue.origin === 'string' && value === '') return `is empty: expected ${bound} characters`;
      if (issue.origin === 'string') return `expected ${bound} characters, not ${String(value).length}`;
      if (issue.origin === 'array') return `expected ${bound} in the list, not ${(value as readonly unknown[]).length}`;
      return `expected ${bound}, not ${String(value)}`;
    }
    case 'invalid_format':
      if (issue.format === 'url') return 'expected an address such as https://example.com';
      return issue.message.startsWith('Invalid')
        ? `expected what matches ${issue.pattern ?? issue.format}`
        : issue.message;
    case 'invalid_key':
      return issue.issues[0]?.message.startsWith('Invalid') === false
        ? issue.issues[0].message
        : 'not a name that can stand here';
    case 'not_multiple_of':
    case 'invalid_element':
    case 'invalid_union':
    case 'unrecognized_keys':
    case 'custom':
      return issue.message;
  }
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
