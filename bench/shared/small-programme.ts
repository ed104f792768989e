import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Seven journeys, in which one event is one message: the example says more to who joins, and would use up the caps. */
export const smallProgramme = (): string => {
  const dir = mkdtempSync(join(tmpdir(), 'regulars-programme-'));
  cpSync(join(root, 'test/support/small-programme'), dir, { recursive: true });
  for (const folder of ['emails', 'media'])
    cpSync(join(root, 'programme', folder), join(dir, folder), { recursive: true });
  return dir;
};
