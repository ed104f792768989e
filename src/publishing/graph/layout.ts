import { labelBox, nodeBox, type Box } from '#publishing/graph/box.ts';
import { columnsOf } from '#publishing/graph/columns.ts';
import type { GraphEdge, JourneyGraph } from '#publishing/graph/graph.ts';
import { Graph, layout } from '@dagrejs/dagre';

interface Sized {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}
interface Link {
  readonly from: string;
  readonly to: string;
}

const GAP = 28;
/** A thing stays near what leads to it, and what is left over is below it, where ways come together again. */
const NEAR = 8;

/** How far down the middle of each thing is: below all that lead to it, links short, each row as high as its highest. */
const rowsOf = (things: readonly Sized[], links: readonly Link[]): ReadonlyMap<string, number> => {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', ranksep: GAP });
  for (const { id, width, height } of things) graph.setNode(id, { width, height });
  const joins = (to: string): boolean => links.filter((link) => link.to === to).length > 1;
  links.forEach(({ from, to }, at) => graph.setEdge(from, to, { weight: joins(to) ? 1 : NEAR }, String(at)));
  layout(graph);
  return new Map(things.map(({ id }) => [id, graph.node(id).y ?? 0]));
};

export interface Point {
  readonly x: number;
  readonly y: number;
}
/** A box by its middle. */
export type Placed = Box & Point;

/** Where everything is, in pixels, by the ids of the graph. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly nodes: ReadonlyMap<string, Placed>;
  readonly labels: ReadonlyMap<string, Placed>;
  /** The corners of an edge, from where it leaves to where its arrow points. */
  readonly edges: ReadonlyMap<string, readonly Point[]>;
}

const MARGIN = 24;
const BETWEEN = 32;
/** How far above a box the ways that lead to it come together. */
const JOIN = 16;

const NOTHING: Box = { lines: [], width: 0, height: 0 };

const middles = (columns: ReadonlyMap<string, number>, boxes: ReadonlyMap<string, Box>): readonly number[] => {
  const widths = Array.from({ length: Math.max(...columns.values()) + 1 }, () => 0);
  for (const [id, column] of columns) widths[column] = Math.max(widths[column] ?? 0, boxes.get(id)?.width ?? 0);
  let left = MARGIN;
  return widths.map((width) => {
    const middle = left + width / 2;
    left += width + BETWEEN;
    return middle;
  });
};

const corners = (from: Placed, to: Placed, along: number): readonly Point[] => {
  const top = to.y - to.height / 2;
  const leaves =
    along === from.x
      ? [{ x: from.x, y: from.y + from.height / 2 }]
      : [
          { x: from.x + from.width / 2, y: from.y },
          { x: along, y: from.y },
        ];
  const joins =
    along === to.x
      ? []
      : [
          { x: along, y: top - JOIN },
          { x: to.x, y: top - JOIN },
        ];
  return [...leaves, ...joins, { x: to.x, y: top }];
};

/** Lays a journey out from top to bottom: the usual way is one straight line, detours step to the right and come back. */
export const layoutOf = (graph: JourneyGraph): Layout => {
  // A detour without a word still needs a column of its own, so it has an empty label.
  const isSet = ({ label, usual }: GraphEdge): boolean => label !== '' || !usual;
  const labelled = graph.edges.filter(isSet).map((edge) => ({ ...edge, box: `>${edge.id}` }));
  // An exit keeps its branch to itself down to where the others go on, and so does the end that no way leads to.
  const exits = graph.nodes.flatMap(({ id, past }) =>
    past === undefined ? [] : [{ from: id, to: past, usual: true }],
  );
  const boxes = new Map<string, Box>([
    ...exits.map(({ to }) => [to, NOTHING] as const),
    ...graph.nodes.map((node) => [node.id, nodeBox(node)] as const),
    ...labelled.map(({ box, label }) => [box, labelBox(label)] as const),
  ]);
  const ways = [
    ...exits,
    ...graph.edges.filter((edge) => !isSet(edge)),
    ...labelled.flatMap(({ box, from, to, usual }) => [
      { from, to: box, usual },
      { from: box, to, usual: true },
    ]),
  ];
  const rows = rowsOf(
    Array.from(boxes, ([id, { width, height }]) => ({ id, width, height })),
    ways,
  );
  const columns = columnsOf('trigger', ways, rows);
  const across = middles(columns, boxes);
  const placed = new Map(
    Array.from(boxes, ([id, box]): [string, Placed] => [
      id,
      { ...box, x: across[columns.get(id) ?? 0] ?? 0, y: (rows.get(id) ?? 0) + MARGIN },
    ]),
  );
  const at = (id: string): Placed => placed.get(id) ?? { lines: [], width: 0, height: 0, x: 0, y: 0 };
  const all = [...placed.values()];
  return {
    width: Math.ceil(Math.max(...all.map(({ x, width }) => x + width / 2))) + MARGIN,
    height: Math.ceil(Math.max(...all.map(({ y, height }) => y + height / 2))) + MARGIN,
    nodes: new Map(graph.nodes.map(({ id }) => [id, at(id)])),
    labels: new Map(labelled.filter(({ label }) => label !== '').map(({ id, box }) => [id, at(box)])),
    edges: new Map(
      graph.edges.map((edge) => [
        edge.id,
        corners(at(edge.from), at(edge.to), at(isSet(edge) ? `>${edge.id}` : edge.from).x),
      ]),
    ),
  };
};
