import type * as z from 'zod';
import type { Field, OwnEvents } from '#programme/grammar/event.ts';
import { alternatives, definitionOf } from '#programme/grammar/schema-parts.ts';
import type { Shape, Type } from '#publishing/conditions/known-values.ts';
import { Anything, eventData, INTERNAL_TYPES } from '#words/event.ts';
import { nearest } from '#words/suggest.ts';

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

const KNOWN_TYPES: readonly string[] = [...Object.keys(eventData), ...INTERNAL_TYPES];

const EVENT_TYPE = /^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/;
/** A type that is misspelt starts each of its words as the known one does; else it is a type of the brand's own. */
const initials = (type: string): string =>
  type
    .split('.')
    .map((word) => word[0])
    .join('.');

/** Whether events of a type carry whatever the brand likes: all but those that we know. */
export const isOpen = (type: string): boolean =>
  !KNOWN_TYPES.includes(type) ||
  (Object.hasOwn(eventData, type) && eventData[type as keyof typeof eventData] === Anything);

/** What is wrong with the name of an event type; a type of the brand's own is fine, with a schema (`own`) or without. */
export const eventTypeFlaw = (
  type: string,
  own: readonly string[] = [],
): { message: string; suggestion: string | null } | undefined => {
  const known = [...KNOWN_TYPES, ...own];
  if (known.includes(type)) return undefined;
  const near = nearest(type, known);
  if (!EVENT_TYPE.test(type)) {
    const dotted = type
      .trim()
      .toLowerCase()
      .replace(/[\s_:/]+/g, '.');
    const message = 'expected a dotted lower-case type such as points.earned';
    return { message, suggestion: near ?? (EVENT_TYPE.test(dotted) ? (nearest(dotted, known) ?? dotted) : null) };
  }
  if (near === null || initials(near) !== initials(type) || near.split('.').length !== type.split('.').length)
    return undefined;
  return { message: 'no such event type', suggestion: near };
};

/** What conditions see of a field. */
export const FIELDS: Readonly<Record<Field['type'], Type>> = {
  ...{ text: 'string', time: 'string', date: 'string', boolean: 'bool' },
  ...{ number: 'double', integer: 'double', list: 'list<string>' },
};

/** The data of events of these types; `dyn` when any is not known. A field that only some have may be named. */
export const eventType = (types: readonly string[], own: OwnEvents = {}): Type => {
  const shapes = types.map((type): Type => {
    const schema = Object.hasOwn(own, type) ? own[type] : undefined;
    if (schema !== undefined)
      return Object.fromEntries(Object.entries(schema.fields).map(([name, field]) => [name, FIELDS[field.type]]));
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
