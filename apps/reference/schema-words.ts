import * as z from 'zod';
import { AttributeName, Condition, EventTypes, HourMinute, Id, Locale, Localized, Span } from '#words/parts.ts';
import { Channel } from '#words/channel.ts';

/** A schema as JSON Schema, in the draft that keeps everything beside a reference. */
export type Node = z.core.JSONSchema.JSONSchema;

/** A key under which nothing may stand is none. */
const withoutNone = ({ jsonSchema }: { readonly jsonSchema: Node }): void => {
  const { properties } = jsonSchema;
  if (properties !== undefined)
    jsonSchema.properties = Object.fromEntries(
      Object.entries(properties).filter(([, one]) => !(isNode(one) && one.not)),
    );
};

export const jsonOf = (schema: z.ZodType): Node =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', override: withoutNone });

const WORDS = ['description', 'default', '$schema'];
/** A schema as text, without what is only said of it. */
const withoutWords = (node: Node): string =>
  JSON.stringify(Object.fromEntries(Object.entries(node).filter(([key]) => !WORDS.includes(key))));

const LOCALIZED = 'a text, or one for each language';
const code = (value: unknown): string => `\`${String(value)}\``;
const either = (words: readonly string[]): string => {
  const all = [...new Set(words)];
  return all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} or ${all.at(-1) ?? ''}`;
};

interface Named {
  readonly one: string;
  readonly many: string;
}

/** Parts of the grammar that have a name. */
const NAMED: ReadonlyMap<string, Named> = new Map(
  (
    [
      [Id, 'a name', 'names'],
      [Span, 'a span such as `30m` or `30d`', 'spans such as `7d`'],
      [HourMinute, "a time of day such as `'09:00'`", 'times of day'],
      [Condition, 'a [condition](conditions.md)', 'conditions'],
      [EventTypes, 'an [event type](events.md), or a list of them', 'event types'],
      [Localized, LOCALIZED, 'texts, each one or one for each language'],
      [AttributeName, 'the name of an attribute', 'names of attributes'],
      [Channel, either(Channel.options.map(code)), `channels: ${either(Channel.options.map(code))}`],
    ] as const
  ).map(([schema, one, many]) => [withoutWords(jsonOf(schema)), { one, many }]),
);
/** Of so many maps each has a section of its own. */
const MANY = 5;
const LOCALE = jsonOf(Locale).pattern;

export const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
/** What may stand there, each by itself; that a field may be taken away with null is no kind of value. */
export const alternativesOf = (node: Node): readonly Node[] =>
  (node.anyOf ?? node.oneOf ?? []).filter(isNode).filter(({ type }) => type !== 'null');

const range = (least: number | undefined, most: number | undefined): string => {
  const to = most === undefined || most >= Number.MAX_SAFE_INTEGER ? undefined : most;
  if (least === undefined) return to === undefined ? '' : ` up to ${to}`;
  return to === undefined ? ` from ${least} on` : ` from ${least} to ${to}`;
};

const isLocalized = ([one, other]: readonly Node[]): boolean =>
  one?.type === 'string' && isNode(other?.propertyNames) && other.propertyNames.pattern === LOCALE;

const listWords = (node: Node): string => {
  const item = isNode(node.items) && !Array.isArray(node.items) ? node.items : {};
  if (item.$ref !== undefined) return '[steps](steps.md)';
  const bounds = node.maxItems === undefined ? '' : ` (at most ${node.maxItems})`;
  const named = NAMED.get(withoutWords(item))?.many;
  if (named !== undefined) return `a list of ${named}${bounds}`;
  const words = wordsOf(item);
  if (words === 'a map') return `a list of maps${bounds}`;
  return words.startsWith('text')
    ? `a list of ${words.replace('text', 'texts')}${bounds}`
    : `a list${bounds}; each ${words}`;
};

const mapWords = (node: Node): string => {
  if (node.properties !== undefined) return 'a map';
  const value = isNode(node.additionalProperties) ? node.additionalProperties : {};
  const words = wordsOf(value);
  return `a map: a name, and ${words}`;
};

const inBraces = (node: Node): string =>
  node.properties === undefined ? wordsOf(node) : `\`{ ${Object.keys(node.properties).join(', ')} }\``;

/** What may stand there, in words. */
export const wordsOf = (node: Node): string => {
  const named = NAMED.get(withoutWords(node))?.one;
  if (named !== undefined) return named;
  if (node.$ref !== undefined) return '[steps](steps.md)';
  if (node.const !== undefined) return code(node.const);
  if (node.enum !== undefined) return either(node.enum.map(code));
  const ways = alternativesOf(node);
  if (isLocalized(ways)) return `${LOCALIZED} (at most ${ways[0]?.maxLength ?? 0} characters)`;
  if (ways.length > MANY && ways.every(({ properties }) => properties !== undefined)) return 'one of the maps below';
  if (ways.length > 0) return either(ways.map(inBraces));
  const plain = typeof node.type === 'string' ? PLAIN[node.type]?.(node) : undefined;
  if (plain !== undefined) return plain;
  if (node.format === 'uri') return 'a web address';
  return node.maxLength === undefined ? 'text' : `text (at most ${node.maxLength} characters)`;
};

/** Values that are no text, in words. */
const PLAIN: Readonly<Record<string, (node: Node) => string>> = {
  integer: ({ minimum, maximum }) => `a whole number${range(minimum, maximum)}`,
  number: ({ minimum, maximum }) => `a number${range(minimum, maximum)}`,
  boolean: () => '`true`/`false`',
  array: listWords,
  object: mapWords,
};
