import type { GraphNode } from '#publishing/graph/graph.ts';
import type { Placed } from '#publishing/graph/layout.ts';

/** How far a corner steps in: the points of a listen, the slant of a wait, the cut corners of a choice. */
const IN = { listen: 16, wait: 12, choice: 10 } as const;

const cornersOf = (kind: keyof typeof IN, { x, y, width, height }: Placed): readonly (readonly [number, number])[] => {
  const [left, top, right, bottom] = [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
  const by = IN[kind];
  switch (kind) {
    case 'listen':
      return [
        [left, y],
        [left + by, top],
        [right - by, top],
        [right, y],
        [right - by, bottom],
        [left + by, bottom],
      ];
    case 'wait':
      return [
        [left + by, top],
        [right, top],
        [right - by, bottom],
        [left, bottom],
      ];
    case 'choice':
      return [
        [left + by, top],
        [right - by, top],
        [right, top + by],
        [right, bottom - by],
        [right - by, bottom],
        [left + by, bottom],
        [left, bottom - by],
        [left, top + by],
      ];
  }
};

/** One outline for each kind of step, as an SVG element: pill, rounded box, slanted box, hexagon, cut corners, plain box. */
export const shapeOf = (kind: GraphNode['kind'], box: Placed): string => {
  if (kind === 'listen' || kind === 'wait' || kind === 'choice') {
    const points = cornersOf(kind, box).map((corner) => corner.join(','));
    return `<polygon class="shape" points="${points.join(' ')}"/>`;
  }
  const { x, y, width, height } = box;
  const radius = { trigger: 24, send: 8, act: 0, exit: height / 2, end: height / 2 }[kind];
  return `<rect class="shape" x="${x - width / 2}" y="${y - height / 2}" width="${width}" height="${height}" rx="${Math.min(radius, height / 2)}"/>`;
};
