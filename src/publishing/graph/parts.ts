import type { GraphEdge, GraphNode } from '#publishing/graph/graph.ts';
import type { Channel } from '#words/channel.ts';

/** A way out of a step into a branch of its own, or past it when the file has no such branch. */
export interface Way {
  /** The node it leaves, when that is not the step's first. */
  readonly from?: string;
  /** The branch; several that the file says nothing of lead past the step together. */
  readonly names: readonly string[];
  readonly label: string;
  readonly usual: boolean;
}

export type HopTimeouts = Readonly<Record<Channel, string>>;

/** Where a step stands that is drawn. */
export interface Spot {
  readonly place: string;
  /** What comes after it. */
  readonly next: string;
  readonly timeouts: HopTimeouts;
}

/** What one step adds to a drawing; its branches are drawn by who asked. */
export interface Parts {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly ways: readonly Way[];
}

/** A step that is one node with one way out. */
export const single = (node: GraphNode, next: string): Parts => ({
  nodes: [node],
  edges: [{ id: `${node.id}>next`, from: node.id, to: next, label: '', usual: true }],
  ways: [],
});
