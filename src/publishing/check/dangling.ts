import type { Path } from '#publishing/conditions/known-where.ts';
import type { Scope } from '#publishing/check/scope.ts';
import type { Found } from '#programme/problem.ts';
import { nearest } from '#words/suggest.ts';

const SHOWN = 12;

/** A name that stands for nothing, with the nearest one that does. */
export const dangling = (
  kind: string,
  name: string,
  names: readonly string[],
  path: Path,
  home: string,
): readonly Found[] => {
  if (names.includes(name)) return [];
  const suggestion = nearest(name, names);
  const there = suggestion !== null || names.length === 0 ? '' : `; there are ${names.slice(0, SHOWN).join(', ')}`;
  return [{ path, message: `no ${kind} ${name} in ${home}${there}`, suggestion }];
};

/** The places of names that were there before. */
export const repeated = (names: readonly string[]): readonly number[] =>
  names.flatMap((name, at) => (names.indexOf(name) < at ? [at] : []));

/** Topics that are asked for and are none. */
export const topicsAt = ({ programme }: Scope, topics: readonly string[], path: Path): readonly Found[] =>
  topics.flatMap((topic, at) =>
    dangling('topic', topic, Object.keys(programme.settings.topics), [...path, at], 'programme.yaml'),
  );

export const wordingAt = ({ programme }: Scope, wording: string, path: Path): readonly Found[] =>
  dangling('wording', wording, Object.keys(programme.settings.wording), path, 'programme.yaml');
