import { createReadStream, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { Misuse } from '../errors.ts';

const NAMED = /\.(ndjson|jsonl)(\.gz)?$/;

/** The files of an archive in the order of their days: `2026/11/21/*.ndjson.gz`. */
const filesIn = (path: string): readonly string[] => {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) throw new Misuse(`${path}: no such file or folder`);
  if (stat.isFile()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => NAMED.test(name))
    .sort()
    .map((name) => join(path, name));
};

export interface Line {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** Every line of a file, of one that is packed with gzip, or of all such files in a folder; empty ones are none. */
export async function* linesOf(path: string): AsyncGenerator<Line> {
  const files = filesIn(path);
  if (files.length === 0) throw new Misuse(`${path}: no .ndjson, .jsonl or .gz of these in it`);
  for (const file of files) {
    const raw = createReadStream(file);
    const input = file.endsWith('.gz') ? raw.pipe(createGunzip()) : raw;
    let line = 0;
    for await (const text of createInterface({ input, crlfDelay: Infinity })) {
      line += 1;
      if (text.trim() !== '') yield { file, line, text };
    }
  }
}

/** The JSON object of a line; `undefined` where it is none. */
export const objectIn = ({ text }: Line): Readonly<Record<string, unknown>> | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
};
