import { PAGE, type Audit, type AuditEntry } from '#privacy/audit.ts';
import { keys } from '#store/keys.ts';
import { atomic } from '#store/memory/atomic.ts';
import type { MemoryTables } from '#store/memory/tables.ts';

export const memoryAudit = (tables: MemoryTables): Audit => ({
  record: atomic((entry) => {
    if (tables.get(keys.audit(entry)) !== undefined) return;
    tables.transact([
      { key: keys.audit(entry), row: entry },
      ...(entry.about === undefined ? [] : [{ key: keys.auditAbout(entry.about, entry), row: entry }]),
    ]);
  }),
  list: atomic((day, after = '', limit = PAGE) => {
    const placeOf = (entry: AuditEntry): string => keys.audit(entry).sk;
    const rest = tables.list(keys.audits(day)).filter((entry) => placeOf(entry) > after);
    const [entries, last] = [rest.slice(0, limit), rest[limit - 1]];
    return { entries, ...(last !== undefined && rest.length > limit && { next: placeOf(last) }) };
  }),
  about: atomic((member) => tables.list(keys.auditsAbout(member))),
});
