import type { Tally } from '#consent/bounds.ts';
import type { CodedLink, MessageRow } from '#messages/message.ts';
import { placeOf, type Entry, type Thread } from '#conversations/thread.ts';
import { seconds } from '#words/parts.ts';
import type { AuditEntry } from '#privacy/audit.ts';
import { keys, type TakenRequest } from '#store/keys.ts';
import type { Index } from '#store/memory/index-by.ts';
import { memoryProgrammes } from '#store/memory/programmes.ts';
import type { MemoryTables, Write } from '#store/memory/tables.ts';

const dayOf = (at: string): string => at.slice(0, 10);
const minuteOf = (ms: number): string => new Date(ms).toISOString().slice(0, '2026-11-21T12:00'.length);
const gone = (key: Write['key']): Write => ({ key, row: undefined });

/** Reads the days that have something from before an instant, and no other row. */
const olderThan = <Row extends { readonly at: string }>(byDay: Index<Row>, limit: string): readonly Row[] =>
  byDay
    .values()
    .filter((day) => day <= dayOf(limit))
    .flatMap((day) => byDay.find(day))
    .filter(({ at }) => at < limit);

/**
 * What a table's time-to-live does at AWS: messages and audit entries leave after the live programme's spans, tallies when no limit
 * looks at them any more, answers to signed requests after theirs, by the clock of the machine as their signatures are. What a
 * sweep costs grows with what leaves, never with what stays.
 */
export const createSweep = (tables: MemoryTables): ((now: Date) => Promise<void>) => {
  const messages = tables.index<MessageRow>({ table: 'messages', pk: '', sk: 'MSG#' }, ({ at }) => dayOf(at));
  const entries = tables.index<Entry>({ table: 'messages', pk: '', sk: 'ENTRY#' }, ({ at }) => dayOf(at));
  const threads = tables.index<Thread>({ table: 'messages', pk: '', sk: 'THREAD' }, ({ lastAt }) => dayOf(lastAt));
  const links = tables.index<CodedLink>({ table: 'counters', pk: '', sk: 'LINK' }, ({ messageId }) => messageId);
  const audits = tables.index<AuditEntry>({ table: 'counters', pk: '', sk: '' }, (row) =>
    (row as Partial<AuditEntry>).action === undefined ? undefined : dayOf(row.at),
  );
  const requests = tables.index<TakenRequest>({ table: 'counters', pk: '', sk: 'REQUEST' }, ({ endsAt }) =>
    minuteOf(endsAt),
  );

  const tallies = tables.index<Tally>({ table: 'counters', pk: '', sk: 'TALLY' }, ({ until }) => until);
  /** Rows of Counters whose value in an index is less than this one. */
  const before = <Row>(index: Index<Row>, limit: string): readonly Write[] =>
    index
      .values()
      .filter((value) => value < limit)
      .flatMap((value) => index.keys(value))
      .map((key) => gone({ table: 'counters', ...key }));

  const withLinks = ({ memberId, messageId }: MessageRow): readonly Write[] => [
    gone(keys.message(memberId, messageId)),
    ...links
      .find(messageId)
      .filter((link) => link.memberId === memberId)
      .map(({ code }) => gone(keys.link(code))),
  ];
  const withPlace = (thread: Thread): readonly Write[] => {
    const { listing, order } = placeOf(thread);
    return [gone(keys.thread(thread.memberId)), gone(keys.listedThread(listing, order))];
  };
  const withAbout = (entry: AuditEntry): readonly Write[] => [
    gone(keys.audit(entry)),
    ...(entry.about === undefined ? [] : [gone(keys.auditAbout(entry.about, entry))]),
  ];

  return async (now) => {
    const live = await memoryProgrammes(tables)
      .live()
      .catch(() => undefined);
    if (live === undefined) return;
    const { retention } = live.settings;
    const since = (span: string): string => new Date(now.getTime() - seconds(span) * 1_000).toISOString();
    tables.transact([
      ...olderThan(messages, since(retention.messages)).flatMap(withLinks),
      ...olderThan(entries, since(retention.messages)).map(({ memberId, id }) => gone(keys.entry(memberId, id))),
      ...threads
        .values()
        .filter((day) => day < dayOf(since(retention.messages)))
        .flatMap((day) => threads.find(day))
        .flatMap(withPlace),
      ...olderThan(audits, since(retention.audit)).flatMap(withAbout),
      ...before(requests, minuteOf(Date.now())),
      ...before(tallies, now.toISOString()),
    ]);
  };
};
