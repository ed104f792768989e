import type { ASTNode } from '@marcbachmann/cel-js';
import { deadEnd, type DeadEnd, type Known } from '#publishing/conditions/known-values.ts';
import type { Flaw } from '#programme/problem.ts';
import { listed } from '#words/no-such.ts';

type Values = Readonly<Record<string, unknown>>;

/** A condition as it is written, and what it may name. `elsewhere` says of names that are known in other places why not here. */
export interface Place {
  readonly known: Known;
  readonly elsewhere: (name: string) => string | undefined;
  /** To try it on, where everything it could name is in it. */
  readonly sample?: Values;
}

/** `member.tier` as its names; `undefined` for what is more than names. */
export const chainOf = (node: ASTNode): readonly string[] | undefined => {
  if (node.op === 'id') return [node.args];
  if (node.op !== '.') return undefined;
  const left = chainOf(node.args[0]);
  return left === undefined ? undefined : [...left, node.args[1]];
};

/** The fields there are: the first of them where one is near and suggested, else all. */
export const fieldsOf = ({ near, fields }: DeadEnd): string => (near === null ? fields.join(', ') : listed(fields));

/** What there is instead of a field that there is not. */
export const otherFields = (dead: DeadEnd): string => (dead.fields.length === 0 ? '' : `; it has ${fieldsOf(dead)}`);

/** A chain of names that leads nowhere; `undefined` where it leads somewhere, or begins with no name of ours. */
export const named = (place: Place, chain: readonly string[], at: number): Flaw | undefined => {
  const [root = ''] = chain;
  if (!Object.hasOwn(place.known, root)) return undefined;
  const dead = deadEnd(place.known, chain);
  if (dead === undefined) return undefined;
  const path = chain.slice(0, dead.depth + 1).join('.');
  const plain = dead.near === null || /^\w+$/.test(dead.near);
  return {
    at,
    message: `${path}: no such field${otherFields(dead)}`,
    // A name with a hyphen in it is a subtraction after a dot.
    suggestion: plain ? dead.near : `${chain.slice(0, dead.depth).join('.')}["${dead.near}"]`,
  };
};

export const sourceOf = (text: string, node: ASTNode): string => text.slice(node.start, node.end);
