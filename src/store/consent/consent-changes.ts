import type { ConsentRow, ConsentState, Evidence, EvidenceEntry, Pair } from '#consent/consent.ts';
import { hashEvidence } from '#consent/proof/evidence-hash.ts';

/** The next link of the chain. */
export const entryAfter = (row: ConsentRow, evidence: Evidence): EvidenceEntry => {
  const entry = { ...evidence, seq: row.seq + 1, previous: row.head };
  return { ...entry, hash: hashEvidence(entry) };
};

const set = <Value>(into: Readonly<Record<string, Value>>, pairs: readonly Pair[], value: Value | undefined) =>
  Object.fromEntries([
    ...Object.entries(into).filter(([pair]) => !pairs.includes(pair as Pair)),
    ...(value === undefined ? [] : pairs.map((pair) => [pair, value] as const)),
  ]) as Readonly<Record<string, Value>>;

/**
 * The row after an opt-out: on `stopped` every pair it knows and those it names are withdrawn, on `withdrawn` those it
 * names. A stop said again is the same stop.
 */
export const optedOut = (row: ConsentRow, entry: EvidenceEntry): ConsentRow => {
  const all = entry.change === 'stopped';
  const pairs = all ? [...(Object.keys(row.states) as Pair[]), ...entry.pairs] : entry.pairs;
  return {
    ...row,
    seq: entry.seq,
    head: entry.hash,
    states: set(row.states, pairs, 'withdrawn'),
    until: set(row.until, pairs, undefined),
    stoppedAt: all ? (row.stoppedAt ?? entry.at) : row.stoppedAt,
    clarifying: undefined,
  };
};

/** Only a person's own yes or START opens a stopped address again. */
export const reopens = (evidence: Evidence): boolean => evidence.change === 'started' || evidence.change === 'granted';

export const changed = (row: ConsentRow, entry: EvidenceEntry, state: ConsentState): ConsentRow => ({
  ...row,
  seq: entry.seq,
  head: entry.hash,
  states: set(row.states, entry.pairs, state),
  until: set(row.until, entry.pairs, entry.until),
  stoppedAt: reopens(entry) ? undefined : row.stoppedAt,
});

/** What an erased person leaves: nobody writes to this address until somebody there asks for it. */
export const suppressed = (address: string, at: string): ConsentRow => ({
  address,
  seq: 0,
  head: '',
  states: {},
  until: {},
  stoppedAt: at,
  counted: 0,
  recent: [],
});
