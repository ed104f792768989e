import type { ConsentRow, EvidenceEntry } from '#consent/consent.ts';
import { statesName, untilName, WITHDRAWN, withdrawnName } from '#store/consent/consent-item.ts';
import { keys } from '#store/keys.ts';
import { stopShard } from '#store/consent/stops.ts';
import { at, row, transact, type Dynamo } from '#store/table.ts';

/**
 * The mark of the opt-out under way, as it was read with the row: none for an opt-in, which loses to one. Whoever finishes
 * its own takes it away. Every opt-out that holds at once leaves a new one, so a row that was read before it writes nothing.
 */
export interface Stopping {
  readonly mark: string | undefined;
  readonly own: boolean;
}

/** No opt-out was under way. */
export const NONE: Stopping = { mark: undefined, own: false };

/** The attributes of a row that evidence decides; counting is left alone. */
const attributesOf = ({
  address,
  withdrawn,
  members,
  stoppedAt,
  clarifying,
  by,
}: ConsentRow): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    [
      ...withdrawn.map((pair) => [withdrawnName(pair), WITHDRAWN] as const),
      ...Object.entries(members).flatMap(([memberId, { states, until }]) => [
        [statesName(memberId), states] as const,
        [untilName(memberId), Object.keys(until).length > 0 ? until : undefined] as const,
      ]),
      ['stoppedAt', stoppedAt] as const,
      ['stopShard', stoppedAt && stopShard(address)] as const,
      ['by', by] as const,
      ['clarifying', clarifying && JSON.stringify(clarifying)] as const,
    ].flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  );

const stateUpdate = (before: ConsentRow, after: ConsentRow, { seq, hash }: EvidenceEntry, { mark, own }: Stopping) => {
  const is = attributesOf(after);
  const sets = Object.entries(is);
  const gone = Object.keys(attributesOf(before)).filter((name) => !(name in is));
  const first = seq === 1;
  const conditions = [
    first ? 'attribute_not_exists(#seq)' : '#seq = :read',
    mark === undefined ? 'attribute_not_exists(stopping)' : 'stopping = :mark',
  ];
  const removes = [...gone.map((_, i) => `#g${i}`), ...(own ? ['stopping'] : [])];

  return {
    UpdateExpression: `SET ${['address = :address', '#seq = :seq', 'head = :head', ...sets.map((_, i) => `#s${i} = :s${i}`)].join(', ')}${removes.length > 0 ? ` REMOVE ${removes.join(', ')}` : ''}`,
    ConditionExpression: conditions.join(' AND '),
    ExpressionAttributeNames: {
      '#seq': 'seq',
      ...Object.fromEntries(sets.map(([name], i) => [`#s${i}`, name])),
      ...Object.fromEntries(gone.map((name, i) => [`#g${i}`, name])),
    },
    ExpressionAttributeValues: {
      ':address': after.address,
      ':seq': seq,
      ':head': hash,
      ...(first ? {} : { ':read': seq - 1 }),
      ...(mark === undefined ? {} : { ':mark': mark }),
      ...Object.fromEntries(sets.map(([, value], i) => [`:s${i}`, value])),
    },
  };
};

/** A link of the chain: the row that was read, the row after, and what is written in between. */
export interface Link {
  readonly before: ConsentRow;
  readonly after: ConsentRow;
  readonly entry: EvidenceEntry;
  readonly stopping: Stopping;
}

/** The writes of a link: the row that was read becomes `after`, its entry is appended, its cause is marked. */
export const linkParts = (dynamo: Dynamo, { before, after, entry, stopping }: Link) => {
  const absent = { ConditionExpression: 'attribute_not_exists(pk)' };
  return {
    cause: { Put: { ...row(dynamo, keys.cause(after.address, entry), { at: entry.at }), ...absent } },
    state: { Update: { ...at(dynamo, keys.consent(after.address)), ...stateUpdate(before, after, entry, stopping) } },
    entry: { Put: { ...row(dynamo, keys.evidence(after.address, entry.seq), { ...entry }), ...absent } },
  };
};

/** One link, all or nothing. Counting does not move `seq`, so a claim that counts never makes this lose. */
export const recordConsent = (dynamo: Dynamo, link: Link) => transact(dynamo, linkParts(dynamo, link));
