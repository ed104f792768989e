import type { MemberEvent } from '#events/event.ts';
import { newer, type Effect } from '#members/member-row.ts';
import { addressHashes } from '#store/address-hashes.ts';
import { keys } from '#store/keys.ts';
import { memberFromItem, storedRegister } from '#store/member-item.ts';
import { memberUpdate, type Candidate } from '#store/member-update.ts';
import type { Fields } from '#store/fields.ts';
import { at, row, transact, type Dynamo, type Item, type TransactItem } from '#store/table.ts';

const MARK_DAYS = 400;
const TRIES = 10;

export interface CommitOptions {
  readonly addressOf: (phone: string) => string;
  readonly now: () => Date;
}

/** Those that still win. One that lost once has lost for good, because a register only ever gets newer. */
const stillNewer = (candidates: readonly Candidate[], item: Item | undefined, fields: Fields): Candidate[] => {
  if (item === undefined) return [...candidates];
  const { registers } = memberFromItem(item, fields);
  return candidates
    .filter(({ name, next }) => newer(next, registers[name]))
    .map(({ name, next }) =>
      registers[name]?.at === next.at ? { name, next, beats: storedRegister(item, name) } : { name, next },
    );
};

/**
 * The event's mark and its effect in one transaction, with no read before it. A row that is there belongs to nobody who
 * was erased, so only what would make one is checked against the tombstones.
 */
export const commitEvent = async (
  dynamo: Dynamo,
  { addressOf, now }: CommitOptions,
  event: MemberEvent,
  effect: Effect,
): Promise<'accepted' | 'duplicate' | 'erased'> => {
  const time = now();
  const fields = await dynamo.fields();
  const mark = row(dynamo, keys.mark(event.source, event.id, addressOf), {
    at: time.toISOString(),
    ttl: Math.floor(time.getTime() / 1000) + MARK_DAYS * 86_400,
  });
  const alive: TransactItem = {
    ConditionCheck: {
      ...at(dynamo, keys.tombstone(addressOf(event.memberId))),
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  };
  const addresses = addressHashes(effect, addressOf).map((hash): [string, TransactItem] => [
    `address ${hash}`,
    { Put: row(dynamo, keys.address(event.memberId, hash), { at: event.time }) },
  ]);
  let candidates: readonly Candidate[] = Object.entries(effect.set).map(([name, next]) => ({ name, next }));
  let known = event.type !== 'member.enrolled';

  for (let tries = 0; tries < TRIES; tries += 1) {
    const refused = await transact<string>(dynamo, {
      mark: { Put: { ...mark, ConditionExpression: 'attribute_not_exists(pk)' } },
      member: {
        Update: {
          ...at(dynamo, keys.member(event.memberId)),
          ...memberUpdate(event, effect.add, candidates, addressOf, { known, fields }),
        },
      },
      alive: known ? undefined : alive,
      ...Object.fromEntries(addresses),
    });
    if (refused === undefined) return 'accepted';
    if (refused['alive']) return 'erased';
    const stored = refused['member']?.item;
    const missing = known && refused['member'] !== undefined && stored === undefined;
    if (refused['mark'] && !missing) return 'duplicate';
    if (missing) known = false;
    else candidates = stillNewer(candidates, stored, fields);
  }
  throw new Error(`event ${event.id} lost ${TRIES} races for its member`);
};
