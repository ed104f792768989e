import type { Path } from '#publishing/conditions/known-where.ts';
import type { Scope } from '#publishing/check/scope.ts';
import type { Found } from '#programme/problem.ts';
import { listed } from '#words/no-such.ts';
import { nearest } from '#words/suggest.ts';

/** A name that stands for nothing, with the nearest one that does; no name does where nobody knows which there are. */
export const dangling = (
  kind: string,
  name: string,
  names: readonly string[] | undefined,
  path: Path,
  home: string,
): readonly Found[] => {
  if (names === undefined || names.includes(name)) return [];
  const suggestion = nearest(name, names);
  const there = suggestion !== null || names.length === 0 ? '' : `; there are ${listed(names)}`;
  return [{ path, message: `no ${kind} ${name} in ${home}${there}`, suggestion }];
};

/** The places of names that were there before. */
export const repeated = (names: readonly string[]): readonly number[] =>
  names.flatMap((name, at) => (names.indexOf(name) < at ? [at] : []));

/** Topics that are asked for and are none. */
export const topicsAt = ({ there }: Scope, topics: readonly string[], path: Path): readonly Found[] =>
  topics.flatMap((topic, at) => dangling('topic', topic, there.topics, [...path, at], 'programme.yaml'));

export const wordingAt = ({ there }: Scope, wording: string, path: Path): readonly Found[] =>
  dangling('wording', wording, there.wording, path, 'programme.yaml');
