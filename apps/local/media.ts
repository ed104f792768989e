import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

const types: Readonly<Record<string, string>> = { '.png': 'image/png', '.jpg': 'image/jpeg', '.svg': 'image/svg+xml' };

/** The brand's images, and codes that were sent as pictures, by file name. */
export const media =
  (dir: string, codeIn: (name: string) => Buffer | undefined) =>
  async (name: string): Promise<{ body: Buffer; type: string } | undefined> => {
    const type = types[extname(name)];
    if (type === undefined || !/^[\w-][\w.-]*$/.test(name)) return undefined;
    const body = codeIn(name) ?? (await readFile(join(dir, 'media', name)).catch(() => undefined));
    return body && { body, type };
  };
