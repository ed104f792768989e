import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const folder = new URL('examples/', import.meta.url);

export interface Example {
  readonly text: string;
  readonly value: unknown;
}

/** The examples of a page: documents of one file, in its order. */
export const examplesOf = (page: string): readonly Example[] =>
  readFileSync(new URL(`${page}.yaml`, folder), 'utf8')
    .split(/^---\n/m)
    .filter((text) => text.trim() !== '')
    .map((text) => ({ text, value: parse(text) as unknown }));
