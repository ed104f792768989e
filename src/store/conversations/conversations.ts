import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { placeOf, type Conversations, type Thread } from '#conversations/thread.ts';
import { PAGE } from '#messages/message.ts';
import {
  entryFromItem,
  entryToItem,
  inOrder,
  listedFromItem,
  listedToItem,
  presenceFromItem,
  presenceToItem,
  threadFromItem,
  threadToItem,
} from '#store/conversations/thread-item.ts';
import { eraseKeys } from '#store/erase.ts';
import { keys, type Key } from '#store/keys.ts';
import type { MessagesOptions } from '#store/messages/messages.ts';
import { list, onePage } from '#store/query.ts';
import { at, read, row, transact, type Dynamo, type TransactItem } from '#store/table.ts';

/** Listings that are read from their end. */
const FROM_NEWEST: readonly string[] = ['resolved'];

const listedKey = (thread: Thread) => {
  const { listing, order } = placeOf(thread);
  return keys.listedThread(listing, order);
};
const isSame = (a: Key<unknown>, b: Key<unknown>): boolean => a.pk === b.pk && a.sk === b.sk;

/** Only while the row is as it was seen. */
const asSeen = (seen: Thread | undefined) =>
  seen === undefined
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : { ConditionExpression: 'rev = :rev', ExpressionAttributeValues: { ':rev': seen.rev } };

/** Threads, and their lists, which are rows beside them: what is written together cannot drift apart. */
export const dynamoConversations = (
  dynamo: Dynamo,
  { keptSeconds }: Pick<MessagesOptions, 'keptSeconds'>,
): Conversations => {
  const unlisted = (thread: Thread): TransactItem => ({ Delete: at(dynamo, listedKey(thread)) });

  /** The thread, and its place in the lists, which it may leave. */
  const moved = async (seen: Thread | undefined, thread: Thread) => {
    const kept = await keptSeconds();
    const item = threadToItem(thread, await dynamo.fields(), kept);
    const stays = seen === undefined || isSame(listedKey(seen), listedKey(thread));
    return {
      thread: { Put: { ...row(dynamo, keys.thread(thread.memberId), item), ...asSeen(seen) } },
      listed: { Put: row(dynamo, listedKey(thread), listedToItem(thread, kept)) },
      ...(stays ? {} : { unlisted: unlisted(seen) }),
    };
  };

  return {
    async get(memberId) {
      const item = await read(dynamo, keys.thread(memberId));
      return item && threadFromItem(item, await dynamo.fields());
    },
    async entry(memberId, id) {
      const item = await read(dynamo, keys.entry(memberId, id));
      return item && entryFromItem(item);
    },
    async keep(seen, thread, entry) {
      const item = entryToItem(entry, await keptSeconds());
      const first = { ConditionExpression: 'attribute_not_exists(pk)' };
      const parts = {
        ...(await moved(seen, thread)),
        entry: { Put: { ...row(dynamo, keys.entry(entry.memberId, entry.id), item), ...first } },
      };
      return (await transact(dynamo, parts)) === undefined ? 'kept' : 'stale';
    },
    async join(stranger, seen, thread) {
      const parts = {
        ...(await moved(seen, thread)),
        early: { Delete: { ...at(dynamo, keys.thread(stranger.memberId)), ...asSeen(stranger) } },
        earlyListed: unlisted(stranger),
      };
      return (await transact(dynamo, parts)) === undefined ? 'kept' : 'stale';
    },
    entries: async (memberId) =>
      (await onePage(dynamo, keys.entries(memberId), PAGE)).items.map(entryFromItem).sort(inOrder),
    async list(listing, limit, after) {
      const { pk } = keys.listedThread(listing, '');
      const query = new QueryCommand({
        TableName: dynamo.tables.messages,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
        Limit: limit,
        ScanIndexForward: !FROM_NEWEST.includes(listing),
        ...(after === undefined ? {} : { ExclusiveStartKey: { pk, sk: after } }),
      });
      const { Items = [], LastEvaluatedKey: last } = await dynamo.client.send(query);
      const threads = Items.map(listedFromItem);
      return last === undefined ? { threads } : { threads, next: String(last['sk']) };
    },
    async attend(memberId, presence) {
      const put = row(dynamo, keys.presence(memberId, presence.by), presenceToItem(presence));
      await dynamo.client.send(new PutCommand(put));
    },
    present: async (memberId, now) =>
      (await list(dynamo, keys.presences(memberId))).map(presenceFromItem).filter(({ until }) => until > now),
    async erase(memberId) {
      const item = await read(dynamo, keys.thread(memberId));
      const thread = item && threadFromItem(item, await dynamo.fields());
      const rows = await Promise.all(
        [keys.entries(memberId), keys.presences(memberId)].map(async (prefix) =>
          (await list(dynamo, prefix)).map(({ ['sk']: sk }) => ({ ...prefix, sk: String(sk) })),
        ),
      );
      // The list first: only the thread says where in it they are.
      if (thread !== undefined) await eraseKeys(dynamo, [listedKey(thread)]);
      await eraseKeys(dynamo, [keys.thread(memberId), ...rows.flat()]);
    },
  };
};
