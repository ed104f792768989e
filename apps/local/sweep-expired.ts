import type { CodedLink, MessageRow } from '#messages/message.ts';
import { seconds } from '#words/parts.ts';
import type { AuditEntry } from '#privacy/audit.ts';
import type { TakenRequest } from '#store/keys.ts';
import { memoryProgrammes } from '#store/memory/programmes.ts';
import type { MemoryTables, Write } from '#store/memory/tables.ts';

/** What a table's time-to-live does at AWS: messages and audit entries leave after the live programme's spans, answers after theirs. */
export const sweepExpired = async (tables: MemoryTables, now: Date): Promise<void> => {
  const live = await memoryProgrammes(tables)
    .live()
    .catch(() => undefined);
  if (live === undefined) return;
  const { messages, audit } = live.settings.retention;
  const before = (span: string): string => new Date(now.getTime() - seconds(span) * 1_000).toISOString();
  const dump = tables.dump();

  const gone = new Set<string>();
  const writes: Write[] = [];
  for (const [pk, sk, row] of dump.messages ?? []) {
    const { at, memberId, messageId } = row as MessageRow;
    if (!sk.startsWith('MSG#') || at >= before(messages)) continue;
    gone.add(`${memberId} ${messageId}`);
    writes.push({ key: { table: 'messages', pk, sk }, row: undefined });
  }
  for (const [pk, sk, row] of dump.counters ?? []) {
    const { memberId, messageId } = row as CodedLink;
    const expired =
      sk === 'REQUEST'
        ? (row as TakenRequest).endsAt < Date.now()
        : sk === 'LINK'
          ? gone.has(`${memberId} ${messageId}`)
          : isAudit(pk) && (row as AuditEntry).at < before(audit);
    if (expired) writes.push({ key: { table: 'counters', pk, sk }, row: undefined });
  }
  tables.transact(writes);
};

const isAudit = (pk: string): boolean => pk.startsWith('AUDIT#') || pk.startsWith('ABOUT#');
