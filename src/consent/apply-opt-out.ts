import { type ConsentRow, type Consents, type Evidence } from '#consent/consent.ts';
import { saidSince } from '#consent/said-since.ts';

const TRIES = 8;

export type OptOutConsents = Pick<Consents, 'optOut' | 'evidence' | 'change' | 'get'>;

/**
 * Records an opt-out, whatever there is, and then what was said after it and had come before it: the later word holds, whatever the
 * order in which they came. Until that is recorded the address is stopped. The same again changes nothing.
 */
export const applyOptOut = async (
  consents: OptOutConsents,
  address: string,
  evidence: Evidence,
): Promise<ConsentRow> => {
  let row = await consents.optOut(address, evidence);
  for (let tries = 0; tries < TRIES; tries += 1) {
    // The first word of an address has none before it.
    const entries = row.seq > 1 ? await consents.evidence(address) : [];
    const again = saidSince(entries, evidence).find(({ id }) => !entries.some((entry) => entry.id === id));
    if (again === undefined) return row;
    await consents.change(address, again, row.seq);
    row = (await consents.get(address)) ?? row;
  }
  throw new Error(`what was said since an opt-out lost ${TRIES} races for its address`);
};
