import * as z from 'zod';
import type { Audit, AuditEntry } from '#privacy/audit.ts';
import { rowSchema } from '#store/row-schema.ts';
import { keys } from '#store/keys.ts';
import { list } from '#store/query.ts';
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
  const listed = async (prefix: ReturnType<typeof keys.audits>) =>
    (await list(dynamo, prefix)).map((item) => EntryItem.parse(item));

  return {
    async record(entry, keptSeconds) {
      const item = { ...entry, ttl: Math.floor(Date.parse(entry.at) / 1000) + keptSeconds };
      await transact(dynamo, {
        day: { Put: { ...row(dynamo, keys.audit(entry), item), ...ABSENT } },
        about: entry.about === undefined ? undefined : { Put: row(dynamo, keys.auditAbout(entry.about, entry), item) },
      });
    },
    list: (day) => listed(keys.audits(day)),
    about: (member) => listed(keys.auditsAbout(member)),
  };
};
