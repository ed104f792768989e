import { parse, type ASTNode } from '@marcbachmann/cel-js';
import { childrenOf } from '#programme/expression-nodes.ts';
import type { Flaw } from '#programme/problem.ts';
import { Instant } from '#words/instant.ts';

/** Values of a member that change with time alone. */
export const TIMED = ['overdue', 'silentDays', 'memberDays', 'stageDays'] as const;
export type Timed = (typeof TIMED)[number];

/** What a condition compares with what: the literal says when it may begin or cease to hold. */
export type TimeComparison =
  | { readonly of: Timed; readonly literal: number }
  | { readonly of: 'bought'; readonly name: string; readonly literal: number }
  | { readonly of: 'now'; readonly literal: string };

interface Found {
  readonly comparisons: readonly TimeComparison[];
  readonly flaws: readonly Flaw[];
}

const NOTHING: Found = { comparisons: [], flaws: [] };
const COMPARE = new Set(['<', '<=', '>', '>=', '==', '!=']);

/** A name after a dot, or in brackets; `''` where it is worked out. */
const nameIn = (name: ASTNode | string): string => {
  if (typeof name === 'string') return name;
  return name.op === 'value' && typeof name.args === 'string' ? name.args : '';
};

/** The field of `member` a node names, `''` where it is all of it. */
const fieldOf = (node: ASTNode): string | undefined => {
  if (node.op === 'id') return node.args === 'member' ? '' : undefined;
  if (node.op !== '.' && node.op !== '[]') return undefined;
  const [of, name] = node.args;
  return of.op === 'id' && of.args === 'member' ? nameIn(name) : undefined;
};
/** What a node takes of `member.bought`, by its names: `['beans', 'days']`. */
const boughtPath = (node: ASTNode): readonly string[] | undefined => {
  if (fieldOf(node) === 'bought') return [];
  if (node.op !== '.' && node.op !== '[]') return undefined;
  const [of, name] = node.args;
  const path = boughtPath(of);
  return path && [...path, nameIn(name)];
};
/** The thing whose last purchase a node counts days from. */
const boughtDays = (node: ASTNode): string | undefined => {
  const [name = '', field, ...more] = boughtPath(node) ?? [];
  return name !== '' && field === 'days' && more.length === 0 ? name : undefined;
};
const isTimed = (field: string | undefined): field is Timed => TIMED.some((one) => one === field);

const numberIn = (node: ASTNode): number | undefined => {
  if (node.op === '-_') {
    const positive = numberIn(node.args);
    return positive === undefined ? undefined : -positive;
  }
  if (node.op !== 'value') return undefined;
  return typeof node.args === 'number' || typeof node.args === 'bigint' ? Number(node.args) : undefined;
};

const instantIn = (node: ASTNode): string | undefined => {
  if (node.op !== 'call' || node.args[0] !== 'timestamp') return undefined;
  const [text] = node.args[1];
  return text?.op === 'value' ? Instant.safeParse(text.args).data : undefined;
};

const comparisonIn = (a: ASTNode, b: ASTNode): TimeComparison | undefined => {
  const field = fieldOf(a);
  const [number, instant] = [numberIn(b), instantIn(b)];
  if (isTimed(field) && number !== undefined) return { of: field, literal: number };
  const bought = boughtDays(a);
  if (bought !== undefined && number !== undefined) return { of: 'bought', name: bought, literal: number };
  return a.op === 'id' && a.args === 'now' && instant !== undefined ? { of: 'now', literal: instant } : undefined;
};

const flawOf = (node: ASTNode): Flaw | undefined => {
  const field = fieldOf(node);
  const at = node.start;
  if (field === '') return { at, message: 'expected one field of member, by its name', suggestion: null };
  if (field === 'segments')
    return { at, message: 'a segment cannot ask for segments: say their conditions, or use was', suggestion: null };
  const bought = boughtPath(node);
  const days = boughtDays(node);
  if (bought !== undefined && (bought.length !== 2 || bought.includes('')))
    return { at, message: 'expected member.bought.<name>.count or member.bought.<name>.days', suggestion: null };
  const timed = isTimed(field) ? field : days && `bought.${days}.days`;
  if (timed !== undefined)
    return {
      at,
      message: `member.${timed} changes with time, so it can only be compared with a number, which says when to look again`,
      suggestion: `member.${timed} >= 2.0`,
    };
  if (node.op === 'id' && node.args === 'now')
    return {
      at,
      message: 'now can only be compared with an instant, which says when to look again',
      suggestion: 'now >= timestamp("2026-12-01T00:00:00Z")',
    };
  return undefined;
};

const look = (node: ASTNode): Found => {
  if (COMPARE.has(node.op)) {
    const [a, b] = node.args as [ASTNode, ASTNode];
    const comparison = comparisonIn(a, b) ?? comparisonIn(b, a);
    if (comparison !== undefined) return { ...NOTHING, comparisons: [comparison] };
  }
  const flaw = flawOf(node);
  if (flaw !== undefined) return { ...NOTHING, flaws: [flaw] };
  if (fieldOf(node) !== undefined || boughtPath(node) !== undefined) return NOTHING;
  const parts = childrenOf(node.args).map(look);
  return {
    comparisons: parts.flatMap(({ comparisons }) => comparisons),
    flaws: parts.flatMap(({ flaws }) => flaws),
  };
};

const known = new Map<string, readonly TimeComparison[]>();

/** Read once per text. */
export const timeComparisons = (text: string): readonly TimeComparison[] => {
  const found = known.get(text) ?? look(parse(text).ast).comparisons;
  known.set(text, found);
  return found;
};

/**
 * What is wrong with how a segment's condition uses values that change with time: without a literal beside them nobody knows
 * when to look again. Also refuses `member.segments`, which would make membership follow from itself. For a text that parses.
 */
export const timeComparisonFlaws = (text: string): readonly Flaw[] => look(parse(text).ast).flaws;
