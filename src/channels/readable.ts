import { filters, type FilterImplOptions } from 'liquidjs';

/** What no reader can read: a value that is not there, or one with fields of its own. What it holds is not in it. */
export class NotReadable extends Error {
  override readonly name = 'NotReadable';
}

const kindOf = (value: unknown): string =>
  value === null || value === undefined ? 'nothing' : Array.isArray(value) ? 'a list' : 'a map';
const isPlain = (value: unknown): boolean => ['string', 'number', 'boolean', 'bigint'].includes(typeof value);

/** A value as it may stand in a text: words, a number, true or false, or a list of these. Throws on any other. */
export const readable = (value: unknown): unknown => {
  if (isPlain(value) || (Array.isArray(value) && value.every(isPlain))) return value;
  throw new NotReadable(`expected a text or a number, not ${kindOf(value)}`);
};

/** Filters that look into lists and maps, or say what stands where there is nothing. */
export const LOOK_INSIDE = new Set(
  `first last reverse sort sort_natural size map sum compact concat push unshift pop shift slice where reject where_exp
  reject_exp group_by group_by_exp has has_exp find_index find_index_exp find find_exp uniq sample default json jsonify
  inspect`.split(/\s+/),
);

type Handler = (this: unknown, value: unknown, ...rest: readonly unknown[]) => unknown;

const guarded = (filter: FilterImplOptions): FilterImplOptions => {
  const given = typeof filter === 'function' ? filter : filter.handler;
  const handler = given as Handler | undefined;
  const guard: Handler = function (value, ...rest) {
    for (const one of [value, ...rest]) readable(one);
    return handler === undefined ? value : handler.call(this, value, ...rest);
  };
  return typeof filter === 'function' ? guard : { ...filter, handler: guard };
};

/** Liquid's filters on texts and numbers, which take nothing for an empty text and a map for `[object Object]`. */
export const READING_FILTERS: Readonly<Record<string, FilterImplOptions>> = Object.fromEntries(
  Object.entries(filters).flatMap(([name, filter]) => (LOOK_INSIDE.has(name) ? [] : [[name, guarded(filter)]])),
);
