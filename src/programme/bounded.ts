import type { ASTNode, Environment } from '@marcbachmann/cel-js';
import { LOOPS, nodesOf } from '#programme/expression-nodes.ts';
import { isFoundIn } from '#programme/linear-pattern.ts';
import { Instant } from '#words/instant.ts';

/** Turns of loops and characters that one evaluation may go through: a list of 300 against itself, and no more. */
const MOST = 100_000;

/** An expression that takes more than any condition needs. What it was about is not in it. */
class TooMuch extends Error {
  override readonly name = 'TooMuch';
}

let left = MOST;
const counted = <T>(value: T, size: number): T => {
  left -= size;
  if (left < 0) throw new TooMuch('the expression goes through too much');
  return value;
};

/** Evaluates with nothing gone through yet. An evaluation waits for nothing, so that one is over before the next. */
export const withinBounds = <T>(run: () => T): T => {
  left = MOST;
  return run();
};

const instantOf = (text: string): Date => {
  const read = Instant.safeParse(text);
  if (!read.success) throw new RangeError('expected an ISO 8601 date and time with an offset');
  return new Date(read.data);
};

const splitBy = (text: string, by: string, most?: bigint): readonly string[] => {
  const parts = counted(text, text.length).split(by);
  if (most === undefined || most < 0n || BigInt(parts.length) <= most) return parts;
  const last = Number(most) - 1;
  return last < 0 ? [] : [...parts.slice(0, last), parts.slice(last).join(by)];
};

const joinBy = (all: readonly string[], by = ''): string => {
  const size = all.reduce((sum, one) => sum + one.length + by.length, 0);
  return counted(all, size).join(by);
};

const INSTEAD: Readonly<Record<string, string>> = {
  matches: 'matchesLinearly',
  split: 'splitCounted',
  join: 'joinCounted',
  timestamp: 'strictTimestamp',
};

const TIMESTAMP = 'google.protobuf.Timestamp';

/** Knows what `bounded` writes: functions that count what they go through, patterns in RE2, and instants read strictly. */
export const withBounded = (environment: Environment): Environment =>
  environment
    .registerFunction('string.matchesLinearly(string): bool', (text: string, pattern: string) =>
      isFoundIn(counted(text, text.length + pattern.length), pattern),
    )
    .registerFunction('string.splitCounted(string): list<string>', splitBy)
    .registerFunction('string.splitCounted(string, int): list<string>', splitBy)
    .registerFunction('list<string>.joinCounted(): string', joinBy)
    .registerFunction('list<string>.joinCounted(string): string', joinBy)
    .registerFunction('list<T>.counted(): list<T>', (all: readonly unknown[]) => counted(all, all.length))
    .registerFunction('map.counted(): map', (all: object) => counted(all, Object.keys(all).length))
    .registerFunction(`strictTimestamp(string): ${TIMESTAMP}`, instantOf)
    .registerFunction(`strictTimestamp(int): ${TIMESTAMP}`, (at: bigint) => new Date(Number(at) * 1_000));

interface Edit {
  readonly at: number;
  readonly length: number;
  readonly by: string;
}

/** Where in the text of a call its name stands, and the dot before it. */
const nameAt = (text: string, node: ASTNode & { readonly op: 'call' | 'rcall' }): { dot: number; name: number } => {
  const [name] = node.args;
  if (node.op === 'call') return { dot: node.start, name: node.start };
  const from = node.args[1].end;
  const dot = from + text.slice(from, node.end).search(new RegExp(`\\.\\s*${name}\\b`));
  return { dot, name: text.indexOf(name, dot) };
};

const editsOf = (text: string, node: ASTNode): readonly Edit[] => {
  if (node.op !== 'call' && node.op !== 'rcall') return [];
  const [name] = node.args;
  const by = Object.hasOwn(INSTEAD, name) ? INSTEAD[name] : undefined;
  if (by !== undefined) return [{ at: nameAt(text, node).name, length: name.length, by }];
  return node.op === 'rcall' && LOOPS.includes(name)
    ? [{ at: nameAt(text, node).dot, length: 0, by: '.counted()' }]
    : [];
};

const isCounted = (node: ASTNode): boolean => node.op === 'rcall' && node.args[0] === 'counted';
const isUnbounded = (node: ASTNode): boolean => {
  if (node.op !== 'call' && node.op !== 'rcall') return false;
  const [name] = node.args;
  return Object.hasOwn(INSTEAD, name) || (node.op === 'rcall' && LOOPS.includes(name) && !isCounted(node.args[1]));
};

/**
 * The same expression with a bound on what it goes through: its loops count their turns, and what could take longer than its
 * text is long, or take any words for a date, is asked of a function of ours. Throws where a comment hides one of them.
 */
export const bounded = (text: string, parse: (text: string) => { readonly ast: ASTNode }): string => {
  const edits = nodesOf(parse(text).ast).flatMap((node) => editsOf(text, node));
  if (edits.length === 0) return text;
  const written = edits
    .toSorted((a, b) => b.at - a.at)
    .reduce((result, { at, length, by }) => `${result.slice(0, at)}${by}${result.slice(at + length)}`, text);
  if (nodesOf(parse(written).ast).some(isUnbounded)) throw new Error('expected no comments in an expression');
  return written;
};
