import type { Parts } from '#journeys/graph/parts.ts';

/** A kind of step that has no drawing of its own yet: a plain box with its key, and its branches by their names. */
export const otherParts = (step: object, place: string, next: string, branches: readonly string[]): Parts => {
  const [[key, value] = ['step', undefined]]: [string, unknown][] = Object.entries(step);
  const details = typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
  const past = { id: `${place}>next`, from: place, to: next };
  return {
    nodes: [{ id: place, kind: 'other', title: key, details }],
    edges: [
      branches.length === 0 ? { ...past, label: '', usual: true } : { ...past, label: 'otherwise', usual: false },
    ],
    ways: branches.map((name, at) => ({ name, label: name, usual: at === 0 })),
  };
};
