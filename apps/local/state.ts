import type { TableName } from '#store/keys.ts';
import { createMemoryTables, type Dump } from '#store/memory/tables.ts';
import { createKept } from './kept.ts';
import { readState } from './state/read-state.ts';
import type { Item } from './state/state-file.ts';
import { createWriter } from './state/writer.ts';

type Row = [pk: string, sk: string, row: unknown];

/** What the runner keeps besides the tables, by the name of its shelf. */
const runners = 'local:';

/** Sorts what was read by where it belongs: rows by table, values by shelf. */
const sorted = (items: readonly Item[]) => {
  const rows = new Map<string, Row[]>();
  const values = new Map<string, Map<string, unknown>>();
  for (const { key, value } of items) {
    const [table, pk, sk] = JSON.parse(key) as [string, string, string];
    const row = JSON.parse(value) as unknown;
    if (table.startsWith(runners)) {
      const name = table.slice(runners.length);
      const shelf = values.get(name) ?? new Map<string, unknown>();
      values.set(name, shelf.set(pk, row));
    } else {
      const found = rows.get(table) ?? [];
      rows.set(table, found);
      found.push([pk, sk, row]);
    }
  }
  return { rows: Object.fromEntries(rows) as Dump, values };
};

/**
 * Everything that survives: the tables and what the runner's parts keep, in memory and in two files. Nothing that is asked of
 * memory waits for a file; whoever answers somebody waits for `settled`.
 */
export const openState = (dir: string) => {
  const { items, repairs } = readState(dir);
  const { rows, values } = sorted(items);
  const tables = createMemoryTables();
  tables.load(rows);
  const writer = createWriter(dir);
  const put = (table: string, pk: string, sk: string, value: unknown): void => {
    writer.put(JSON.stringify([table, pk, sk]), () => (value === undefined ? undefined : JSON.stringify(value)));
  };
  tables.onChange((changes) => {
    for (const { table, key, after } of changes) put(table satisfies TableName, key.pk, key.sk, after);
  });

  return {
    tables,
    kept: createKept(values, (name, id, value) => {
      put(runners + name, id, '', value);
    }),
    /** What was repaired at this start, in words. */
    repairs,
    scrub: writer.scrub,
    rewrite: writer.rewrite,
    settled: writer.settled,
    written: writer.kept,
    stuck: writer.stuck,
    close: writer.close,
  };
};
export type State = ReturnType<typeof openState>;
