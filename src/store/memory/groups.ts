import type { Key } from '#store/keys.ts';
import type { MemoryTables } from '#store/memory/tables.ts';

const PAGE = 100;

/** Lists the rows below a prefix that belong to a group, in pages; `nameOf` says which group that is, if any. */
export const memoryGroups = <Row>(
  tables: MemoryTables,
  prefix: Key<Row>,
  nameOf: (row: Row) => string | undefined,
): ((name: string) => AsyncGenerator<readonly Row[]>) => {
  const index = tables.index(prefix, nameOf);
  // eslint-disable-next-line @typescript-eslint/require-await
  return async function* (name) {
    const rows = index.find(name);
    for (let from = 0; from < rows.length; from += PAGE) yield rows.slice(from, from + PAGE);
  };
};
