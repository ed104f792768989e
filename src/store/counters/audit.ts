import * as z from 'zod';
import { PAGE, type Audit, type AuditEntry } from '#privacy/audit.ts';
import { rowSchema } from '#store/row-schema.ts';
import { keys } from '#store/keys.ts';
import { list, onePage } from '#store/query.ts';
import { row, transact, type Dynamo } from '#store/table.ts';

const EntryItem = rowSchema<AuditEntry>()(
  z.object({
    id: z.string(),
    at: z.string(),
    who: z.string(),
    action: z.custom<AuditEntry['action']>((action) => typeof action === 'string'),
    about: z.string().optional(),
    what: z.string().optional(),
    status: z.number(),
  }),
);

const ABSENT = { ConditionExpression: 'attribute_not_exists(pk)' };

/** Each entry stands under its day, and under whom it is about. Nothing here changes or deletes one. */
export const dynamoAudit = (dynamo: Dynamo): Audit => {
  return {
    async record(entry, keptSeconds) {
      const item = { ...entry, ttl: Math.floor(Date.parse(entry.at) / 1000) + keptSeconds };
      await transact(dynamo, {
        day: { Put: { ...row(dynamo, keys.audit(entry), item), ...ABSENT } },
        about: entry.about === undefined ? undefined : { Put: row(dynamo, keys.auditAbout(entry.about, entry), item) },
      });
    },
    async list(day, after, limit = PAGE) {
      const { items, next } = await onePage(dynamo, keys.audits(day), limit, after);
      return { entries: items.map((item) => EntryItem.parse(item)), ...(next !== undefined && { next }) };
    },
    about: async (member) => (await list(dynamo, keys.auditsAbout(member))).map((item) => EntryItem.parse(item)),
  };
};
