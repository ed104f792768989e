import type { EventSchema, Field } from '#programme/grammar/event.ts';
import { CalendarDay, InstantOrWall, WallTime } from '#words/instant.ts';
import { nearest } from '#words/suggest.ts';

type Data = Readonly<Record<string, unknown>>;

export type Fitted =
  | {
      readonly ok: true;
      readonly data: Data;
      /** Fields with a time that has no offset: which instant it is says the member's zone. */
      readonly wall: readonly string[];
    }
  | { readonly ok: false; readonly path: string; readonly reason: string };

const MAX_LIST = 100;

const textFlaw = ({ values }: Field, value: unknown): string | undefined => {
  if (typeof value !== 'string') return 'expected a text';
  return values === undefined || values.includes(value) ? undefined : `expected one of ${values.join(', ')}`;
};

const listFlaw = (field: Field, value: unknown): string | undefined => {
  if (!Array.isArray(value)) return 'expected a list of texts';
  if (value.length > MAX_LIST) return `expected a list of at most ${MAX_LIST}`;
  const flaw = value.map((one) => textFlaw(field, one)).find((one) => one !== undefined);
  return flaw === undefined ? undefined : `${flaw} in each place of the list`;
};

/** Why a value is none of its field; `undefined` where it is one. */
const flawOf = (field: Field, value: unknown): string | undefined => {
  switch (field.type) {
    case 'text':
      return textFlaw(field, value);
    case 'list':
      return listFlaw(field, value);
    case 'number':
      return typeof value === 'number' ? undefined : 'expected a number, without quotes';
    case 'integer':
      return Number.isSafeInteger(value) ? undefined : 'expected a whole number, without quotes';
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'expected true or false, without quotes';
    case 'date':
      return CalendarDay.safeParse(value).success ? undefined : 'expected a calendar day such as 2026-12-31';
    case 'time':
      return InstantOrWall.safeParse(value).success
        ? undefined
        : 'expected an ISO 8601 date and time such as 2026-12-20T15:00:00+01:00';
  }
};

/** Instants in UTC, so that they sort as text; all else stays as it was said. */
const kept = ({ type }: Field, value: unknown): unknown => (type === 'time' ? InstantOrWall.parse(value) : value);

/**
 * The data of an event by its schema. A field that need not be there may be null, which is as if it had been left out. The first
 * field that does not fit is named with its reason.
 */
export const fitOwn = ({ fields }: EventSchema, given: Data): Fitted => {
  const data: Record<string, unknown> = {};
  const wall: string[] = [];
  for (const [name, value] of Object.entries(given)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field === undefined) {
      const near = nearest(name, Object.keys(fields));
      const meant = near === null ? `; it has ${Object.keys(fields).join(', ')}` : `; did you mean ${near}?`;
      return { ok: false, path: name, reason: `no such field in events of this type${meant}` };
    }
    if (value === null && !field.required) continue;
    const reason = flawOf(field, value);
    if (reason !== undefined) return { ok: false, path: name, reason };
    data[name] = kept(field, value);
    if (field.type === 'time' && WallTime.safeParse(value).success) wall.push(name);
  }
  const missing = Object.entries(fields).find(([name, { required }]) => required && !Object.hasOwn(data, name));
  return missing === undefined
    ? { ok: true, data, wall }
    : { ok: false, path: missing[0], reason: `is missing: ${missing[1].about}` };
};
