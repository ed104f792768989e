import { listedOf, placeOf, type Conversations, type Thread } from '#conversations/thread.ts';
import { PAGE } from '#messages/message.ts';
import { inOrder } from '#store/conversations/thread-item.ts';
import { keys } from '#store/keys.ts';
import { atomic } from '#store/memory/atomic.ts';
import type { MemoryTables, Write } from '#store/memory/tables.ts';

const listedKey = (thread: Thread) => {
  const { listing, order } = placeOf(thread);
  return keys.listedThread(listing, order);
};

export const memoryConversations = (tables: MemoryTables): Conversations => {
  const isAsSeen = (memberId: string, seen: Thread | undefined): boolean =>
    tables.get(keys.thread(memberId))?.rev === seen?.rev;
  const moved = (seen: Thread | undefined, thread: Thread): readonly Write[] => [
    ...(seen === undefined ? [] : [{ key: listedKey(seen), row: undefined }]),
    { key: keys.thread(thread.memberId), row: thread },
    { key: listedKey(thread), row: listedOf(thread) },
  ];

  return {
    get: atomic((memberId) => tables.get(keys.thread(memberId))),
    entry: atomic((memberId, id) => tables.get(keys.entry(memberId, id))),
    keep: atomic((seen, thread, entry) => {
      const key = keys.entry(entry.memberId, entry.id);
      if (!isAsSeen(thread.memberId, seen) || tables.get(key) !== undefined) return 'stale';
      tables.transact([...moved(seen, thread), { key, row: entry }]);
      return 'kept';
    }),
    join: atomic((stranger, seen, thread) => {
      if (!isAsSeen(stranger.memberId, stranger) || !isAsSeen(thread.memberId, seen)) return 'stale';
      const early = [keys.thread(stranger.memberId), listedKey(stranger)].map((key) => ({ key, row: undefined }));
      tables.transact([...early, ...moved(seen, thread)]);
      return 'kept';
    }),
    entries: atomic((memberId) => tables.list(keys.entries(memberId)).slice(0, PAGE).toSorted(inOrder)),
    list: atomic((listing, limit, after) => {
      const prefix = keys.listedThread(listing, '');
      const names = tables.names(prefix);
      const ordered = listing === 'resolved' ? names.toReversed() : names;
      const from = after === undefined ? 0 : ordered.indexOf(after) + 1;
      const taken = ordered.slice(from, from + limit);
      const threads = taken.flatMap((order) => tables.get(keys.listedThread(listing, order)) ?? []);
      const last = taken.at(-1);
      return ordered.length > from + limit && last !== undefined ? { threads, next: last } : { threads };
    }),
    attend: atomic((memberId, presence) => {
      tables.put(keys.presence(memberId, presence.by), presence);
    }),
    present: atomic((memberId, at) => tables.list(keys.presences(memberId)).filter(({ until }) => until > at)),
    erase: atomic((memberId) => {
      const thread = tables.get(keys.thread(memberId));
      if (thread !== undefined) tables.transact([{ key: listedKey(thread), row: undefined }]);
      tables.delete(keys.thread(memberId));
      tables.clear(keys.entries(memberId));
      tables.clear(keys.presences(memberId));
    }),
  };
};
