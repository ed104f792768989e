import type { Consents } from '#consent/consent.ts';
import { changed, entryAfter, unseen } from '#store/consent-changes.ts';
import { consentFromItem, entryFromItem, stoppingOf } from '#store/consent-item.ts';
import { keys } from '#store/keys.ts';
import { finishOptOut, optOut } from '#store/opt-out.ts';
import { list } from '#store/query.ts';
import { recordConsent } from '#store/record-consent.ts';
import { read, type Dynamo } from '#store/table.ts';

export const dynamoConsents = (dynamo: Dynamo): Consents => ({
  async get(address) {
    const item = await read(dynamo, keys.consent(address));
    return item && consentFromItem(item);
  },
  optOut: (address, evidence) => optOut(dynamo, address, evidence),
  async change(address, state, evidence, readSeq) {
    if (await read(dynamo, keys.cause(address, evidence))) return 'changed';
    const item = await read(dynamo, keys.consent(address));
    const stopping = stoppingOf(item);
    if (stopping) await finishOptOut(dynamo, address, stopping);
    const row = item ? consentFromItem(item) : unseen(address);
    if (stopping || row.seq !== readSeq) return 'lost';
    const entry = entryAfter(row, evidence);
    const refused = await recordConsent(dynamo, changed(row, entry, state), entry, 'absent');
    return refused === undefined || refused.cause ? 'changed' : 'lost';
  },
  evidence: async (address) => (await list(dynamo, keys.evidences(address))).map(entryFromItem),
});
