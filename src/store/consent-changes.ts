import type { ConsentRow, ConsentState, Evidence, EvidenceEntry, Pair } from '#consent/consent.ts';
import { hashEvidence } from '#consent/evidence-hash.ts';

/** An address of which nothing was recorded yet. */
export const unseen = (address: string): ConsentRow => ({ address, seq: 0, head: '', states: {} });

/** The next link of the chain. */
export const entryAfter = (row: ConsentRow, evidence: Evidence): EvidenceEntry => {
  const entry = { ...evidence, seq: row.seq + 1, previous: row.head };
  return { ...entry, hash: hashEvidence(entry) };
};

const set = (row: ConsentRow, pairs: readonly Pair[], state: ConsentState) => ({
  ...row.states,
  ...Object.fromEntries(pairs.map((pair) => [pair, state])),
});

/** The row after STOP: every pair it knows, and those the evidence names, are withdrawn. A stop said again is the same stop. */
export const stopped = (row: ConsentRow, entry: EvidenceEntry): ConsentRow => ({
  ...row,
  seq: entry.seq,
  head: entry.hash,
  states: set(row, [...(Object.keys(row.states) as Pair[]), ...entry.pairs], 'withdrawn'),
  stoppedAt: row.stoppedAt ?? entry.at,
});

/** Only a person's own yes or START opens a stopped address again. */
export const reopens = (evidence: Evidence): boolean => evidence.change === 'started' || evidence.change === 'granted';

export const changed = (row: ConsentRow, entry: EvidenceEntry, state: ConsentState): ConsentRow => ({
  ...row,
  seq: entry.seq,
  head: entry.hash,
  states: set(row, entry.pairs, state),
  stoppedAt: reopens(entry) ? undefined : row.stoppedAt,
});
