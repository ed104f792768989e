import * as z from 'zod';
import type { MemberRow, Register } from '#members/member-row.ts';
import { rowSchema } from '#store/row-schema.ts';
import { EventItem } from '#store/members/event-item.ts';
import { hiddenJson, isHidden, shownJson, type Fields } from '#store/fields.ts';
import type { Item } from '#store/table.ts';

/** Names of the flattened attributes: each counter and each register is one, so that an event writes only its own. */
export const counterName = (counter: string) => `c#${counter}`;
export const registerName = (register: string) => `r#${register}`;

/** No JSON text: what a register holds is the instant that set it. */
const ITS_INSTANT = '=';

/**
 * `v` is JSON text; see `jsonText`. That of an address is encrypted. `at` is in milliseconds since 1970: a third of the bytes
 * of an instant as text. A row over 1 KB costs twice.
 */
export const registerItem = (fields: Fields, name: string, { value, at }: Register) => {
  const v = value === at ? ITS_INSTANT : JSON.stringify(value);
  return { v: isHidden(name) ? fields.hide(v) : v, at: Date.parse(at) };
};

const RegisterItem = z.object({ v: z.string(), at: z.number() });
const registerFrom = (fields: Fields, name: string, item: unknown): Register => {
  const { v, at: ms } = RegisterItem.parse(item);
  const at = new Date(ms).toISOString();
  return { value: v === ITS_INSTANT ? at : JSON.parse(isHidden(name) ? fields.show(v) : v), at };
};
/** A register as it is stored, so that a condition can name it. */
export const storedRegister = (item: Item, name: string): string => RegisterItem.parse(item[registerName(name)]).v;

const MemberItem = rowSchema<MemberRow>()(
  z.object({
    memberId: z.string(),
    seq: z.number(),
    counters: z.record(z.string(), z.number()),
    registers: z.custom<MemberRow['registers']>(),
    last: EventItem,
  }),
);

const named = (item: Item, prefix: string) =>
  Object.fromEntries(
    Object.entries(item).flatMap(([name, value]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
    ),
  );

/** The row as a read or the table's stream shows it, after unmarshalling. */
export const memberFromItem = (item: Item, fields: Fields): MemberRow =>
  MemberItem.parse({
    ...item,
    counters: named(item, counterName('')),
    registers: Object.fromEntries(
      Object.entries(named(item, registerName(''))).map(([name, one]) => [name, registerFrom(fields, name, one)]),
    ),
    last: shownJson(fields, String(item['last'])),
  });

/** The attributes of a whole row without its keys: what the stream of a store in memory shows. */
export const memberToItem = (row: MemberRow, addressOf: (phone: string) => string, fields: Fields): Item => {
  const phone = row.registers['phone']?.value;
  return {
    memberId: row.memberId,
    seq: row.seq,
    last: hiddenJson(fields, row.last),
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
