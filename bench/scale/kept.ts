import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Basis } from './model.ts';

const FILE = join(import.meta.dirname, 'measured.json');

/** What was measured last, so that figures stay until somebody measures again. */
export const keptBasis = (): Basis => JSON.parse(readFileSync(FILE, 'utf8')) as Basis;

export const keepBasis = (basis: Basis): void => {
  writeFileSync(FILE, `${JSON.stringify(basis, null, 2)}\n`);
};
