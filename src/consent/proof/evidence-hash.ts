import { createHash } from 'node:crypto';
import type { EvidenceEntry } from '#consent/consent.ts';

const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`);
  return `{${fields.join(',')}}`;
};

/** SHA-256 of an entry and, through `previous`, of all before it; the order in which fields are stored does not matter. */
export const hashEvidence = (entry: Omit<EvidenceEntry, 'hash'>): string =>
  createHash('sha256')
    .update(canonical({ ...entry, hash: undefined }))
    .digest('hex');
