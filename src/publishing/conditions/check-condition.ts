import { Environment, ParseError, TypeError as CelTypeError, type ASTNode } from '@marcbachmann/cel-js';
import { condition, evaluate } from '#programme/condition.ts';
import { childrenOf, LOOPS, nodesOf } from '#programme/expression-nodes.ts';
import { patternFlaw } from '#programme/linear-pattern.ts';
import { chainOf, named, type Place } from '#publishing/conditions/condition-names.ts';
import { syntaxFlaw } from '#publishing/conditions/condition-syntax.ts';
import { kind, typeFlaw } from '#publishing/conditions/condition-types.ts';
import { typeAt, type Known } from '#publishing/conditions/known-values.ts';
import type { Flaw } from '#programme/problem.ts';

/** A condition is a line or two, and is looked at for every event: what grows beyond that is a mistake or an attack. */
const LIMITS = { maxAstNodes: 2_000, maxDepth: 60, maxListElements: 100 };
const MAX_LOOPS = 2;

const environments = new WeakMap<Known, Environment>();

const declared = (known: Known): Environment => {
  const found = environments.get(known) ?? declare(known);
  environments.set(known, found);
  return found;
};

const declare = (known: Known): Environment => {
  const environment = new Environment({ unlistedVariablesAreDyn: false, limits: LIMITS })
    // At run time a number from an event or a member equals 100 as it equals 100.0, so that it does here.
    .registerOperator('double == int', (a: number, b: bigint) => a === Number(b))
    .registerOperator('double in list<int>', (a: number, all: readonly bigint[]) =>
      all.some((one) => a === Number(one)),
    );
  for (const [name, type] of Object.entries(known))
    if (typeof type === 'string') environment.registerVariable(name, type);
    else environment.registerVariable(name, { schema: type });
  return environment;
};

/** The first of loops in one another that goes too deep. */
const loopTooDeep = (node: ASTNode, depth = 0): ASTNode | undefined => {
  const inside = depth + (node.op === 'rcall' && LOOPS.includes(node.args[0]) ? 1 : 0);
  if (inside > MAX_LOOPS) return node;
  return childrenOf(node.args)
    .map((child) => loopTooDeep(child, inside))
    .find((found) => found !== undefined);
};

/** What type checking does not look at: names in has(), fields asked for by `in`, and texts that a function will not take. */
const unseen = (place: Place, nodes: readonly ASTNode[], environment: Environment, text: string): Flaw | undefined => {
  for (const node of nodes) {
    if (node.op === 'call' && node.args[0] === 'has') {
      const chain = node.args[1][0] === undefined ? undefined : chainOf(node.args[1][0]);
      const flaw = chain === undefined ? undefined : named(place, chain, node.args[1][0]?.start ?? 0);
      if (flaw !== undefined) return flaw;
    }
    if (node.op === 'in' && node.args[0].op === 'value' && typeof node.args[0].args === 'string') {
      const chain = chainOf(node.args[1]);
      const flaw = chain === undefined ? undefined : named(place, [...chain, node.args[0].args], node.args[0].start);
      if (flaw !== undefined && !isPlain(place.known, chain ?? [])) return flaw;
    }
    if (node.op === 'rcall' && node.args[0] === 'matches' && node.args[2][0]?.op === 'value') {
      const [pattern] = node.args[2];
      const flaw = patternFlaw(String(pattern.args));
      if (flaw !== undefined)
        return { at: pattern.start, message: `not a regular expression of RE2: ${flaw}`, suggestion: null };
    }
    if (node.op === 'call' && node.args[1].length > 0 && node.args[1].every((one) => one.op === 'value')) {
      const call = text.slice(node.start, node.end);
      if (!environment.check(call).valid) continue;
      try {
        condition(call)({});
      } catch (error) {
        return { at: node.start, message: firstLine(error), suggestion: null };
      }
    }
  }
  return undefined;
};

const isPlain = (known: Known, chain: readonly string[]): boolean => typeof typeAt(known, chain) === 'string';

/** `"store" in event` asks a map at run time; here a map is a shape, so it stands as true of the same length. */
const masked = (place: Place, nodes: readonly ASTNode[], text: string): string =>
  nodes.reduce((result, node) => {
    const chain = node.op === 'in' ? chainOf(node.args[1]) : undefined;
    if (chain === undefined || !Object.hasOwn(place.known, chain[0] ?? '') || isPlain(place.known, chain))
      return result;
    return `${result.slice(0, node.start)}${'true'.padEnd(node.end - node.start)}${result.slice(node.end)}`;
  }, text);

const firstLine = (error: unknown): string =>
  error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);

/** What an expression must give, as types of CEL and in words. */
export interface Wanted {
  readonly types: readonly string[];
  readonly as: string;
}
const CONDITION: Wanted = { types: ['bool'], as: 'a condition, which is true or false' };
export const NUMBER: Wanted = { types: ['double', 'int'], as: 'a number' };

/** What is wrong with an expression: how it is written, what it names, what it compares with what, and what it gives. */
export const expressionFlaw = (text: string, place: Place, wanted: Wanted): Flaw | undefined => {
  const environment = declared(place.known);
  let nodes: readonly ASTNode[];
  try {
    nodes = nodesOf(environment.parse(text).ast);
  } catch (error) {
    return error instanceof ParseError ? syntaxFlaw(text, error) : { at: 0, message: firstLine(error) };
  }
  const checked = environment.check(masked(place, nodes, text));
  if (!checked.valid)
    return checked.error instanceof CelTypeError
      ? typeFlaw(place, text, checked.error, environment)
      : { at: 0, message: firstLine(checked.error) };
  const loop = nodes[0] === undefined ? undefined : loopTooDeep(nodes[0]);
  if (loop !== undefined)
    return { at: loop.start, message: `expected at most ${MAX_LOOPS} of ${LOOPS.join(', ')} in one another` };
  const flaw = unseen(place, nodes, environment, text);
  if (flaw !== undefined) return flaw;
  if (checked.type !== 'dyn' && !wanted.types.includes(checked.type ?? ''))
    return { at: 0, message: `expected ${wanted.as}; this is ${kind(checked.type ?? '')}` };
  try {
    if (place.sample === undefined || /\bevent\b/.test(text)) condition(text);
    else evaluate(text, place.sample);
    return undefined;
  } catch (error) {
    return { at: 0, message: firstLine(error) };
  }
};

export const conditionFlaw = (text: string, place: Place): Flaw | undefined => expressionFlaw(text, place, CONDITION);

/** What a condition gives whoever it is about; `undefined` where that depends. */
export const constantOf = (text: string): boolean | undefined => {
  try {
    const value = condition(text)({});
    return typeof value === 'boolean' ? value : undefined;
  } catch {
    return undefined;
  }
};
