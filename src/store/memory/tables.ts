import type { Key, TableName } from '#store/keys.ts';
import { indexBy, type Cell, type Index, type KeptIndex } from '#store/memory/index-by.ts';
import { orderedBy, type Ordered } from '#store/memory/ordered-by.ts';

/** Makes a value and all in it unchangeable, so that a store and its callers can share it. What is frozen is not walked again. */
const freeze = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
  return value;
};

/** What a committed transaction did to one row; `undefined` is a row that is not there. */
export interface Change {
  readonly table: TableName;
  readonly key: { readonly pk: string; readonly sk: string };
  readonly before: unknown;
  readonly after: unknown;
}

/** A row to keep, or a key to delete. */
export interface Write {
  readonly key: Key<unknown>;
  readonly row: unknown;
}

export type Dump = Readonly<Partial<Record<TableName, readonly (readonly [pk: string, sk: string, row: unknown])[]>>>;

/** Tables of immutable rows: a row that is kept is frozen, and is replaced, never changed. */
export interface MemoryTables {
  get<Row>(key: Key<Row>): Row | undefined;
  /** Rows of one partition whose sort key starts with the prefix's, in its order. */
  list<Row>(prefix: Key<Row>): readonly Row[];
  /** What follows the prefix in the sort keys of the same rows. */
  names(prefix: Key<unknown>): readonly string[];
  put<Row>(key: Key<Row>, row: Row): void;
  delete(key: Key<unknown>): void;
  /** Deletes all that `list` would show, in one transaction. */
  clear(prefix: Key<unknown>): void;
  /** All writes at once, then one call to each listener. A row that stays the same object is no change. */
  transact(writes: readonly Write[]): void;
  /** A sparse index, filled from what is there and kept with every write and load. */
  index<Row>(prefix: Key<Row>, valueOf: (row: Row) => string | undefined): Index<Row>;
  /** The same for rows that are read in order, each in one listing. */
  ordered<Row>(
    prefix: Key<Row>,
    standing: (row: Row) => { readonly listing: string; readonly order: string },
  ): Ordered<Row>;
  /** Called once per committed transaction that changed something; returns how to stop listening. */
  onChange(listener: (changes: readonly Change[]) => void): () => void;
  /** Everything, as JSON can carry it. */
  dump(): Dump;
  /** Replaces everything; listeners are not told. */
  load(dump: Dump): void;
}

const NAMES: readonly TableName[] = ['members', 'consent', 'messages', 'programme', 'counters'];
type Partitions = Map<string, Map<string, Cell>>;

/** The cells of all tables, each by its keys; a partition without cells is none. */
const createCells = () => {
  const tables = new Map<TableName, Partitions>(NAMES.map((name) => [name, new Map()]));
  const partitions = (table: TableName): Partitions => tables.get(table) as Partitions;

  return {
    partitions,
    get: ({ table, pk, sk }: Key<unknown>): Cell | undefined => partitions(table).get(pk)?.get(sk),
    /** Those whose sort key starts with the prefix's, in its order. */
    list: ({ table, pk, sk }: Key<unknown>): readonly Cell[] =>
      [...(partitions(table).get(pk)?.values() ?? [])]
        .filter((cell) => cell.sk.startsWith(sk))
        .sort((a, b) => (a.sk < b.sk ? -1 : 1)),
    /** The cell of a key, made where there is none. */
    make: ({ table, pk, sk }: Key<unknown>): Cell => {
      const found = partitions(table).get(pk);
      const partition = found ?? new Map<string, Cell>();
      if (!found) partitions(table).set(pk, partition);
      const cell = partition.get(sk) ?? { pk, sk, row: undefined };
      partition.set(sk, cell);
      return cell;
    },
    forget: ({ table, pk, sk }: Key<unknown>): void => {
      const partition = partitions(table).get(pk);
      partition?.delete(sk);
      if (partition?.size === 0) partitions(table).delete(pk);
    },
  };
};

export const createMemoryTables = (): MemoryTables => {
  const cells = createCells();
  const { partitions } = cells;
  const listeners = new Set<(changes: readonly Change[]) => void>();
  const indexes: KeptIndex[] = [];

  const write = (key: Key<unknown>, row: unknown): Change => {
    const cell = cells.make(key);
    const before = cell.row;
    cell.row = freeze(row);
    for (const index of indexes) if (index.table === key.table) index.move(cell, before, row);
    if (row === undefined) cells.forget(key);
    return { table: key.table, key: cell, before, after: row };
  };

  const keep = <Kept extends KeptIndex>(index: Kept): Kept => {
    for (const partition of partitions(index.table).values())
      for (const cell of partition.values()) index.move(cell, undefined, cell.row);
    indexes.push(index);
    return index;
  };

  const transact = (writes: readonly Write[]) => {
    const changes = writes
      .map(({ key, row }) => write(key, row))
      .filter(({ before, after }) => before !== after)
      .map((change) => ({ ...change, key: { pk: change.key.pk, sk: change.key.sk } }));
    if (changes.length > 0) for (const listener of listeners) listener(changes);
  };

  return {
    get: <Row>(key: Key<Row>) => cells.get(key)?.row as Row | undefined,
    list: <Row>(prefix: Key<Row>) => cells.list(prefix).map((cell) => cell.row as Row),
    names: (prefix) => cells.list(prefix).map(({ sk }) => sk.slice(prefix.sk.length)),
    put: (key, row) => {
      transact([{ key, row }]);
    },
    delete: (key) => {
      transact([{ key, row: undefined }]);
    },
    clear: (prefix) => {
      transact(cells.list(prefix).map(({ pk, sk }) => ({ key: { table: prefix.table, pk, sk }, row: undefined })));
    },
    transact,
    index: (prefix, valueOf) => keep(indexBy(prefix.table, prefix.sk, valueOf)),
    ordered: (prefix, standing) => keep(orderedBy(prefix.table, prefix.sk, standing)),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dump: () =>
      Object.fromEntries(
        NAMES.map((name) => [
          name,
          [...partitions(name).values()].flatMap((p) => Array.from(p.values(), ({ pk, sk, row }) => [pk, sk, row])),
        ]),
      ),
    load: (dump) => {
      for (const name of NAMES) partitions(name).clear();
      for (const index of indexes) index.clear();
      for (const table of NAMES) for (const [pk, sk, row] of dump[table] ?? []) write({ table, pk, sk }, row);
    },
  };
};
