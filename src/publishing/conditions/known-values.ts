import type * as z from 'zod';
import { eventData, INTERNAL_TYPES } from '#words/event.ts';
import { contextOf } from '#loyalty/context.ts';
import type { Settings } from '#programme/grammar/settings.ts';
import { alternatives, definitionOf } from '#programme/grammar/schema-parts.ts';
import { nearest } from '#words/suggest.ts';
import { emptyRow } from '#members/member-row.ts';
import { memberOf } from '#loyalty/member.ts';

export const TIMESTAMP = 'google.protobuf.Timestamp';
/** What a name stands for, in CEL's words; a shape has exactly these fields, and `dyn` may be anything. */
export type Type = 'string' | 'double' | 'bool' | typeof TIMESTAMP | 'dyn' | 'list<string>' | 'list<dyn>' | Shape;
export interface Shape {
  readonly [field: string]: Type;
}
/** What a condition or a template may name where it stands. */
export type Known = Readonly<Record<string, Type>>;

type Values = Readonly<Record<string, unknown>>;

/** A date is a calendar day as text, which sorts as it should. */
const ATTRIBUTES = {
  text: { type: 'string', sample: '' },
  number: { type: 'double', sample: 0 },
  boolean: { type: 'bool', sample: false },
  date: { type: 'string', sample: '1970-01-01' },
} as const satisfies Record<string, { type: Type; sample: unknown }>;

const attributesOf = <F extends 'type' | 'sample'>({ attributes }: Settings, field: F) =>
  Object.fromEntries(Object.entries(attributes).map(([name, { type }]) => [name, ATTRIBUTES[type][field]]));

/** A member with nothing: to try a condition on, and to see which names there are. */
export const sampleContext = (settings: Settings): Values => {
  const last = { id: '', type: '', source: '', time: '', memberId: 'sample', data: {} };
  const now = new Date(0);
  const member = memberOf(emptyRow(last), { settings }, now);
  const wording = Object.keys(settings.wording)[0] ?? '';
  const run = { intent: '', number: 0, days: 0, ways: {} };
  const facts = { expiresOn: '1970-01-01', days: 0, wording, run };
  const context = contextOf(settings, member, facts, { before: member, now });
  const attributes = attributesOf(settings, 'sample');
  const withAttributes = (of: unknown) => ({ ...(of as object), attributes });
  return {
    ...context,
    member: withAttributes(context['member']),
    before: withAttributes(context['before']),
    was: '',
  };
};

const typeOf = (value: unknown): Type => {
  if (typeof value === 'string') return 'string';
  if (typeof value === 'number') return 'double';
  if (typeof value === 'boolean') return 'bool';
  if (value instanceof Date) return TIMESTAMP;
  if (Array.isArray(value)) return value.every((one) => typeof one === 'string') ? 'list<string>' : 'list<dyn>';
  if (typeof value !== 'object' || value === null) return 'dyn';
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, typeOf(one)]));
};

/** The types of all that can be named anywhere but the event; the ways of a run are those of its journey. */
export const namesOf = (settings: Settings): Known =>
  typeOf({ ...sampleContext(settings), preferencesUrl: '', optInUrl: '' }) as Shape;

const SCALARS: Readonly<Record<string, Type>> = {
  string: 'string',
  enum: 'string',
  number: 'double',
  int: 'double',
  boolean: 'bool',
};

const sameOf = (types: readonly Type[]): Type => {
  const [first = 'dyn', ...rest] = types;
  return rest.every((one) => JSON.stringify(one) === JSON.stringify(first)) ? first : 'dyn';
};

const typeOfSchema = (schema: z.core.$ZodType): Type =>
  sameOf(
    alternatives(schema).map((one) => {
      const { type, shape, element } = definitionOf(one);
      if (shape !== undefined)
        return Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, typeOfSchema(field)]));
      if (element !== undefined) return typeOfSchema(element) === 'string' ? 'list<string>' : 'list<dyn>';
      return SCALARS[type] ?? 'dyn';
    }),
  );

export const KNOWN_TYPES: readonly string[] = [...Object.keys(eventData), ...INTERNAL_TYPES];

const EVENT_TYPE = /^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/;
/** A type that is misspelt starts each of its words as the known one does; else it is a type of the brand's own. */
const initials = (type: string): string =>
  type
    .split('.')
    .map((word) => word[0])
    .join('.');

/** What is wrong with the name of an event type; a type of the brand's own is fine. */
export const eventTypeFlaw = (type: string): { message: string; suggestion: string | null } | undefined => {
  if (KNOWN_TYPES.includes(type)) return undefined;
  const near = nearest(type, KNOWN_TYPES);
  if (!EVENT_TYPE.test(type)) {
    const dotted = type
      .trim()
      .toLowerCase()
      .replace(/[\s_:/]+/g, '.');
    const message = 'expected a dotted lower-case type such as points.earned';
    return { message, suggestion: near ?? (EVENT_TYPE.test(dotted) ? (nearest(dotted, KNOWN_TYPES) ?? dotted) : null) };
  }
  if (near === null || initials(near) !== initials(type) || near.split('.').length !== type.split('.').length)
    return undefined;
  return { message: 'no such event type', suggestion: near };
};

/** The data of events of these types; `dyn` when any is not known. A field that only some have may be named. */
export const eventType = (types: readonly string[]): Type => {
  const shapes = types.map((type) => {
    if (!Object.hasOwn(eventData, type)) return 'dyn';
    const data = typeOfSchema(eventData[type as keyof typeof eventData]);
    if (type !== 'consent.captured' || typeof data === 'string') return data;
    // What is kept of a capture is the wording itself, and not only its id.
    return { ...data, wording: { ...(data['wording'] as Shape), text: 'string' } } satisfies Shape;
  });
  if (shapes.length === 0) return {};
  const fields = new Map<string, Type[]>();
  for (const shape of shapes) {
    if (typeof shape === 'string') return 'dyn';
    for (const [name, type] of Object.entries(shape)) fields.set(name, [...(fields.get(name) ?? []), type]);
  }
  return Object.fromEntries([...fields].map(([name, all]) => [name, sameOf(all)]));
};

/** How many names of a path lead somewhere, and what could stand for the next one. */
export interface DeadEnd {
  readonly depth: number;
  readonly near: string | null;
  readonly fields: readonly string[];
}

/** Why a path leads nowhere; `undefined` when it leads somewhere or to what is not known before it happens. */
export const deadEnd = (
  known: Known,
  path: readonly string[],
  methods: (type: Type) => readonly string[] = () => [],
): DeadEnd | undefined => {
  let here: Type = known;
  for (const [depth, name] of path.entries()) {
    if (here === 'dyn' || here === 'list<dyn>') return undefined;
    if (typeof here === 'string') {
      const allowed = methods(here);
      return allowed.includes(name) ? undefined : { depth, near: nearest(name, allowed), fields: allowed };
    }
    if (!Object.hasOwn(here, name)) {
      const fields = Object.keys(here);
      return { depth, near: nearest(name, fields), fields };
    }
    here = here[name] ?? 'dyn';
  }
  return undefined;
};
