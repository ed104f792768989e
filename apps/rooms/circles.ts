import { alg, Graph } from '@dagrejs/graphlib';
import type { Arrow } from './arrows.ts';

/** Groups of nodes that reach each other; a node that only names itself is none. */
export const circlesOf = (arrows: readonly Arrow[]): readonly (readonly string[])[] => {
  const graph = new Graph();
  for (const { from, to } of arrows) if (from !== to) graph.setEdge(from, to);
  return alg.findCycles(graph).map((circle) => circle.toSorted());
};

/** The first folder below `src` or `lib`, or the file where it stands in none. */
export const folderOf = (path: string): string => path.split('/').slice(0, 2).join('/');

export const betweenFolders = (arrows: readonly Arrow[]): readonly Arrow[] =>
  arrows.map(({ from, to }) => ({ from: folderOf(from), to: folderOf(to) }));
