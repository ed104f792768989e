import type { GraphNode } from '#journeys/graph/graph.ts';
import type { Placed } from '#journeys/graph/layout.ts';

const POINT = 16;

/** One outline for each kind of step, as an SVG element: pill, rounded box, hexagon, plain box. */
export const shapeOf = (kind: GraphNode['kind'], { x, y, width, height }: Placed): string => {
  const [left, top, right, bottom] = [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
  if (kind === 'listen') {
    const corners = [
      [left, y],
      [left + POINT, top],
      [right - POINT, top],
      [right, y],
      [right - POINT, bottom],
      [left + POINT, bottom],
    ];
    return `<polygon class="shape" points="${corners.map((corner) => corner.join(',')).join(' ')}"/>`;
  }
  const radius = { trigger: 24, send: 8, other: 0, end: height / 2 }[kind];
  return `<rect class="shape" x="${left}" y="${top}" width="${width}" height="${height}" rx="${Math.min(radius, height / 2)}"/>`;
};
