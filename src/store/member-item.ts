import * as z from 'zod';
import type { MemberRow, Register } from '#members/member-row.ts';
import { covers } from '#store/covers.ts';
import { EventItem } from '#store/event-item.ts';
import { jsonText } from '#store/json-text.ts';
import type { Item } from '#store/table.ts';

/** Names of the flattened attributes: each counter and each register is one, so that an event writes only its own. */
export const counterName = (counter: string) => `c#${counter}`;
export const registerName = (register: string) => `r#${register}`;

/** `v` is JSON text; see `jsonText`. `at` is in milliseconds since 1970: a third of the bytes of an instant as text. */
export const registerItem = ({ value, at }: Register) => ({ v: JSON.stringify(value), at: Date.parse(at) });

const RegisterItem = z
  .object({ v: jsonText(z.unknown()), at: z.number() })
  .transform(({ v, at }): Register => ({ value: v, at: new Date(at).toISOString() }));

const MemberItem = covers<MemberRow>()(
  z.object({
    memberId: z.string(),
    seq: z.number(),
    counters: z.record(z.string(), z.number()),
    registers: z.record(z.string(), RegisterItem),
    last: jsonText(EventItem),
  }),
);

const named = (item: Item, prefix: string) =>
  Object.fromEntries(
    Object.entries(item).flatMap(([name, value]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
    ),
  );

/** The row as a read or the table's stream shows it, after unmarshalling. */
export const memberFromItem = (item: Item): MemberRow =>
  MemberItem.parse({ ...item, counters: named(item, counterName('')), registers: named(item, registerName('')) });

/** The attributes of a whole row without its keys: what the stream of a store in memory shows. */
export const memberToItem = (row: MemberRow, addressOf: (phone: string) => string): Item => {
  const phone = row.registers['phone']?.value;
  return {
    memberId: row.memberId,
    seq: row.seq,
    last: JSON.stringify(row.last),
    ...Object.fromEntries(Object.entries(row.counters).map(([name, count]) => [counterName(name), count])),
    ...Object.fromEntries(
      Object.entries(row.registers).map(([name, register]) => [registerName(name), registerItem(register)]),
    ),
    ...(typeof phone === 'string' ? { phoneKey: addressOf(phone) } : {}),
  };
};
