import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { mediaType } from '#inbound/media-type.ts';
import type { MediaFolder } from '#publishing/check/check-media.ts';

/** A file says what it is in its first bytes. */
const BEGINS = 16;

const beginningOf = (path: string): Uint8Array => {
  const file = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(BEGINS);
    return bytes.subarray(0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
};

/** What lies in the media/ of a programme, as far as it is checked. */
export const readMedia = (root: string): MediaFolder => {
  const folder = join(root, 'media');
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile())
      .map(({ name }) => {
        const path = join(folder, name);
        return [name, { type: mediaType(beginningOf(path)), size: statSync(path).size }];
      }),
  );
};
