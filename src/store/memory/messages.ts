import { boundVerdict, oneLess } from '#consent/bounds.ts';
import { PAGE, RANK, wentAs, type CodedLink, type MessageRow, type Messages } from '#messages/message.ts';
import { isTaken } from '#store/messages/claim-rules.ts';
import { keys } from '#store/keys.ts';
import { atomic } from '#store/memory/atomic.ts';
import { claimInMemory } from '#store/memory/claim.ts';
import type { MemoryTables, Write } from '#store/memory/tables.ts';
import { oldestFirst } from '#store/oldest-first.ts';

/** A message that did not leave gives its slot back. */
const withoutSlot = (tables: MemoryTables, { slot }: MessageRow): readonly Write[] => {
  const person = slot && tables.get(keys.consent(slot.person));
  const recent = person?.recent.filter(({ id }) => id !== slot?.id) ?? [];
  return slot && person && recent.length < person.recent.length
    ? [{ key: keys.consent(slot.person), row: { ...person, recent, counted: person.counted + 1 } }]
    : [];
};

export const memoryMessages = (tables: MemoryTables): Messages => {
  const messages = { table: 'messages', pk: '', sk: 'MSG#' } as const;
  const byProvider = tables.index<MessageRow>(messages, (row) => row.providerId);
  const linksOf = tables.index<CodedLink>({ table: 'counters', pk: '', sk: 'LINK' }, (link) => link.memberId);
  const read = ({ memberId, messageId }: MessageRow) => tables.get(keys.message(memberId, messageId));
  const keep = (row: MessageRow) => {
    tables.put(keys.message(row.memberId, row.messageId), row);
  };

  return {
    claim: atomic((claim) => claimInMemory(tables, claim)),
    refuse: atomic((row) => {
      if (isTaken(read(row))) return false;
      keep(row);
      return true;
    }),
    advance: atomic((memberId, messageId, state, at, patch) => {
      const row = tables.get(keys.message(memberId, messageId));
      if (row === undefined || RANK[row.state] >= RANK[state]) return undefined;
      const after = { ...row, ...patch, state, timeline: { ...row.timeline, [state]: at } };
      const key = keys.message(memberId, messageId);
      tables.transact([{ key, row: after }, ...(state === 'failed' ? withoutSlot(tables, after) : [])]);
      return after;
    }),
    takeBack: atomic(({ memberId, messageId }, providerId, verdict) => {
      const key = keys.message(memberId, messageId);
      const row = tables.get(key);
      if (row?.state !== 'sent' || !wentAs(row, providerId)) return undefined;
      const timeline = { ...row.timeline, deferred: verdict.at };
      const after = { ...row, state: 'deferred', verdict, timeline } as const;
      tables.transact([{ key, row: after }, ...withoutSlot(tables, after)]);
      return after;
    }),
    waitWith: atomic(({ memberId, messageId }, token) => {
      const key = keys.message(memberId, messageId);
      const row = tables.get(key);
      if (row?.state !== 'sent') return undefined;
      const after = { ...row, token };
      tables.put(key, after);
      return after;
    }),
    room: atomic((bounds, at) => boundVerdict(bounds, (name) => tables.get(keys.tally(name)), at)),
    release: atomic((row, bounds = []) => {
      const stored = read(row);
      if (stored?.state !== 'claimed') return;
      const released = { key: keys.message(row.memberId, row.messageId), row: { ...stored, state: 'released' } };
      const given = bounds.flatMap(({ tally }): readonly Write[] => {
        const less = oneLess(tables.get(keys.tally(tally)), row.at);
        return less === undefined ? [] : [{ key: keys.tally(tally), row: less }];
      });
      tables.transact([released, ...withoutSlot(tables, row), ...given]);
    }),
    receive: atomic((row) => {
      if (read(row)) return false;
      keep(row);
      return true;
    }),
    settleAttachment: atomic((memberId, messageId, index, attachment) => {
      const key = keys.message(memberId, messageId);
      const row = tables.get(key);
      if (row?.attachments?.[index]?.state !== 'coming') return;
      tables.put(key, { ...row, attachments: row.attachments.with(index, attachment) });
    }),
    get: atomic((memberId, messageId) => tables.get(keys.message(memberId, messageId))),
    findByProviderId: atomic((providerId) => byProvider.find(providerId)[0]),
    page: atomic((memberId, after = '', limit = PAGE) => {
      const rest = tables
        .list(keys.messages(memberId))
        .filter(({ messageId }) => messageId > after)
        .sort((a, b) => (a.messageId < b.messageId ? -1 : 1));
      const taken = rest.slice(0, limit);
      const next = rest.length > limit ? taken.at(-1)?.messageId : undefined;
      return { messages: taken.sort(oldestFirst), ...(next !== undefined && { next }) };
    }),
    list: atomic((memberId) => [...tables.list(keys.messages(memberId))].sort(oldestFirst)),
    link: atomic((code) => {
      const link = tables.get(keys.link(code));
      return link && { url: link.url, memberId: link.memberId, messageId: link.messageId };
    }),
    links: atomic((memberId) => linksOf.find(memberId)),
    erase: atomic((memberId) => {
      const links = linksOf.find(memberId).map(({ code }) => ({ key: keys.link(code), row: undefined }));
      tables.transact(links);
      tables.clear(keys.messages(memberId));
      tables.clear(keys.cards(memberId));
      tables.clear(keys.subscriptions(memberId));
    }),
  };
};
