import { AGAIN, dueAgain, GIVEN_UP, type Due, type DueWork } from '#runs/due.ts';
import { FIRST_SHARDS } from '#runs/scans.ts';
import { keys } from '#store/keys.ts';
import { atomic } from '#store/memory/atomic.ts';
import type { MemoryTables } from '#store/memory/tables.ts';
import { day } from '#store/runs/days.ts';
import { dueDay } from '#store/runs/due-item.ts';
import { shardOf } from '#store/shard.ts';

const PAGE = 100;
const dayOf = ({ givenUp, tries, dueAt }: DueWork): string => (givenUp ? GIVEN_UP : tries ? AGAIN : day(dueAt));

export const memoryDue = (tables: MemoryTables, shards = FIRST_SHARDS): Due => {
  const ordered = tables.ordered<DueWork>({ table: 'members', pk: '', sk: 'DUE#' }, (work) => ({
    listing: dueDay({ day: dayOf(work), shard: shardOf(work.memberId, shards) }),
    order: work.dueAt,
  }));

  return {
    put: atomic((work) => {
      const key = keys.due(work);
      const held = work.kind === 'expiry' ? tables.get(key) : undefined;
      if (held === undefined || held.dueAt > work.dueAt || held.givenUp) tables.put(key, work);
    }),
    held: atomic((memberId) =>
      [...tables.list(keys.heldSends(memberId))].flatMap((work) => (work.kind === 'send' ? [work] : [])),
    ),
    first: atomic((listing, until) => {
      const [first] = ordered.page(dueDay(listing), 1);
      return first !== undefined && first.row.dueAt <= until ? first.row.dueAt : undefined;
    }),
    page: atomic((listing, until, after) => {
      const placed = ordered.page(dueDay(listing), PAGE, after).filter(({ row }) => row.dueAt <= until);
      const works = placed.map(({ row }) => row);
      const last = placed.length === PAGE ? placed.at(-1) : undefined;
      return last === undefined ? { works } : { works, after: last.place };
    }),
    tried: atomic((work, tries, givenUp) => {
      const key = keys.due(work);
      const kept = tables.get(key);
      if (kept?.dueAt === work.dueAt) tables.put(key, { ...kept, tries, ...(givenUp && { givenUp: true as const }) });
    }),
    done: atomic((work) => {
      const key = keys.due(work);
      if (tables.get(key)?.dueAt === work.dueAt) tables.delete(key);
    }),
    settle: atomic((work, next, seq) => {
      const key = keys.due(work);
      if (tables.get(key)?.dueAt !== work.dueAt || tables.get(keys.member(work.memberId))?.seq !== seq) return;
      if (next === undefined) tables.delete(key);
      else tables.put(key, dueAgain(work, next));
    }),
  };
};
