import { extname } from 'node:path';

/** The module of that name beside another, for a thread: TypeScript in a checkout, JavaScript in the package. */
export const besideOf = ({ filename, url }: ImportMeta, name: string): URL =>
  new URL(`${name}${extname(filename)}`, url);
