import * as z from 'zod';
import type { MarketingChoice, Moved, Parsed, Receipt, Reply, TemplateNews } from '#inbound/shapes.ts';
import { readPayload, readValue, type Read } from '#providers/read-payload.ts';
import { systemMoves, userIdUpdate } from './moved.ts';
import { templateStatus } from './template-status.ts';
import { UnixTime } from './unix-time.ts';
import { userPreference } from './user-preference.ts';
import { whatsappMessage } from './whatsapp-message.ts';
import { stoppedBy, whatsappStatus } from './whatsapp-status.ts';

const Entry = z.object({
  time: UnixTime,
  changes: z.array(z.object({ field: z.string().max(80), value: z.unknown() })),
});
const Items = z.array(z.unknown()).default([]);
const Value = z.object({
  messages: Items,
  statuses: Items,
  errors: Items,
  user_preferences: Items,
  user_id_update: Items,
});
const FIELDS = ['messages', 'user_preferences', 'user_id_update'];
const OF_TEMPLATES = 'message_template_status_update';

/** What one item is to us; a text names what is passed over. */
type Item =
  | { readonly reply: Reply }
  | { readonly receipt: Receipt; readonly choice?: MarketingChoice }
  | { readonly choice: MarketingChoice }
  | { readonly moves: readonly Moved[] }
  | { readonly template: TemplateNews }
  | string;
type Change = z.infer<typeof Entry>['changes'][number];

/** What was read under its name, or the name of what is passed over. */
const as = <T>(read: Read<T | string>, make: (value: T) => Item): Read<Item> => {
  if (!read.ok) return read;
  return { ok: true, value: typeof read.value === 'string' ? read.value : make(read.value) };
};

const itemsOf = ({ field, value }: Change, at: string, path: string): readonly Read<Item>[] => {
  if (field === OF_TEMPLATES) return [as(templateStatus(value, at, path), (template) => ({ template }))];
  if (!FIELDS.includes(field)) return [{ ok: true, value: field }];
  const read = Value.safeParse(value);
  if (!read.success) return [{ ok: false, path, reason: 'expected an object' }];
  const { messages, statuses, errors, user_preferences, user_id_update } = read.data;
  return [
    ...messages.map((item, i) => as(whatsappMessage(item, at, `${path}.messages.${i}`), (reply) => ({ reply }))),
    ...statuses.map((item, i) =>
      as(whatsappStatus(item, at, `${path}.statuses.${i}`), (receipt) => ({ receipt, ...stoppedBy(item, receipt) })),
    ),
    ...user_preferences.map((item, i) =>
      as(userPreference(item, at, `${path}.user_preferences.${i}`), (choice) => ({ choice })),
    ),
    ...messages.flatMap((item): Read<Item>[] => {
      const moves = systemMoves(item, at);
      return moves.length === 0 ? [] : [{ ok: true, value: { moves } }];
    }),
    ...user_id_update.map((item, i) =>
      as(userIdUpdate(item, at, `${path}.user_id_update.${i}`), (moves) => ({ moves })),
    ),
    ...errors.map((): Read<Item> => ({ ok: true, value: 'error' })),
  ];
};

/**
 * One of Meta's entries, which stands at `path`; every level may hold several. What cannot be read does not take its
 * neighbours with it, since one of them may be a STOP: the whole is refused only when nothing in it was readable.
 */
export const entryOf = (value: unknown, at: string, path: string): Parsed => {
  const entry = readValue(Entry, value, path);
  if (!entry.ok) return entry;
  // Of a template only its entry says when; what is said of messages has a time of its own.
  const saidAt = ({ field }: Change): string => (field === OF_TEMPLATES ? (entry.value.time ?? at) : at);
  const all = entry.value.changes.flatMap((change, i) => itemsOf(change, saidAt(change), `${path}.changes.${i}.value`));
  const unreadable = all.find((item) => !item.ok);
  if (unreadable !== undefined && !all.some((item) => item.ok)) return unreadable;
  const items = all.flatMap((item) => (item.ok && typeof item.value === 'object' ? [item.value] : []));
  const choices = items.flatMap((item) => ('choice' in item && item.choice !== undefined ? [item.choice] : []));
  const moves = items.flatMap((item) => ('moves' in item ? item.moves : []));
  const templates = items.flatMap((item) => ('template' in item ? [item.template] : []));
  return {
    ok: true,
    replies: items.flatMap((item) => ('reply' in item ? [item.reply] : [])),
    receipts: items.flatMap((item) => ('receipt' in item ? [item.receipt] : [])),
    ...(choices.length > 0 && { choices }),
    ...(moves.length > 0 && { moves }),
    ...(templates.length > 0 && { templates }),
    ignored: all.flatMap((item) => {
      if (!item.ok) return [`${item.path}: ${item.reason}`];
      return typeof item.value === 'string' ? [item.value] : [];
    }),
  };
};

/** The same as text. */
export const whatsappEntry = (text: string, at: string, path = '$'): Parsed => {
  const entry = readPayload(z.unknown(), text, path);
  return entry.ok ? entryOf(entry.value, at, path) : entry;
};
