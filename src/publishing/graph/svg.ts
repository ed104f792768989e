import { LINE_HEIGHT, PADDING, SIZE } from '#publishing/graph/box.ts';
import { linesOf, type GraphEdge, type GraphNode, type JourneyGraph } from '#publishing/graph/graph.ts';
import type { Layout, Placed, Point } from '#publishing/graph/layout.ts';
import { shapeOf } from '#publishing/graph/shape.ts';
import { SVG_STYLE } from '#publishing/graph/svg-style.ts';
import { plain } from '#publishing/graph/words.ts';

const RADIUS = 8;
/** The line ends inside its arrow, so that it does not show at the tip. */
const ARROW = 7;

const towards = (from: Point, to: Point, by: number): Point => {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const part = length === 0 ? 0 : Math.min(by, length / 2) / length;
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
};

/** A line through corners, each of them rounded, as the `d` of an SVG path. */
const pathOf = (points: readonly Point[]): string =>
  points
    .map((point, at) => {
      const [before, next] = [points[at - 1], points[at + 1]];
      if (before === undefined) return `M${point.x} ${point.y}`;
      if (next === undefined) return `L${point.x} ${point.y - ARROW}`;
      const [into, out] = [towards(point, before, RADIUS), towards(point, next, RADIUS)];
      return `L${into.x} ${into.y}Q${point.x} ${point.y} ${out.x} ${out.y}`;
    })
    .join('');

/** The arrow at the end of a line, which always comes from above. */
const arrowAt = ({ x, y }: Point): string => `M${x - 5} ${y - 8}L${x} ${y}L${x + 5} ${y - 8}Z`;

const ENTITY: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => plain(text).replace(/[&<>"']/g, (one) => ENTITY[one] ?? one);

/** The drawing in sentences, for those who cannot see it. */
const describe = ({ about, nodes, edges }: JourneyGraph): string => {
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

const textAt = ({ lines, y, height }: Placed, above: number, x: number, anchor: 'start' | 'middle'): string => {
  let top = y - height / 2 + above;
  return lines
    .map(({ text, tone }) => {
      const base = top + LINE_HEIGHT[tone] / 2 + SIZE[tone] * 0.35;
      top += LINE_HEIGHT[tone];
      return `<text class="${tone}" x="${x}" y="${base.toFixed(1)}" text-anchor="${anchor}">${escaped(text)}</text>`;
    })
    .join('');
};

const drawNode = ({ id, kind, channel }: GraphNode, box: Placed): string => {
  const [beside, above] = PADDING[kind];
  const [left, top] = [box.x - box.width / 2, box.y - box.height / 2];
  const stripe =
    channel === undefined
      ? ''
      : `<rect class="channel-${channel}" x="${left + 8}" y="${top + 12}" width="4" height="${box.height - 24}" rx="2"/>`;
  const text = kind === 'end' ? textAt(box, above, box.x, 'middle') : textAt(box, above, left + beside, 'start');
  return `<g class="${kind}" data-node="${escaped(id)}">${shapeOf(kind, box)}${stripe}${text}</g>`;
};

const drawWay = ({ id, usual }: GraphEdge, { edges }: Layout): string => {
  const points = edges.get(id) ?? [];
  const tip = points.at(-1);
  if (tip === undefined) return '';
  const line = `<path class="way${usual ? '' : ' detour'}" d="${pathOf(points)}"/>`;
  return `<g data-edge="${escaped(id)}">${line}<path class="arrow" d="${arrowAt(tip)}"/></g>`;
};

const drawLabel = ({ id }: GraphEdge, { labels }: Layout): string => {
  const box = labels.get(id);
  if (box === undefined) return '';
  const [left, top] = [box.x - box.width / 2, box.y - box.height / 2];
  const back = `<rect class="paper" x="${left}" y="${top}" width="${box.width}" height="${box.height}"/>`;
  return `<g data-label="${escaped(id)}">${back}${textAt(box, 2, box.x, 'middle')}</g>`;
};

/** The journey as one SVG file: nothing fetched, no script, light and dark, a title and the drawing in sentences. */
export const svg = (graph: JourneyGraph, layout: Layout): string => {
  const { width, height, nodes } = layout;
  const name = `journey-${graph.journey.replace(/[^a-z0-9-]/gi, '-')}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="journey-drawing" role="img" aria-labelledby="${name}-title" aria-describedby="${name}-desc" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<title id="${name}-title">${escaped(`Journey ${graph.journey}`)}</title>`,
    `<desc id="${name}-desc">${escaped(describe(graph))}</desc>`,
    `<style>${SVG_STYLE}</style>`,
    `<rect class="paper" width="${width}" height="${height}"/>`,
    ...graph.edges.map((edge) => drawWay(edge, layout)),
    ...graph.edges.map((edge) => drawLabel(edge, layout)),
    ...graph.nodes.flatMap((node) => {
      const box = nodes.get(node.id);
      return box === undefined ? [] : [drawNode(node, box)];
    }),
    '</svg>',
  ]
    .filter((part) => part !== '')
    .join('\n');
};
