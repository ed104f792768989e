import type { Point } from '#publishing/graph/layout.ts';

const RADIUS = 8;
/** The line ends inside its arrow, so that it does not show at the tip. */
const ARROW = 7;

const towards = (from: Point, to: Point, by: number): Point => {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const part = length === 0 ? 0 : Math.min(by, length / 2) / length;
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
};

/** A line through corners, each of them rounded, as the `d` of an SVG path. */
export const pathOf = (points: readonly Point[]): string =>
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
export const arrowAt = ({ x, y }: Point): string => `M${x - 5} ${y - 8}L${x} ${y}L${x + 5} ${y - 8}Z`;
