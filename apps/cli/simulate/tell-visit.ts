import type { Told } from './entry.ts';
import type { Visit } from './traced.ts';

const LISTENED: Readonly<Record<string, string>> = {
  yes: 'yes, so it goes that way',
  no: 'no, so it goes that way',
  other: 'another answer, so it goes that way',
  none: 'nothing came, so it goes that way',
};

const CHOSEN: Readonly<Record<string, string>> = { then: 'its condition holds', else: 'no condition holds' };

/** Which way a run went, in words. */
export const tellVisit = ({ journey, prefix, parent, branch }: Visit): Told | undefined => {
  if (parent === undefined) return undefined;
  const place = prefix.slice(0, -1);
  if ('split' in parent) {
    const way = branch.slice('way.'.length);
    return {
      what: 'split',
      journey,
      say: `split ${parent.split}: ${way}`,
      details: { split: parent.split, way, place },
    };
  }
  const [kind = '', which = ''] = branch.split('.');
  const why = 'listen' in parent ? LISTENED[branch] : CHOSEN[branch];
  const text =
    why ?? (kind === 'elseIf' ? `condition ${Number(which) + 2} holds` : `the answer is ${which}, so it goes that way`);
  return { what: 'branch', journey, say: `${branch}: ${text}`, details: { branch, place } };
};
