import type { RowChange, Rows } from '#measurement/row-change.ts';
import { consentFromItem } from '#store/consent/consent-item.ts';
import { threadFromItem } from '#store/conversations/thread-item.ts';
import type { Fields } from '#store/fields.ts';
import { keys, type Key } from '#store/keys.ts';
import { memberFromItem } from '#store/members/member-item.ts';
import { responseFromItem } from '#store/members/survey-item.ts';
import { messageFromItem } from '#store/messages/message-item.ts';
import { runFromItem } from '#store/runs/run-item.ts';
import type { Item } from '#store/table.ts';

/** Where the rows stand whose changes are facts, by the beginning of their sort key. */
const PLACES: { readonly [Of in keyof Rows]: Key<Rows[Of]> } = {
  member: keys.member(''),
  run: keys.runs(''),
  response: keys.responses(''),
  message: keys.messages(''),
  thread: keys.thread(''),
  consent: keys.consent(''),
};

/** Which of them stands here. */
export const measuredAt = (table: string, sk: string): keyof Rows | undefined =>
  (Object.keys(PLACES) as (keyof Rows)[]).find((of) => PLACES[of].table === table && sk.startsWith(PLACES[of].sk));

/** The tables whose streams are measured, and how the sort keys of their rows begin. */
export const MEASURED_TABLES = Map.groupBy(Object.values(PLACES), ({ table }) => table);

const READ: { readonly [Of in keyof Rows]: (item: Item, fields: Fields) => Rows[Of] } = {
  member: memberFromItem,
  run: runFromItem,
  response: responseFromItem,
  message: messageFromItem,
  thread: threadFromItem,
  consent: consentFromItem,
};

/** A change as images of a row, unmarshalled. Throws where a row cannot be read. */
export const changeFromItems = (
  of: keyof Rows,
  items: { readonly before: Item | undefined; readonly after: Item | undefined },
  at: string,
  fields: Fields,
): RowChange => {
  const read = (item: Item | undefined) => item && READ[of](item, fields);
  return { of, before: read(items.before), after: read(items.after), at } as RowChange;
};
