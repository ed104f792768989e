import type { ConsentRow, EvidenceEntry } from '#consent/consent.ts';
import { stateName } from '#store/consent-item.ts';
import { keys } from '#store/keys.ts';
import { at, row, transact, type Dynamo } from '#store/table.ts';

/** `absent`: loses to an opt-out under way. An opt-out leaves another's mark (`kept`), or takes away its own. */
export type Stopping = 'absent' | 'kept' | { readonly own: string };

const stateUpdate = (after: ConsentRow, { seq, hash }: EvidenceEntry, stopping: Stopping) => {
  const states = Object.entries(after.states);
  const first = seq === 1;
  const own = typeof stopping === 'object' ? stopping.own : undefined;
  const sets = ['address = :address', '#seq = :seq', 'head = :head', ...states.map((_, i) => `#s${i} = :s${i}`)];
  if (after.stoppedAt !== undefined) sets.push('stoppedAt = :stoppedAt');
  const gone = [...(after.stoppedAt === undefined ? ['stoppedAt'] : []), ...(own === undefined ? [] : ['stopping'])];
  const conditions = [first ? 'attribute_not_exists(#seq)' : '#seq = :read'];
  if (stopping === 'absent') conditions.push('attribute_not_exists(stopping)');
  if (own !== undefined) conditions.push('stopping = :own');

  return {
    UpdateExpression: `SET ${sets.join(', ')}${gone.length > 0 ? ` REMOVE ${gone.join(', ')}` : ''}`,
    ConditionExpression: conditions.join(' AND '),
    ExpressionAttributeNames: {
      '#seq': 'seq',
      ...Object.fromEntries(states.map(([pair], i) => [`#s${i}`, stateName(pair)])),
    },
    ExpressionAttributeValues: {
      ':address': after.address,
      ':seq': seq,
      ':head': hash,
      ':read': first ? undefined : seq - 1,
      ':own': own,
      ':stoppedAt': after.stoppedAt,
      ...Object.fromEntries(states.map(([, state], i) => [`:s${i}`, state])),
    },
  };
};

/**
 * One link of the chain, all or nothing: the row that was read becomes `after`, its entry is appended, its cause is
 * marked. Counting caps does not move `seq`, so a claim never makes this lose.
 */
export const recordConsent = (dynamo: Dynamo, after: ConsentRow, entry: EvidenceEntry, stopping: Stopping) => {
  const absent = { ConditionExpression: 'attribute_not_exists(pk)' };
  return transact(dynamo, {
    cause: { Put: { ...row(dynamo, keys.cause(after.address, entry), { at: entry.at }), ...absent } },
    state: { Update: { ...at(dynamo, keys.consent(after.address)), ...stateUpdate(after, entry, stopping) } },
    entry: { Put: { ...row(dynamo, keys.evidence(after.address, entry.seq), { ...entry }), ...absent } },
  });
};
