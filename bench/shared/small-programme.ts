import { appendFileSync, cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/**
 * Seven journeys, in which one event is one message: the example says more to who joins, and would use up the caps. Thousands
 * who join at once are no strangers here.
 */
export const smallProgramme = (): string => {
  const dir = mkdtempSync(join(tmpdir(), 'regulars-programme-'));
  cpSync(join(root, 'test/support/small-programme'), dir, { recursive: true });
  for (const folder of ['emails', 'media'])
    cpSync(join(root, 'programme', folder), join(dir, folder), { recursive: true });
  appendFileSync(
    join(dir, 'programme.yaml'),
    '\nstrangers: { questions: { address: [], prefix: [], country: [], brand: [] } }\n',
  );
  return dir;
};
