import type { Segments } from '#segments/segments.ts';
import { keys, type Listed } from '#store/keys.ts';
import { atomic } from '#store/memory/atomic.ts';
import type { MemoryTables } from '#store/memory/tables.ts';

const PAGE = 100;

export const memorySegments = (tables: MemoryTables): Segments => {
  const index = tables.index({ ...keys.segment('', ''), pk: '' }, ({ segment, isIn }) => (isIn ? segment : undefined));
  const keep = (listed: Listed): void => {
    const key = keys.segment(listed.memberId, listed.segment);
    const before = tables.get(key);
    if (before === undefined || before.seq < listed.seq) tables.put(key, listed);
  };

  return {
    join: atomic((memberId, segment, seq) => {
      keep({ memberId, segment, seq, isIn: true });
    }),
    leave: atomic((memberId, segment, seq) => {
      keep({ memberId, segment, seq, isIn: false });
    }),
    page: atomic((segment, after = '') => {
      const further = index
        .find(segment)
        .map(({ memberId }) => memberId)
        .filter((memberId) => memberId > after)
        .sort();
      const members = further.slice(0, PAGE);
      const last = members.at(-1);
      return further.length > PAGE && last !== undefined ? { members, after: last } : { members };
    }),
    size: atomic((segment) => ({ size: index.find(segment).length })),
    walk: atomic((name) => tables.get(keys.walk(name))),
    keepWalk: atomic((name, walk) => {
      tables.put(keys.walk(name), walk);
    }),
  };
};
