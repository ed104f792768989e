import type { Consents, EvidenceEntry } from '#consent/consent.ts';

/**
 * The newest entry of an address that an act left, by the id it gave to it when the address stood at a number. Who does it
 * again because the first try died half way finds nothing to change, and goes on with what was recorded.
 */
export const recordedBy = async (
  consents: Pick<Consents, 'evidence'>,
  address: string,
  idAt: (entry: EvidenceEntry, seq: number) => string,
): Promise<EvidenceEntry | undefined> =>
  (await consents.evidence(address)).findLast((entry) =>
    Array.from({ length: entry.seq }, (_, seq) => idAt(entry, seq)).includes(entry.id),
  );
