import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** The YAML files of a folder, by their path inside it. */
export const loadFiles = (dir: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(dir, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.yaml'))
      .sort()
      .map((file) => [file.split(sep).join('/'), readFileSync(join(dir, file), 'utf8')]),
  );
