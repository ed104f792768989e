import type { TableName } from '#store/keys.ts';

/** One stored row; the cell stays while its row is replaced. */
export interface Cell {
  readonly pk: string;
  readonly sk: string;
  row: unknown;
}

/** Rows by a value computed from them. */
export interface Index<Row> {
  find(value: string): readonly Row[];
  /** Where the rows stand. */
  keys(value: string): readonly Pick<Cell, 'pk' | 'sk'>[];
  /** The values that have rows, in text order. */
  values(): readonly string[];
}

export interface KeptIndex {
  readonly table: TableName;
  move(cell: Cell, before: unknown, after: unknown): void;
  clear(): void;
}

/** A sparse index over the rows of a table whose sort key starts with `prefix`; kept with every write. */
export const indexBy = <Row>(
  table: TableName,
  prefix: string,
  valueOf: (row: Row) => string | undefined,
): Index<Row> & KeptIndex => {
  const cells = new Map<string, Set<Cell>>();
  const value = (row: unknown) => (row === undefined ? undefined : valueOf(row as Row));

  const leave = (from: string, cell: Cell) => {
    const set = cells.get(from);
    set?.delete(cell);
    if (set?.size === 0) cells.delete(from);
  };

  return {
    table,
    find: (wanted) => Array.from(cells.get(wanted) ?? [], (cell) => cell.row as Row),
    keys: (wanted) => Array.from(cells.get(wanted) ?? [], ({ pk, sk }) => ({ pk, sk })),
    values: () => [...cells.keys()].sort(),
    move(cell, before, after) {
      if (!cell.sk.startsWith(prefix)) return;
      const [from, to] = [value(before), value(after)];
      if (from === to) return;
      if (from !== undefined) leave(from, cell);
      if (to === undefined) return;
      const set = cells.get(to);
      if (set) set.add(cell);
      else cells.set(to, new Set([cell]));
    },
    clear() {
      cells.clear();
    },
  };
};
