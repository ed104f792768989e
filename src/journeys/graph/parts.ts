import type { GraphEdge, GraphNode } from '#journeys/graph/graph.ts';

/** A way out of a step into a branch of its own, or past it when the file has no such branch. */
export interface Way {
  readonly name: string;
  readonly label: string;
  readonly usual: boolean;
}

/** What one step adds to a drawing; its branches are drawn by who asked. */
export interface Parts {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly ways: readonly Way[];
}

/** The lists of steps inside a step. The first key says what the step is, so a list there is its own affair. */
export const branchesOf = (step: object): ReadonlyMap<string, readonly object[]> =>
  new Map(
    Object.entries(step)
      .slice(1)
      .filter((entry): entry is [string, object[]] => {
        const value: unknown = entry[1];
        return (
          Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'object' && one !== null)
        );
      }),
  );
