import * as z from 'zod';
import type { Parsed, Receipt, Reply } from '#inbound/shapes.ts';
import { readPayload, type Read } from '#providers/read-payload.ts';
import { whatsappMessage } from './whatsapp-message.ts';
import { whatsappStatus } from './whatsapp-status.ts';

const Entry = z.object({ changes: z.array(z.object({ field: z.string().max(80), value: z.unknown() })) });
const Value = z.object({
  messages: z.array(z.unknown()).default([]),
  statuses: z.array(z.unknown()).default([]),
  errors: z.array(z.unknown()).default([]),
});

interface Items {
  readonly messages: readonly Read<Reply | string>[];
  readonly statuses: readonly Read<Receipt | string>[];
  readonly passed: readonly Read<string>[];
}

const itemsOf = ({ field, value }: z.infer<typeof Entry>['changes'][number], at: string, path: string): Items => {
  const named = (name: string): Read<string> => ({ ok: true, value: name });
  if (field !== 'messages') return { messages: [], statuses: [], passed: [named(field)] };
  const read = Value.safeParse(value);
  if (!read.success) return { messages: [], statuses: [], passed: [{ ok: false, path, reason: 'expected an object' }] };
  return {
    messages: read.data.messages.map((item, i) => whatsappMessage(item, at, `${path}.messages.${i}`)),
    statuses: read.data.statuses.map((item, i) => whatsappStatus(item, at, `${path}.statuses.${i}`)),
    passed: read.data.errors.map(() => named('error')),
  };
};

/**
 * One of Meta's entries, which stands at `path`; every level may hold several. What cannot be read does not take its
 * neighbours with it, since one of them may be a STOP: the whole is refused only when nothing in it was readable.
 */
export const whatsappEntry = (text: string, at: string, path = '$'): Parsed => {
  const entry = readPayload(Entry, text, path);
  if (!entry.ok) return entry;
  const items = entry.value.changes.map((change, i) => itemsOf(change, at, `${path}.changes.${i}.value`));
  const messages = items.flatMap((item) => item.messages);
  const statuses = items.flatMap((item) => item.statuses);
  const all = [...messages, ...statuses, ...items.flatMap((item) => item.passed)];
  const unreadable = all.find((item) => !item.ok);
  if (unreadable !== undefined && !all.some((item) => item.ok)) return unreadable;
  const kept = <T extends object>(read: readonly Read<T | string>[]): T[] =>
    read.flatMap((item) => (item.ok && typeof item.value === 'object' ? [item.value] : []));
  return {
    ok: true,
    replies: kept(messages),
    receipts: kept(statuses),
    ignored: all.flatMap((item) => {
      if (!item.ok) return [`${item.path}: ${item.reason}`];
      return typeof item.value === 'string' ? [item.value] : [];
    }),
  };
};
