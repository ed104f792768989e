import type { ASTNode } from '@marcbachmann/cel-js';

/** The functions of CEL that go through a list. */
export const LOOPS: readonly string[] = ['all', 'exists', 'exists_one', 'map', 'filter'];

/** The nodes directly below one: what stands in its `args`. */
export const childrenOf = (value: unknown): readonly ASTNode[] => {
  if (Array.isArray(value)) return value.flatMap(childrenOf);
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value ? [value as ASTNode] : [];
};

/** A node of a CEL expression and all below it. */
export const nodesOf = (node: ASTNode): readonly ASTNode[] => [node, ...childrenOf(node.args).flatMap(nodesOf)];
