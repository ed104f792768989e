import type { Desk, Desks } from '#messages/desk.ts';
import { keys } from '#store/keys.ts';
import { atomic } from '#store/memory/atomic.ts';
import type { MemoryTables } from '#store/memory/tables.ts';

export const memoryDesks = (tables: MemoryTables): Desks => {
  const keep = (next: Desk) => {
    tables.put(keys.desk(next.name), next);
    return { kept: true, desk: next };
  };
  return {
    get: atomic((name) => tables.get(keys.desk(name))),
    put: atomic((next, before) => {
      const desk = tables.get(keys.desk(next.name));
      const isSeen = desk?.rev === before?.rev && desk?.drawn.marketing === before?.drawn.marketing;
      return isSeen ? keep(next) : { kept: false, desk };
    }),
    draw: atomic(({ name, rev }, parts, called) => {
      const desk = tables.get(keys.desk(name));
      if (desk?.rev !== rev || desk.drawn.marketing <= called) return { kept: false, desk };
      return keep({ ...desk, drawn: { ...desk.drawn, marketing: desk.drawn.marketing + parts } });
    }),
  };
};
