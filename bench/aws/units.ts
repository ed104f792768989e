import { itemBytes, type Attributes } from './item-size.ts';

/** A secondary index: its keys, and whether it carries all attributes or the keys only. */
export interface IndexOf {
  readonly name: string;
  readonly keys: readonly string[];
  readonly all: boolean;
}

type Row = Attributes | undefined;

const size = (item: Row): number => (item === undefined ? 0 : itemBytes(item));
/** One unit for each started KB, and for what is not there one as well. */
export const writeUnits = (bytes: number): number => Math.max(1, Math.ceil(bytes / 1_024));

/** The larger of the row before and after counts; a transaction prepares and commits, which doubles it. */
export const baseUnits = (before: Row, after: Row, inTransaction: boolean): number =>
  writeUnits(Math.max(size(before), size(after))) * (inTransaction ? 2 : 1);

const inIndex = ({ keys, all }: IndexOf, item: Row): Row => {
  if (item === undefined || keys.some((key) => item[key] === undefined)) return undefined;
  if (all) return item;
  const kept = ['pk', 'sk', ...keys];
  return Object.fromEntries(Object.entries(item).filter(([name]) => kept.includes(name)));
};
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Into, out of and within an index one write each, another key two; never doubled, and free when nothing of it moved. */
export const indexUnits = (index: IndexOf, before: Row, after: Row): number => {
  const [was, is] = [inIndex(index, before), inIndex(index, after)];
  if (was === undefined && is === undefined) return 0;
  if (was === undefined || is === undefined) return writeUnits(size(was ?? is));
  if (index.keys.some((key) => !same(was[key], is[key]))) return writeUnits(size(was)) + writeUnits(size(is));
  return same(was, is) ? 0 : writeUnits(Math.max(size(was), size(is)));
};

/** 4 KB a unit when read consistently; an index is read by halves. */
export const readUnits = (items: readonly Attributes[], consistent: boolean): number => {
  const bytes = items.reduce((sum, item) => sum + itemBytes(item), 0);
  return Math.max(1, Math.ceil(bytes / 4_096)) * (consistent ? 1 : 0.5);
};
