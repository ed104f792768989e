import type { ASTNode, Environment, TypeError as CelTypeError } from '@marcbachmann/cel-js';
import { chainOf, named, sourceOf, type Place } from '#publishing/conditions/condition-names.ts';
import { WORDS } from '#publishing/conditions/condition-syntax.ts';
import type { Flaw } from '#programme/problem.ts';
import { momentOf, startOf } from '#time/moment.ts';
import { nearest } from '#words/suggest.ts';

const KINDS: Readonly<Record<string, string>> = {
  double: 'a number',
  int: 'a number',
  uint: 'a number',
  string: 'text',
  bool: 'true or false',
  null: 'null',
  'google.protobuf.Timestamp': 'a time',
  'google.protobuf.Duration': 'a span',
};
/** A type of CEL in words. */
export const kind = (type: string): string =>
  KINDS[type] ?? (type.startsWith('list') ? 'a list' : type.startsWith('$') || type.startsWith('map') ? 'a map' : type);

/** A literal that is a day or an instant, as CEL writes an instant. */
const timestampOf = (text: string): string | null => {
  const moment = momentOf(text, 'UTC');
  return moment === undefined ? null : `timestamp("${startOf(moment, 'UTC').toISOString().replace('.000', '')}")`;
};

/** Two operands that have no such operator: what to write for the one that is a literal. */
const operandFlaw = (text: string, { node, summary }: CelTypeError): Flaw | undefined => {
  const [, left = '', operator = '', right = ''] =
    /^no such overload: (.+?) (==|!=|<=|>=|<|>|\+|-|\*|\/|%|in) (.+)$/.exec(summary) ?? [];
  const args = node?.args;
  if (operator === '' || !Array.isArray(args)) return undefined;
  const [a, b] = args as [ASTNode, ASTNode];
  const [kinds, numbers] = [[kind(left), kind(right)], [left, right].every((one) => one === 'double' || one === 'int')];
  const at = a.start;
  if (numbers) {
    const whole = [a, b].find((one) => one.op === 'value' && typeof one.args === 'bigint');
    const message = `${operator} takes two whole or two decimal numbers, and a value of a member or an event is decimal`;
    if (operator === '%') return { at, message, suggestion: `int(${sourceOf(text, a)})` };
    return {
      at: whole?.start ?? at,
      message,
      suggestion: whole === undefined ? null : `${sourceOf(text, whole)}.0`,
    };
  }
  if (right === 'null' || left === 'null')
    return {
      at,
      message: `${kinds[right === 'null' ? 0 : 1] ?? ''} is never null`,
      suggestion:
        a.op === '.' || b.op === '.'
          ? `${operator === '==' ? '!' : ''}has(${sourceOf(text, right === 'null' ? a : b)})`
          : null,
    };
  if (operator === 'in') return { at, message: `${kinds[0] ?? ''} cannot be in ${kinds[1] ?? ''}`, suggestion: null };
  const compares = /[=<>]/.test(operator) ? 'cannot be compared' : `have no ${operator}`;
  const message = `${kinds[0] ?? ''} and ${kinds[1] ?? ''} ${compares}`;
  const literal = [b, a].find((one) => one.op === 'value');
  if (literal === undefined) return { at, message };
  const other = literal === b ? left : right;
  const value = literal.args as unknown;
  const suggestion =
    kind(other) === 'a number' && typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)
      ? value
      : other === 'string' && (typeof value === 'bigint' || typeof value === 'number')
        ? `"${sourceOf(text, literal)}"`
        : other === 'bool' && (value === 'true' || value === 'false')
          ? value
          : kind(other) === 'a time' && typeof value === 'string'
            ? timestampOf(value)
            : null;
  return { at: suggestion === null ? at : literal.start, message, suggestion };
};

/** A condition that names what there is not, or does with a value what cannot be done with it. */
export const typeFlaw = (place: Place, text: string, error: CelTypeError, environment: Environment): Flaw => {
  const at = error.range?.start ?? 0;
  const node = error.node;
  const start = node?.start ?? at;
  switch (error.code) {
    case 'no_such_key':
    case 'cannot_index_type': {
      const left = node?.op === '[]' ? chainOf(node.args[0]) : undefined;
      const key = node?.op === '[]' && node.args[1].op === 'value' ? String(node.args[1].args) : undefined;
      const chain = left !== undefined && key !== undefined ? [...left, key] : node === undefined ? [] : chainOf(node);
      const flaw = chain === undefined ? undefined : named(place, chain, start);
      return flaw ?? { at: start, message: `${node === undefined ? '' : sourceOf(text, node)}: no such field` };
    }
    case 'unknown_variable': {
      const name = text.slice(at, error.range?.end);
      const why = place.elsewhere(name);
      if (why !== undefined) return { at, message: `${name}: ${why}` };
      const near = nearest(name, Object.keys(place.known));
      const compared = /[=!<>]=?\s*$/.test(text.slice(0, at)) && !/^\s*[.([]/.test(text.slice(at + name.length));
      const names = `; there are ${Object.keys(place.known).join(', ')}`;
      const suggestion = near ?? WORDS[name] ?? (compared ? `"${name}"` : null);
      return { at, message: `${name}: no such name${suggestion === null ? names : ''}`, suggestion };
    }
    case 'no_matching_overload': {
      const word = node?.op === 'call' || node?.op === 'rcall' ? node.args[0] : '';
      const functions = environment.getDefinitions().functions.map(({ name }) => name);
      if (functions.includes(word)) return { at: start, message: `${word}() does not take these`, suggestion: null };
      return {
        at: start,
        message: `${word}(): no such function`,
        suggestion: WORDS[word] ?? nearest(word, functions),
      };
    }
    case 'no_such_overload':
      return operandFlaw(text, error) ?? { at: start, message: error.summary.replace('no such overload', 'cannot be') };
    case 'invalid_logical_operand':
    case 'invalid_condition_type':
      return {
        at: start,
        message: `expected what is true or false, not ${kind(/got '(.+)'/.exec(error.summary)?.[1] ?? '')}`,
      };
    default:
      return { at: start, message: error.summary };
  }
};
