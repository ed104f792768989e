import type { JourneyGraph } from '#journeys/graph/graph.ts';

/** The drawing in sentences, for those who cannot see it. */
export const describe = ({ about, nodes, edges }: JourneyGraph): string => {
  const titles = new Map(nodes.map(({ id, title }) => [id, title]));
  const sentences = nodes
    .filter(({ kind }) => kind !== 'end')
    .map(({ id, title, details, condition }) => {
      const more = [...details, ...(condition === undefined ? [] : [`if ${condition}`])];
      const ways = edges
        .filter(({ from }) => from === id)
        .map(({ to, label }) => `${label === '' ? 'then' : `${label}:`} ${titles.get(to) ?? to}`);
      return `${title}${more.length === 0 ? '' : ` (${more.join('; ')})`}, ${ways.join('; ')}.`;
    });
  return [about, ...sentences].join(' ');
};
