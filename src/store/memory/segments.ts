import { sumOf } from '#segments/outcomes.ts';
import { LISTS, type Segments } from '#segments/segments.ts';
import { keys, type Listed } from '#store/keys.ts';
import { atomic } from '#store/memory/atomic.ts';
import type { MemoryTables } from '#store/memory/tables.ts';
import { shardOf } from '#store/shard.ts';

const PAGE = 100;

export const memorySegments = (tables: MemoryTables): Segments => {
  const index = tables.index({ ...keys.segment('', ''), pk: '' }, ({ segment, isIn }) => (isIn ? segment : undefined));
  const lists = tables.ordered({ ...keys.segment('', ''), pk: '' }, ({ memberId, segment, isIn }) => ({
    listing: isIn ? `${segment}#${shardOf(memberId, LISTS)}` : '',
    order: memberId,
  }));
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
    list: atomic((segment, list, after) => {
      const found = lists.page(`${segment}#${list}`, PAGE + 1, after);
      const members = found.slice(0, PAGE).map(({ row }) => row.memberId);
      const last = found.length > PAGE ? found[PAGE - 1] : undefined;
      return last === undefined ? { members } : { members, after: last.place };
    }),
    size: atomic((segment) => ({ size: index.find(segment).length })),
    walk: atomic((name) => tables.get(keys.walk(name))),
    keepWalk: atomic((name, walk) => {
      tables.put(keys.walk(name), walk);
    }),
    tell: atomic((campaign, outcomes) => {
      tables.put(keys.campaign(campaign), sumOf([tables.get(keys.campaign(campaign)) ?? {}, outcomes]));
    }),
    told: atomic((campaign) => tables.get(keys.campaign(campaign)) ?? {}),
  };
};
