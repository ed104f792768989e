import type { Scans } from '#runs/scans.ts';
import { keys } from '#store/keys.ts';
import { atomic } from '#store/memory/atomic.ts';
import type { MemoryTables } from '#store/memory/tables.ts';

export const memoryScans = (tables: MemoryTables): Scans => ({
  state: atomic(() => tables.get(keys.scan())),
  keep: atomic((next, seen) => {
    const kept = tables.get(keys.scan());
    if (kept?.oldest === seen?.oldest && kept?.shards === seen?.shards) tables.put(keys.scan(), next);
  }),
  take: atomic((listing, pass, now, until) => {
    const turn = tables.get(keys.turn(listing));
    if (turn !== undefined && turn.pass !== pass && turn.until >= now) return false;
    tables.put(keys.turn(listing), { pass, until });
    return true;
  }),
  leave: atomic((listing, pass) => {
    if (tables.get(keys.turn(listing))?.pass === pass) tables.delete(keys.turn(listing));
  }),
});
