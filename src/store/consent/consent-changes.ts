import { saidWhere, unseen, type ConsentRow, type Evidence, type EvidenceEntry } from '#consent/consent.ts';
import { hashEvidence } from '#consent/proof/evidence-hash.ts';
import { after } from '#consent/standing.ts';

/** The next link of the chain. */
export const entryAfter = (row: ConsentRow, evidence: Evidence): EvidenceEntry => {
  const entry = { ...evidence, seq: row.seq + 1, previous: row.head };
  return { ...entry, hash: hashEvidence(entry) };
};

/** The row with its newest entry. An opt-out ends an open clarification. */
export const rowAfter = (row: ConsentRow, entry: EvidenceEntry): ConsentRow => {
  const { withdrawn, members, stoppedAt } = after(row, entry);
  const isOptOut = entry.change === 'stopped' || entry.change === 'withdrawn';
  return {
    ...row,
    seq: entry.seq,
    head: entry.hash,
    by: saidWhere(entry),
    withdrawn,
    members,
    stoppedAt,
    clarifying: isOptOut ? undefined : row.clarifying,
  };
};

/** What an erased person leaves: nobody writes to this address until somebody there asks for it. */
export const suppressed = (address: string, at: string): ConsentRow => ({ ...unseen(address), stoppedAt: at });
