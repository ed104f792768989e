import type { Blocks } from './tell.ts';

const BLOCK = /<!-- scale:(\S+) -->\n[\s\S]*?<!-- \/scale -->/g;
const blockOf = (name: string, text: string): string => `<!-- scale:${name} -->\n\n${text}\n\n<!-- /scale -->`;

/** The document with its blocks as they are now; throws where it names one that nobody prints. */
export const written = (document: string, blocks: Blocks): string =>
  document.replaceAll(BLOCK, (_, name: string) => {
    const text = blocks[name];
    if (text === undefined) throw new Error(`there is no block ${name}`);
    return blockOf(name, text);
  });

/** Blocks that the document has no place for. */
export const missing = (document: string, blocks: Blocks): readonly string[] =>
  Object.keys(blocks).filter((name) => !document.includes(`<!-- scale:${name} -->`));
