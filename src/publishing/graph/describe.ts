import { linesOf, type JourneyGraph } from '#publishing/graph/graph.ts';

/** The drawing in sentences, for those who cannot see it. */
export const describe = ({ about, nodes, edges }: JourneyGraph): string => {
  const titles = new Map(nodes.map(({ id, title }) => [id, title]));
  const sentences = nodes
    .filter(({ kind }) => kind !== 'end')
    .map((node) => {
      const { id, title } = node;
      const more = linesOf(node);
      const ways = edges
        .filter(({ from }) => from === id)
        .map(({ to, label }) => `${label === '' ? 'then' : `${label}:`} ${titles.get(to) ?? to}`);
      return `${title}${more.length === 0 ? '' : ` (${more.join('; ')})`}${ways.length === 0 ? '' : `, ${ways.join('; ')}`}.`;
    });
  return [about, ...sentences].join(' ');
};
