import { authoredOf } from '#publishing/steps/kinds.ts';
import type { Told } from './entry.ts';
import type { Visit } from './traced.ts';

/** Which way a run went, in words. */
export const tellVisit = ({ journey, prefix, parent, branch }: Visit): Told | undefined => {
  if (parent === undefined) return undefined;
  const went = authoredOf(parent).went?.(parent, branch);
  const { what, say, details } = went ?? { what: 'branch', say: branch, details: { branch } };
  return { what, journey, say, details: { ...details, place: prefix.slice(0, -1) } };
};
