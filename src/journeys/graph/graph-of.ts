import type { GraphEdge, GraphNode, JourneyGraph } from '#journeys/graph/graph.ts';
import { Listen, listenParts } from '#journeys/graph/listen-parts.ts';
import { otherParts } from '#journeys/graph/other-parts.ts';
import { branchesOf, type Parts } from '#journeys/graph/parts.ts';
import { Send, sendParts, type HopTimeouts } from '#journeys/graph/send-parts.ts';
import { triggerNode } from '#journeys/graph/trigger-node.ts';
import type { Programme } from '#journeys/programme.ts';

interface Drawn {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

const END: GraphNode = { id: 'end', kind: 'end', title: 'End', details: [] };

const partsOf = (step: object, place: string, next: string, timeouts: HopTimeouts): Parts => {
  const send = Send.safeParse(step);
  if (send.success) return sendParts(send.data, place, next, timeouts);
  const branches = [...branchesOf(step).keys()];
  const listen = Listen.safeParse(step);
  return listen.success ? listenParts(listen.data, place, branches) : otherParts(step, place, next, branches);
};

/** A list of steps under a prefix of places; past its end comes `next`, as it does for a run. */
const draw = (steps: readonly object[], prefix: string, next: string, timeouts: HopTimeouts): Drawn => {
  const drawn = steps.map((step, at): Drawn => {
    const place = `${prefix}${at}`;
    const following = at + 1 < steps.length ? `${prefix}${at + 1}` : next;
    const { nodes, edges, ways } = partsOf(step, place, following, timeouts);
    const branches = branchesOf(step);
    const out = ways.map(({ name, label, usual }): GraphEdge => {
      const to = branches.has(name) ? `${place}.${name}.0` : following;
      return { id: `${place}>${name}`, from: place, to, label, usual };
    });
    const inner = ways.map(({ name }) => draw(branches.get(name) ?? [], `${place}.${name}.`, following, timeouts));
    return {
      nodes: [...nodes, ...inner.flatMap((one) => one.nodes)],
      edges: [...edges, ...out, ...inner.flatMap((one) => one.edges)],
    };
  });
  return { nodes: drawn.flatMap((one) => one.nodes), edges: drawn.flatMap((one) => one.edges) };
};

/** A journey of a programme as it runs: the trigger, every step with its channels and branches, and one end. */
export const graphOf = (programme: Programme, journeyId: string): JourneyGraph | undefined => {
  if (!Object.hasOwn(programme.journeys, journeyId)) return undefined;
  const journey = programme.journeys[journeyId];
  if (journey === undefined) return undefined;
  const { nodes, edges } = draw(journey.steps, '', 'end', programme.settings.hopTimeout);
  const first = journey.steps.length > 0 ? '0' : 'end';
  return {
    journey: journey.journey,
    about: journey.about,
    version: programme.version,
    nodes: [triggerNode(journey), ...nodes, END],
    edges: [{ id: 'trigger>next', from: 'trigger', to: first, label: '', usual: true }, ...edges],
  };
};
