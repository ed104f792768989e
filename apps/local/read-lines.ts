import { closeSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

/** JSON by line. A last line without its end was torn by a crash and is left out; a broken one elsewhere is an error. */
export const readLines = function* (path: string): Generator {
  const file = openSync(path, 'r');
  const chunk = Buffer.alloc(1 << 20);
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let number = 0;
  try {
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) {
      const lines = (rest + decoder.write(chunk.subarray(0, read))).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        number += 1;
        yield parseLine(line, path, number);
      }
    }
  } finally {
    closeSync(file);
  }
};

const parseLine = (line: string, path: string, number: number): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    throw new Error(`${path}:${number} is not JSON; start with --fresh to forget this state`);
  }
};
