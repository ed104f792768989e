import type { Flaw } from '#programme/problem.ts';

const TAG = /<!--[\s\S]*?-->|<(\/?)(mjml|mj-[a-z-]+)((?:\s[^<>]*?)?)(\/?)>/g;

/** What mjml itself passes over: tags that are never closed, or closed by another, and files from elsewhere. */
export const tagFlaw = (source: string): Flaw | undefined => {
  const open: { readonly name: string; readonly at: number }[] = [];
  for (const { 1: closing, 2: name, 4: empty, index: at } of source.matchAll(TAG)) {
    if (name === undefined) continue;
    if (name === 'mj-include') return { at, message: 'a layout is one file' };
    if (empty === '/') continue;
    if (closing !== '/') {
      open.push({ name, at });
      continue;
    }
    const last = open.pop();
    if (last === undefined) return { at, message: `</${name}> closes nothing` };
    if (last.name !== name) return { at: last.at, message: `${last.name} has no end`, suggestion: `</${last.name}>` };
  }
  const left = open.at(-1);
  return left === undefined
    ? undefined
    : { at: left.at, message: `${left.name} has no end`, suggestion: `</${left.name}>` };
};
