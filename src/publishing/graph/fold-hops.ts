import type { GraphNode, JourneyGraph } from '#publishing/graph/graph.ts';

/** A drawing of more boxes than this is too wide to read with one for each channel. */
const MANY = 20;

const isHop = ({ id, kind }: GraphNode): boolean => kind === 'send' && id.includes(':');

/** A large journey with the channels of a send as lines of one box; a small one as it is. */
export const foldHops = (graph: JourneyGraph): JourneyGraph => {
  if (graph.nodes.length <= MANY) return graph;
  const hops = new Set(graph.nodes.filter(isHop).map(({ id }) => id));
  const stepOf = (id: string): string => (hops.has(id) ? id.slice(0, id.indexOf(':')) : id);
  const within = (id: string): string | undefined =>
    graph.edges.find((edge) => edge.to === id)?.label.replace(/^not delivered in /, '');
  const elseOf = (step: string): readonly string[] =>
    graph.nodes
      .filter(({ id }) => hops.has(id) && stepOf(id) === step)
      .map(({ id, title }) => `${title.replace(/^Else/, 'else')} after ${within(id) ?? ''}`);
  const last = new Map(graph.nodes.filter(({ kind }) => kind === 'send').map(({ id }) => [stepOf(id), id]));
  return {
    ...graph,
    nodes: graph.nodes
      .filter(({ id }) => !hops.has(id))
      .map((node) => ({ ...node, details: [...node.details, ...elseOf(node.id)] })),
    edges: graph.edges.flatMap((edge) => {
      const step = stepOf(edge.from);
      const final = last.get(step);
      if (final === undefined) return [edge];
      return edge.from === final ? [{ ...edge, id: `${step}>next`, from: step, label: '', usual: true }] : [];
    }),
  };
};
