import * as z from 'zod';
import type { MemberEvent } from '#words/event.ts';
import type { MemberRow } from '#members/member-row.ts';
import { rowSchema } from '#store/row-schema.ts';
import { EventItem } from '#store/members/event-item.ts';
import { hiddenJson, shownJson, type Fields } from '#store/fields.ts';
import { keys } from '#store/keys.ts';
import { registerFrom, registerItem } from '#store/members/register-item.ts';
import type { Item } from '#store/table.ts';

/** Names of the flattened attributes: each counter and each register is one, so that an event writes only its own. */
export const counterName = (counter: string) => `c#${counter}`;
export const registerName = (register: string) => `r#${register}`;

/** The newest event as it is kept: the row's key says whose it is, and a list needs no names. `time` in base 36. */
const Last = z.union([
  z.tuple([z.string(), z.string(), z.string(), z.string(), z.record(z.string(), z.unknown())]),
  z.tuple([z.string(), z.string(), z.string(), z.string(), z.record(z.string(), z.unknown()), z.literal(true)]),
]);

export const lastItem = (fields: Fields, { id, type, source, time, data, history }: MemberEvent): string => {
  const all: z.infer<typeof Last> = [id, type, source, Date.parse(time).toString(36), data];
  return hiddenJson(fields, history === true ? [...all, true] : all);
};

/** Until 0.2.0 it was kept with its names. */
const lastFrom = (fields: Fields, text: string, memberId: string): unknown => {
  const kept = shownJson(fields, text);
  if (!Array.isArray(kept)) return kept;
  const [id, type, source, ms, data, history] = Last.parse(kept);
  const time = new Date(Number.parseInt(ms, 36)).toISOString();
  return { id, type, source, time, memberId, data, ...(history && { history }) };
};

const MemberItem = rowSchema<MemberRow>()(
  z.object({
    memberId: z.string(),
    seq: z.number(),
    counters: z.record(z.string(), z.number()),
    registers: z.custom<MemberRow['registers']>(),
    last: EventItem,
    alias: z.string().optional(),
  }),
);

const named = (item: Item, prefix: string) =>
  Object.fromEntries(
    Object.entries(item).flatMap(([name, value]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
    ),
  );

/** The row as a read or the table's stream shows it, after unmarshalling. */
export const memberFromItem = (item: Item, fields: Fields): MemberRow => {
  const memberId = z.string().parse(item['pk']).slice(keys.member('').pk.length);
  return MemberItem.parse({
    ...item,
    memberId,
    counters: named(item, counterName('')),
    registers: Object.fromEntries(
      Object.entries(named(item, registerName(''))).map(([name, one]) => [name, registerFrom(fields, name, one)]),
    ),
    last: lastFrom(fields, String(item['last']), memberId),
  });
};

/** The attributes of a whole row without its keys: what the stream of a store in memory shows. */
export const memberToItem = (row: MemberRow, addressOf: (phone: string) => string, fields: Fields): Item => {
  const phone = row.registers['phone']?.value;
  return {
    seq: row.seq,
    last: lastItem(fields, row.last),
    alias: row.alias,
    ...Object.fromEntries(Object.entries(row.counters).map(([name, count]) => [counterName(name), count])),
    ...Object.fromEntries(
      Object.entries(row.registers).map(([name, register]) => [
        registerName(name),
        registerItem(fields, name, register),
      ]),
    ),
    ...(typeof phone === 'string' ? { phoneKey: addressOf(phone) } : {}),
  };
};
