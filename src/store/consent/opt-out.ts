import { saidWhere, unseen, type ConsentRow, type Evidence } from '#consent/consent.ts';
import { entryAfter, rowAfter } from '#store/consent/consent-changes.ts';
import { consentFromItem, withdrawnName, stoppingOf } from '#store/consent/consent-item.ts';
import { keys } from '#store/keys.ts';
import { recordConsent } from '#store/consent/record-consent.ts';
import { stopShard } from '#store/consent/stops.ts';
import { at, read, transact, type Dynamo } from '#store/table.ts';

/** An opt-out waits longer for its turn than other changes of consent, in milliseconds. */
const PATIENCE = 5_000;
const TRIES = 50;

/** Appends the evidence of an opt-out that holds already, and withdraws the pairs. */
export const finishOptOut = async (dynamo: Dynamo, address: string, evidence: Evidence): Promise<ConsentRow> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const item = await read(dynamo, keys.consent(address));
    const row = item ? consentFromItem(item) : unseen(address);
    const entry = entryAfter(row, evidence);
    const after = rowAfter(row, entry);
    const under = stoppingOf(item);
    const mark = under && String(item?.['stopping']);
    const refused = await recordConsent(dynamo, {
      before: row,
      after,
      entry,
      stopping: { mark, own: under?.id === evidence.id },
    });
    if (refused === undefined) return after;
    if (refused.cause) return consentFromItem((await read(dynamo, keys.consent(address))) ?? { address });
  }
  throw new Error('an opt-out holds, but its evidence could not be appended');
};

/** What holds from the first write on: the stop of the whole address, or the pairs that are named. */
const atOnce = (address: string, { change, at, pairs }: Evidence) =>
  change === 'stopped'
    ? {
        set: 'stoppedAt = if_not_exists(stoppedAt, :at), stopShard = :shard',
        names: {},
        values: { ':at': at, ':shard': stopShard(address) },
      }
    : {
        set: pairs.map((_, i) => `#s${i} = :withdrawn`).join(', '),
        names: Object.fromEntries(pairs.map((pair, i) => [`#s${i}`, withdrawnName(pair)])),
        values: { ':withdrawn': 'withdrawn' },
      };

/**
 * First the stop, whatever the row says and whether or not there is one: from here on no claim and no opt-in passes.
 * Then the evidence; should we die in between, the next change of this address appends it. Only the same cause again
 * does nothing, so that a redelivered STOP does not undo a later START.
 */
export const optOut = async (dynamo: Dynamo, address: string, evidence: Evidence): Promise<ConsentRow> => {
  const { set, names, values } = atOnce(address, evidence);
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
          UpdateExpression: `SET address = :address, stopping = :evidence, #by = :by, ${set}`,
          ExpressionAttributeNames: { '#by': 'by', ...names },
          ExpressionAttributeValues: {
            ':address': address,
            ':evidence': JSON.stringify(evidence),
            ':by': saidWhere(evidence),
            ...values,
          },
        },
      },
    },
    PATIENCE,
  );
  if (refused?.cause) return consentFromItem((await read(dynamo, keys.consent(address))) ?? { address });
  return finishOptOut(dynamo, address, evidence);
};
