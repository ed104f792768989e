import type { EvidenceEntry, Standing } from '#consent/consent.ts';
import { after, NOTHING_SAID } from '#consent/standing.ts';

/** What a chain of evidence leads to; the stores come to the same by taking its entries one at a time. */
export const replay = (entries: readonly EvidenceEntry[]): Standing => entries.reduce(after, NOTHING_SAID);
