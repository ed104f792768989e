import { join } from 'node:path';
import type { TableName } from '#store/keys.ts';
import { createMemoryTables } from '#store/memory/tables.ts';
import { createJournal, type Op } from './journal.ts';
import { createLedger } from './ledger.ts';

type Row = readonly [pk: string, sk: string, row: unknown];

/** Everything that survives: the tables and the runner's keptQueues, in one journal. */
export const openState = (dir: string) => {
  const journal = createJournal(join(dir, 'state'));
  const ledger = createLedger(journal.append);
  const tables = createMemoryTables();

  const kept = new Map<string, Map<string, Row>>();
  for (const group of journal.read())
    for (const op of group) {
      if (ledger.replay(op)) continue;
      const [table, pk, sk, row] = op;
      const rows = kept.get(table) ?? new Map<string, Row>();
      kept.set(table, rows);
      if (row === null) rows.delete(`${pk}\n${sk}`);
      else rows.set(`${pk}\n${sk}`, [pk, sk, row]);
    }
  tables.load(Object.fromEntries([...kept].map(([table, rows]) => [table, [...rows.values()]])));
  kept.clear();

  const everything = function* (): Generator<Op> {
    for (const [table, rows] of Object.entries(tables.dump()) as [TableName, readonly Row[]][])
      for (const [pk, sk, row] of rows) yield [table, pk, sk, row];
    yield* ledger.dump();
  };
  journal.compact(everything());
  let outdated = false;
  tables.onChange((changes) => {
    journal.append(changes.map(({ table, key, after }) => [table, key.pk, key.sk, after ?? null]));
  });

  return {
    tables,
    kept: ledger.kept,
    /** The files hold what nobody may read any more. */
    outdate: (): void => {
      outdated = true;
    },
    /** Rewrites the files when they hold much that is past, or what must go. */
    tidy: (): void => {
      if (!outdated && journal.bytes() <= 64 * 1024 * 1024) return;
      outdated = false;
      journal.compact(everything());
    },
    close: (): void => {
      journal.compact(everything());
      journal.close();
    },
  };
};
export type State = ReturnType<typeof openState>;
