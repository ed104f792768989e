import type { Segments, Walk } from '#segments/segments.ts';

/** The walk one page further on, its place kept only once the page is done: a crash in between does that page again. */
const turnPage = async (
  segments: Segments,
  name: string,
  walk: Walk,
  each: (members: readonly string[]) => Promise<void>,
): Promise<Walk> => {
  const { members, after } = await segments.page(walk.of[walk.at] ?? '', walk.after);
  await each(members);
  const next = after === undefined ? { of: walk.of, at: walk.at + 1 } : { ...walk, after };
  await segments.keepWalk(name, next);
  return next;
};

/** Goes on with a walk for at most so many pages. Returns how many it took. */
export const goThrough = async (
  segments: Segments,
  name: string,
  start: Walk | undefined,
  pages: number,
  each: (members: readonly string[]) => Promise<void>,
): Promise<number> => {
  let walk = (await segments.walk(name)) ?? start;
  let taken = 0;
  while (walk !== undefined && walk.at < walk.of.length && taken < pages) {
    walk = await turnPage(segments, name, walk, each);
    taken += 1;
  }
  return taken;
};
