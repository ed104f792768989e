import { check, parse, type ASTNode } from '@marcbachmann/cel-js';
import { childrenOf } from '#programme/expression-nodes.ts';
import type { Journey } from '#programme/grammar/journey.ts';
import type { Value } from '#programme/grammar/steps/acts.ts';
import type { Found } from '#programme/problem.ts';
import type { Scope } from '#publishing/check/scope.ts';
import { chainOf } from '#publishing/conditions/condition-names.ts';
import type { Path } from '#publishing/conditions/known-where.ts';

type Names = ReadonlySet<string>;
const NONE: Names = new Set();
const both = (a: Names, b: Names): Names => new Set([...a, ...b]);

/** The attribute a node names, as `member.attributes.visits` does. */
const attributeOf = (node: ASTNode | undefined): string | undefined => {
  const chain = node === undefined ? undefined : chainOf(node);
  return chain?.length === 3 && chain[0] === 'member' && chain[1] === 'attributes' ? chain[2] : undefined;
};

/** Attributes that are set where a condition turns out so. */
const setWhere = (node: ASTNode, holds: boolean): Names => {
  if (node.op === '!_') return setWhere(node.args, !holds);
  if (node.op === (holds ? '&&' : '||')) return both(setWhere(node.args[0], holds), setWhere(node.args[1], holds));
  const asked = holds && node.op === 'call' && node.args[0] === 'has' ? attributeOf(node.args[1][0]) : undefined;
  return asked === undefined ? NONE : new Set([asked]);
};

/** The first place that reads an attribute which may not be set there. */
const readUnset = (node: ASTNode, sure: Names): { readonly name: string; readonly at: number } | undefined => {
  if (node.op === 'call' && node.args[0] === 'has') return undefined;
  const name = attributeOf(node);
  if (name !== undefined) return sure.has(name) ? undefined : { name, at: node.start };
  if (node.op === '?:') {
    const [condition, then, otherwise] = node.args;
    return (
      readUnset(condition, sure) ??
      readUnset(then, both(sure, setWhere(condition, true))) ??
      readUnset(otherwise, both(sure, setWhere(condition, false)))
    );
  }
  if (node.op === '&&' || node.op === '||') {
    const [first, second] = node.args;
    return readUnset(first, sure) ?? readUnset(second, both(sure, setWhere(first, node.op === '&&')));
  }
  for (const child of childrenOf(node.args)) {
    const found = readUnset(child, sure);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** A condition, and whether it holds where a step stands. */
interface Held {
  readonly text: string;
  readonly holds: boolean;
}

/** What the branches say in which a step stands. */
export const heldAt = (journey: Journey, path: Path): readonly Held[] => {
  let here: unknown = journey;
  return path.flatMap((key): readonly Held[] => {
    const { if: text } = here as { readonly if?: unknown };
    here = (here as Readonly<Record<PropertyKey, unknown>>)[key];
    return typeof text === 'string' && (key === 'then' || key === 'else') ? [{ text, holds: key === 'then' }] : [];
  });
};

/**
 * An update that would come to nothing for whom an attribute was never set: it is read without asking `has` first, and has no
 * default.
 */
export const checkUnset = (
  { programme: { settings } }: Scope,
  value: Value,
  held: readonly Held[],
  path: Path,
): readonly Found[] => {
  const texts = typeof value === 'object' ? [value.cel, ...held.map(({ text }) => text)] : [];
  if (typeof value !== 'object' || !texts.every((text) => check(text).error?.name !== 'ParseError')) return [];
  const withDefault = Object.entries(settings.attributes).flatMap(([name, { default: at }]) =>
    at === undefined ? [] : [name],
  );
  const sure = held.map(({ text, holds }) => setWhere(parse(text).ast, holds)).reduce(both, new Set(withDefault));
  const found = readUnset(parse(value.cel).ast, sure);
  if (found === undefined) return [];
  const attribute = `member.attributes.${found.name}`;
  const message = `${attribute} may not be set, and then nothing is updated: give it a default in programme.yaml, or ask has(${attribute}) first`;
  return [{ path: [...path, 'cel'], at: found.at, message }];
};
