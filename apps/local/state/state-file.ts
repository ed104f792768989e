import { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';

/** One thing that is kept: its key is a JSON array of table, partition and sort key, its value JSON. */
export interface Item {
  readonly id: number;
  readonly key: string;
  readonly value: string;
  readonly sum: number;
}

/** What one transaction does to one item; without a value it goes. */
export type ItemChange = Item | { readonly id: number; readonly key: string; readonly value: undefined };

/** What the whole file must add up to: `digest` is all items' sums in one, by exclusive or. */
export interface Head {
  /** Counts transactions. */
  readonly seq: number;
  readonly items: number;
  readonly digest: number;
}

export const sumOf = (id: number, key: string, value: string): number => crc32(`${id}\n${key}\n${value}`);
export const headSum = ({ seq, items, digest }: Head): number => crc32(`${seq} ${items} ${digest}`);

/** SQLITE_FULL: the disk does not take it. */
export const isFull = (error: unknown): boolean => (error as { readonly errcode?: number }).errcode === 13;

const schema = `
  create table if not exists item
    (id integer primary key, key text not null, value text not null, sum integer not null) strict;
  create table if not exists head
    (id integer primary key check (id = 1), seq integer not null, items integer not null, digest integer not null,
     sum integer not null) strict;
  insert or ignore into head values (1, 0, 0, 0, ${headSum({ seq: 0, items: 0, digest: 0 })});`;

/**
 * One SQLite file. Deleted bytes are overwritten; what SQLite left where an item stood before it moved it to another page goes
 * when the file is rewritten. `full` outlives a power cut with each commit; `normal` may then miss the
 * last ones, and is whole all the same.
 */
export const openFile = (path: string, synchronous: 'full' | 'normal') => {
  const db = new DatabaseSync(path);
  db.exec(`pragma locking_mode = exclusive; pragma journal_mode = wal; pragma synchronous = ${synchronous};
    pragma secure_delete = on; pragma temp_store = memory;`);
  db.exec(schema);
  const put = db.prepare('insert or replace into item values (?, ?, ?, ?)');
  const drop = db.prepare('delete from item where id = ?');
  const lead = db.prepare('update head set seq = ?, items = ?, digest = ?, sum = ?');

  /** Whether something was to be forgotten since the file was rewritten. */
  const mustForget = (): boolean => db.prepare('pragma user_version').get()?.['user_version'] === 1;

  return {
    mustForget,
    /**
     * All or nothing; throws when the disk does not take it. `forgets`: something that goes must not be found any more, which
     * the file itself remembers until it was rewritten.
     */
    commit: (changes: readonly ItemChange[], head: Head, forgets: boolean): void => {
      db.exec('begin immediate');
      try {
        if (forgets) db.exec('pragma user_version = 1');
        for (const change of changes)
          if (change.value === undefined) drop.run(change.id);
          else put.run(change.id, change.key, change.value, change.sum);
        lead.run(head.seq, head.items, head.digest, headSum(head));
        db.exec('commit');
      } catch (error) {
        if (db.isTransaction) db.exec('rollback');
        throw error;
      }
    },
    /** Brings all into the file itself, so that its log holds nothing that is past. */
    scrub: (): void => {
      db.exec('pragma wal_checkpoint(truncate)');
    },
    /** Writes the file anew if something was to be forgotten since it was; on a full disk it stays to be done. */
    rewrite: (): void => {
      if (!mustForget()) return;
      try {
        db.exec('vacuum; pragma user_version = 0; pragma wal_checkpoint(truncate)');
      } catch (error) {
        if (!isFull(error)) throw error;
      }
    },
    head: (): Head | undefined => headOf(db),
    items: (order: 'asc' | 'desc'): IterableIterator<Item> =>
      db.prepare(`select id, key, value, sum from item order by id ${order}`).iterate() as IterableIterator<Item>,
    /** All items without their values. */
    index: (): IterableIterator<Omit<Item, 'value'>> =>
      db.prepare('select id, key, sum from item').iterate() as IterableIterator<Omit<Item, 'value'>>,
    /** What SQLite finds wrong with its pages. */
    fault: (): string | undefined => {
      const [found] = db.prepare('pragma quick_check(1)').all() as { readonly quick_check: string }[];
      return found?.quick_check === 'ok' ? undefined : found?.quick_check;
    },
    close: (): void => {
      db.close();
    },
  };
};
export type StateFile = ReturnType<typeof openFile>;

const headOf = (db: DatabaseSync): Head | undefined => {
  const found = db.prepare('select seq, items, digest, sum from head').get() as (Head & { sum: number }) | undefined;
  return found !== undefined && found.sum === headSum(found) ? found : undefined;
};
