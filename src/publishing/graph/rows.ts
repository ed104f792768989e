import { Graph, layout } from '@dagrejs/dagre';

export interface Sized {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}
export interface Link {
  readonly from: string;
  readonly to: string;
}

const GAP = 28;
/** A thing stays near what leads to it, and what is left over is below it, where ways come together again. */
const NEAR = 8;

/** How far down the middle of each thing is: below all that lead to it, links short, each row as high as its highest. */
export const rowsOf = (things: readonly Sized[], links: readonly Link[]): ReadonlyMap<string, number> => {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', ranksep: GAP });
  for (const { id, width, height } of things) graph.setNode(id, { width, height });
  const joins = (to: string): boolean => links.filter((link) => link.to === to).length > 1;
  links.forEach(({ from, to }, at) => graph.setEdge(from, to, { weight: joins(to) ? 1 : NEAR }, String(at)));
  layout(graph);
  return new Map(things.map(({ id }) => [id, graph.node(id).y ?? 0]));
};
