import { unmarshall } from '@aws-sdk/util-dynamodb';
import { listedUnder } from '../support/due-work.ts';
import type { Rows } from './tables.ts';
import type { Released } from './world.ts';

type Row = Readonly<Record<string, unknown>> & { readonly pk: string; readonly sk: string };
export interface Stored {
  readonly table: string;
  /** The part of the key that says what it is. */
  readonly kind: string;
  readonly row: Row;
}
type Read = (world: Released, row: Row) => Promise<unknown>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const idOf = ({ pk }: Row): string => pk.slice(pk.indexOf('#') + 1);
const afterIn = ({ sk }: Row): string => sk.slice(sk.indexOf('#') + 1);
const found = async <T>(all: Promise<readonly T[]>, is: (one: T) => boolean): Promise<T | undefined> =>
  (await all).find(is);

const dueOf: Read = async ({ store }, { memberId, dueAt }) => {
  const works = await listedUnder(store.due, text(dueAt).slice(0, 10), text(dueAt));
  const work = works.find((one) => one.memberId === memberId && one.dueAt === dueAt);
  return work?.kind === 'unreadable' ? undefined : work;
};

/** How each kind of row is read by its key. Marks and tallies say nothing by themselves: what they stop is in the test. */
const READERS: Readonly<Record<string, Read | 'a mark'>> = {
  'members MEMBER': ({ store }, row) => store.members.get(idOf(row)),
  'members ADDRESS': ({ store }, row) => found(store.members.addresses(idOf(row)), (hash) => hash === afterIn(row)),
  'members RUN': ({ store }, row) => found(store.runs.list(idOf(row)), ({ runId }) => runId === row['runId']),
  'members QUESTION': ({ store }, row) => found(store.runs.questions(idOf(row)), ({ token }) => token === row['token']),
  'members LEDGER': ({ store }, row) => found(store.members.ledger(idOf(row)), ({ at }) => row.sk.includes(at)),
  'members DUE': dueOf,
  'members SEG': async ({ store }, row) => (await store.segments.size(afterIn(row))).size === 1 || undefined,
  'consent STATE': ({ store }, row) => store.consents.get(idOf(row)),
  'consent E': ({ store }, row) => found(store.consents.evidence(idOf(row)), ({ seq }) => seq === Number(afterIn(row))),
  'consent CAUSE': 'a mark',
  'messages MSG': ({ store }, row) => store.messages.get(idOf(row), afterIn(row)),
  'programme V': ({ store }, row) => store.programmes.version(afterIn(row)),
  'programme LIVE': ({ store }) => store.programmes.live(),
  'counters EVENT': 'a mark',
  'counters TALLY': 'a mark',
  'counters LINK': ({ store }, row) => store.messages.link(idOf(row)),
  'counters TOMBSTONE': 'a mark',
  'counters AUDIT': async ({ store }, row) =>
    (await store.audit.list(idOf(row))).entries.find(({ id }) => row.sk.endsWith(id)),
  'counters ABOUT': ({ store }, row) => found(store.audit.about(idOf(row)), ({ id }) => row.sk.endsWith(id)),
  'counters TICKET': async ({ store }, row) => (await store.usedTickets.isUsed(idOf(row))) || undefined,
  'counters KEY': ({ store }, row) => store.sealKeys.get(idOf(row)),
  'counters REQUEST': 'a mark',
  'counters OUTAGE': ({ store }, row) => found(store.outages.list(), ({ code }) => code === row['code']),
};

const BY_PARTITION = /^(AUDIT|ABOUT|OUTAGE)/;
export const storedIn = (rows: Rows): readonly Stored[] =>
  Object.entries(rows).flatMap(([table, items]) =>
    items.map((item) => {
      const row = unmarshall(item as Parameters<typeof unmarshall>[0]) as Row;
      return { table, kind: BY_PARTITION.exec(row.pk)?.[0] ?? row.sk.split('#')[0] ?? '', row };
    }),
  );

/** What today's code makes of a row: `undefined` is nothing. */
export const readToday = (world: Released, { table, kind, row }: Stored): Promise<unknown> => {
  const read = READERS[`${table} ${kind}`];
  if (read === undefined) throw new Error(`nobody reads ${table} ${kind}`);
  return read === 'a mark' ? Promise.resolve(read) : read(world, row);
};
