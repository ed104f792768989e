import { concerns, saidBy, type ConsentRow, type EvidenceEntry, type Said } from '#consent/consent.ts';

/** The place in the chain of what somebody else who has the address said, and nothing of it. */
export interface SealedEntry extends Pick<EvidenceEntry, 'seq' | 'previous' | 'hash'> {
  readonly change?: never;
}

/** An entry as a member is shown it. */
export type ShownEntry = EvidenceEntry | SealedEntry;

export const isSealed = (entry: ShownEntry): entry is SealedEntry => entry.change === undefined;

/** A chain as one member may see it. */
export const sealedFor = (entries: readonly EvidenceEntry[], memberId: string): readonly ShownEntry[] =>
  entries.map((entry) => {
    const { seq, previous, hash } = entry;
    return concerns(entry, memberId) ? entry : { seq, previous, hash };
  });

/** What a row says of its chain and of one member; without it an end that was cut off cannot be seen. */
export type Anchor = Pick<ConsentRow, 'seq' | 'head' | 'stoppedAt'> & Said;

export const anchorOf = (row: ConsentRow, memberId: string): Anchor => {
  const { seq, head, stoppedAt } = row;
  return { seq, head, ...saidBy(row, memberId), ...(stoppedAt === undefined ? {} : { stoppedAt }) };
};
