import type * as z from 'zod';
import { telling } from '#words/issue.ts';

type Path = readonly PropertyKey[];

/** What can be read of a file with mistakes of its own, and the places of what was left out or stood in for. */
export interface Part<T> {
  readonly value: T;
  readonly without: readonly Path[];
}

/** A mistake in a list of steps costs that step; anywhere else the whole key of the file. */
interface Manner {
  /** What keys stand for that a file cannot be without. */
  readonly standIns: Readonly<Record<string, unknown>>;
  /** The key of a list whose places matter, and what stands in for one of its items. */
  readonly list?: { readonly key: string; readonly item: object };
}

const ROUNDS = 8;

const isMap = (value: unknown): value is Record<PropertyKey, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[key], value);

/** The innermost item of the list, or of a list within it, that a path leads through. */
const itemOn = (value: unknown, path: Path): Path | undefined => {
  const ends = path.flatMap((key, index) => (typeof key === 'number' ? [index + 1] : []));
  return ends.map((end) => path.slice(0, end)).findLast((place) => isMap(at(value, place)));
};

/** What stood in a place that was left out for another mistake is gone with it. */
const put = (value: unknown, path: Path, next: unknown): void => {
  const home = at(value, path.slice(0, -1));
  if (typeof home !== 'object' || home === null) return;
  const key = path.at(-1) ?? '';
  if (next === undefined) Reflect.deleteProperty(home, key);
  else Reflect.set(home, key, next);
};

/** Takes one mistake away; the place that is left out for it. */
const mend = (value: unknown, path: Path, isKey: boolean, { standIns, list }: Manner): Path | undefined => {
  const [top = ''] = path;
  if (isKey && path.length > 0) {
    put(value, path, undefined);
    return path;
  }
  const item = top === list?.key ? itemOn(value, path) : undefined;
  if (top === list?.key && item === undefined) return undefined;
  const place = item ?? [top];
  put(value, place, item === undefined ? standIns[String(top)] : list?.item);
  return place;
};

/** What of a file fits its schema once its mistakes are left out; `undefined` where too little is left. */
export const readablePart = <S extends z.ZodType>(
  schema: S,
  written: unknown,
  manner: Manner,
): Part<z.infer<S>> | undefined => {
  if (!isMap(written)) return undefined;
  const value = structuredClone(written);
  const without: Path[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const read = schema.safeParse(value);
    if (read.success) return { value: read.data, without };
    const found = read.error.issues.flatMap((issue) => telling(issue));
    const places = found.flatMap(({ issue, path }) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => mend(value, [...path, key], true, manner))
        : [mend(value, path, false, manner)],
    );
    for (const place of places) {
      if (place === undefined) return undefined;
      without.push(place);
    }
  }
  return undefined;
};

const begins = (path: Path, start: Path): boolean => start.every((key, index) => path[index] === key);

/** Whether a place says something that what is left out may have said otherwise. */
export const isTouched = (path: Path, without: readonly Path[]): boolean =>
  without.some((place) => begins(path, place) || begins(place, path));

/** Whether something beside it, in the same map, is left out. */
export const isBeside = (path: Path, without: readonly Path[]): boolean =>
  without.some((place) => begins(path, place.slice(0, -1)));
