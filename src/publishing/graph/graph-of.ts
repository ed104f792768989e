import type { GraphEdge, GraphNode, JourneyGraph } from '#publishing/graph/graph.ts';
import type { HopTimeouts } from '#publishing/graph/parts.ts';
import { triggerNode } from '#publishing/graph/trigger-node.ts';
import { branchesOf } from '#programme/grammar/branches.ts';
import { grammarOf, type Step } from '#programme/grammar/step.ts';
import { authoredOf } from '#publishing/steps/kinds.ts';
import type { Programme } from '#programme/programme.ts';

interface Drawn {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** What stands after each step, whether a run comes to it or not. */
  readonly after: readonly (readonly [string, string])[];
}

/** How many runs are at each place now. */
export type Counts = Readonly<Record<string, number>>;

const END: GraphNode = { id: 'end', kind: 'end', title: 'End', details: [] };

/** A branch that ends the run is no usual way where there is another. */
const straightened = (edges: readonly GraphEdge[], leaves: (edge: GraphEdge) => boolean): readonly GraphEdge[] =>
  edges.map((edge) => {
    const beside = edges.filter(({ from }) => from === edge.from);
    const usual = beside.find((one) => one.usual);
    if (usual === undefined || !leaves(usual)) return edge;
    const instead = beside.find((one) => !leaves(one)) ?? usual;
    return { ...edge, usual: edge === instead };
  });

/** A list of steps under a prefix of places; past its end comes `next`, as it does for a run. */
const draw = (steps: readonly Step[], prefix: string, next: string, timeouts: HopTimeouts): Drawn => {
  const drawn = steps.map((step, at): Drawn => {
    const place = `${prefix}${at}`;
    const following = at + 1 < steps.length ? `${prefix}${at + 1}` : next;
    const { nodes, edges, ways } = authoredOf(step).picture(step, { place, next: following, timeouts });
    const branches = branchesOf(step);
    const exits = new Set<string>();
    const out = ways.map(({ from = place, names, label, usual }): GraphEdge => {
      const branch = names.find((name) => (branches.get(name) ?? []).length > 0);
      const id = `${from}>${names.join(',')}`;
      if (branch === undefined) return { id, from, to: following, label, usual };
      if (branches.get(branch)?.some((one) => grammarOf(one).ends) === true) exits.add(id);
      return { id, from, to: `${place}.${branch}.0`, label, usual };
    });
    const inner = [...branches].map(([name, branch]) => draw(branch, `${place}.${name}.`, following, timeouts));
    return {
      after: [[place, following], ...inner.flatMap((one) => one.after)],
      nodes: [...nodes, ...inner.flatMap((one) => one.nodes)],
      edges: [...straightened([...edges, ...out], ({ id }) => exits.has(id)), ...inner.flatMap((one) => one.edges)],
    };
  });
  return {
    nodes: drawn.flatMap((one) => one.nodes),
    edges: drawn.flatMap((one) => one.edges),
    after: drawn.flatMap((one) => one.after),
  };
};

/** What no run ever comes to is not drawn. */
const reached = (edges: readonly GraphEdge[]): ReadonlySet<string> => {
  const found = new Set(['trigger']);
  const leave = (from: string): void => {
    for (const edge of edges)
      if (edge.from === from && !found.has(edge.to)) {
        found.add(edge.to);
        leave(edge.to);
      }
  };
  leave('trigger');
  return found;
};

const counted = (nodes: readonly GraphNode[], counts: Counts): readonly GraphNode[] => {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return nodes.map((node) => {
    if (node.id === 'end') return node;
    return {
      ...node,
      count: node.id === 'trigger' ? total : Object.hasOwn(counts, node.id) ? (counts[node.id] ?? 0) : 0,
    };
  });
};

/** A journey of a programme as it runs: the trigger, every step with its channels and branches, and one end. */
export const graphOf = (programme: Programme, journeyId: string, counts?: Counts): JourneyGraph | undefined => {
  if (!Object.hasOwn(programme.journeys, journeyId)) return undefined;
  const journey = programme.journeys[journeyId];
  if (journey === undefined) return undefined;
  const { nodes, edges, after } = draw(journey.steps, '', 'end', programme.settings.hopTimeout);
  const first = journey.steps.length > 0 ? '0' : 'end';
  const ways = [{ id: 'trigger>next', from: 'trigger', to: first, label: '', usual: true }, ...edges];
  const there = reached(ways);
  const next = new Map(after);
  const drawnFrom = (id: string): string => (id === 'end' || there.has(id) ? id : drawnFrom(next.get(id) ?? 'end'));
  const all = [triggerNode(journey), ...nodes, END]
    .filter(({ id }) => there.has(id))
    .map((node) => (node.past === undefined ? node : { ...node, past: drawnFrom(node.past) }));
  return {
    journey: journey.journey,
    about: journey.about,
    version: programme.version,
    nodes: counts === undefined ? all : counted(all, counts),
    edges: ways.filter(({ from }) => there.has(from)),
  };
};
