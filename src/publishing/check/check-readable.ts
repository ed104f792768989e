import { LOOK_INSIDE } from '#channels/readable.ts';
import type { Flaw } from '#programme/problem.ts';
import { typeAt, type Known, type Type } from '#publishing/conditions/known-values.ts';

/** An output that begins with a name, and its first filter. */
const OUTPUT = /\{\{-?\s*([A-Za-z_][\w.-]*)\s*(?:\|\s*(\w+)|-?\}\})/g;

const whatOf = (type: Type): string | undefined => {
  if (typeof type === 'object') return `has ${Object.keys(type).join(', ')}`;
  return type === 'list<dyn>' ? 'is a list' : undefined;
};

/** The first output of what no reader can read; what is not known before it happens is decided when it is rendered. */
export const unreadableFlaw = (text: string, known: Known): Flaw | undefined => {
  for (const { index, 0: output, 1: path = '', 2: filter } of text.matchAll(OUTPUT)) {
    const what = filter !== undefined && LOOK_INSIDE.has(filter) ? undefined : whatOf(typeAt(known, path.split('.')));
    if (what !== undefined)
      return { at: index + output.indexOf(path), message: `${path} is no text: it ${what}`, suggestion: null };
  }
  return undefined;
};
