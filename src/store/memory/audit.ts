import type { Audit } from '#privacy/audit.ts';
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
  list: atomic((day) => tables.list(keys.audits(day))),
  about: atomic((member) => tables.list(keys.auditsAbout(member))),
});
