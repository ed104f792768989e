import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unseen, type Consents, type Clarifying } from '#consent/consent.ts';
import { entryAfter, rowAfter } from '#store/consent/consent-changes.ts';
import { consentFromItem, entryFromItem, moveFromItem, stoppingOf } from '#store/consent/consent-item.ts';
import { eraseKeys } from '#store/erase.ts';
import { keys } from '#store/keys.ts';
import { finishOptOut, optOut } from '#store/consent/opt-out.ts';
import { list } from '#store/query.ts';
import { readTogether } from '#store/read-together.ts';
import { NONE, recordConsent } from '#store/consent/record-consent.ts';
import { stopShard } from '#store/consent/stops.ts';
import { read, row as rowAt, type Dynamo, at, held } from '#store/table.ts';

/** Opens a clarification, unless one is open or the address is stopped. */
const clarify = async (dynamo: Dynamo, address: string, clarifying: Clarifying): Promise<boolean> => {
  const update = new UpdateCommand({
    ...at(dynamo, keys.consent(address)),
    UpdateExpression: 'SET address = :address, clarifying = :clarifying, clarifyingId = :id',
    ConditionExpression: 'attribute_not_exists(stoppedAt) AND attribute_not_exists(clarifying)',
    ExpressionAttributeValues: {
      ':address': address,
      ':clarifying': JSON.stringify(clarifying),
      ':id': clarifying.id,
    },
  });
  return !('item' in (await held(() => dynamo.client.send(update))));
};

/** Ends the clarification with this id. */
const clarified = async (dynamo: Dynamo, address: string, id: string): Promise<boolean> => {
  const update = new UpdateCommand({
    ...at(dynamo, keys.consent(address)),
    UpdateExpression: 'REMOVE clarifying, clarifyingId',
    ConditionExpression: 'clarifyingId = :id AND attribute_exists(clarifying)',
    ExpressionAttributeValues: { ':id': id },
  });
  return !('item' in (await held(() => dynamo.client.send(update))));
};

export const dynamoConsents = (dynamo: Dynamo, together = readTogether(dynamo)): Consents => ({
  async get(address) {
    const item = await read(dynamo, keys.consent(address));
    return item && consentFromItem(item);
  },
  async getTogether(address) {
    const item = await together(keys.consent(address));
    return item && consentFromItem(item);
  },
  optOut: (address, evidence) => optOut(dynamo, address, evidence),
  async change(address, evidence, readSeq) {
    if (await read(dynamo, keys.cause(address, evidence))) return 'changed';
    const item = await read(dynamo, keys.consent(address));
    const stopping = stoppingOf(item);
    if (stopping) await finishOptOut(dynamo, address, stopping);
    const row = item ? consentFromItem(item) : unseen(address);
    if (stopping || row.seq !== readSeq) return 'lost';
    const entry = entryAfter(row, evidence);
    const refused = await recordConsent(dynamo, { before: row, after: rowAfter(row, entry), entry, stopping: NONE });
    return refused === undefined || refused.cause ? 'changed' : 'lost';
  },
  clarify: (address, clarifying) => clarify(dynamo, address, clarifying),
  clarified: (address, id) => clarified(dynamo, address, id),
  async moved(address, move) {
    const put = new PutCommand({
      ...rowAt(dynamo, keys.moved(address, move), { ...move }),
      ConditionExpression: 'attribute_not_exists(pk) OR #at < :at',
      ExpressionAttributeNames: { '#at': 'at' },
      ExpressionAttributeValues: { ':at': move.at },
    });
    await held(() => dynamo.client.send(put));
  },
  moves: async (address) => (await list(dynamo, keys.moves(address))).map(moveFromItem),
  evidence: async (address) => (await list(dynamo, keys.evidences(address))).map(entryFromItem),
  async erase(address, at) {
    const suppression = { address, stoppedAt: at, stopShard: stopShard(address) };
    await dynamo.client.send(new PutCommand(rowAt(dynamo, keys.consent(address), suppression)));
    const all = { ...keys.evidences(address), sk: '' };
    const { sk: state } = keys.consent(address);
    const rest = (await list(dynamo, all)).map(({ ['sk']: sk }) => String(sk)).filter((sk) => sk !== state);
    await eraseKeys(
      dynamo,
      rest.map((sk) => ({ ...all, sk })),
    );
  },
});
