import type { ConsentRow, Evidence } from '#consent/consent.ts';
import { entryAfter, stopped, unseen } from '#store/consent-changes.ts';
import { consentFromItem, stoppingOf } from '#store/consent-item.ts';
import { keys } from '#store/keys.ts';
import { recordConsent } from '#store/record-consent.ts';
import { at, read, transact, type Dynamo } from '#store/table.ts';

/** An opt-out waits for its turn longer than anything else. */
const PATIENCE = 20;
const TRIES = 50;

/** Appends the evidence of an opt-out that holds already, and withdraws the pairs. */
export const finishOptOut = async (dynamo: Dynamo, address: string, evidence: Evidence): Promise<ConsentRow> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const item = await read(dynamo, keys.consent(address));
    const row = item ? consentFromItem(item) : unseen(address);
    const entry = entryAfter(row, evidence);
    const after = stopped(row, entry);
    const own = stoppingOf(item)?.id === evidence.id ? { own: String(item?.['stopping']) } : 'kept';
    const refused = await recordConsent(dynamo, after, entry, own);
    if (refused === undefined) return after;
    if (refused.cause) return consentFromItem((await read(dynamo, keys.consent(address))) ?? { address });
  }
  throw new Error('an opt-out holds, but its evidence could not be appended');
};

/**
 * First the stop, whatever the row says and whether or not there is one: from here on no claim and no opt-in passes.
 * Then the evidence; should we die in between, the next change of this address appends it. Only the same cause again
 * does nothing, so that a redelivered STOP does not undo a later START.
 */
export const optOut = async (dynamo: Dynamo, address: string, evidence: Evidence): Promise<ConsentRow> => {
  const refused = await transact(
    dynamo,
    {
      cause: {
        ConditionCheck: {
          ...at(dynamo, keys.cause(address, evidence)),
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
      state: {
        Update: {
          ...at(dynamo, keys.consent(address)),
          UpdateExpression: 'SET address = :address, stoppedAt = if_not_exists(stoppedAt, :at), stopping = :evidence',
          ExpressionAttributeValues: { ':address': address, ':at': evidence.at, ':evidence': JSON.stringify(evidence) },
        },
      },
    },
    PATIENCE,
  );
  if (refused?.cause) return consentFromItem((await read(dynamo, keys.consent(address))) ?? { address });
  return finishOptOut(dynamo, address, evidence);
};
