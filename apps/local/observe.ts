import type { MemoryTables } from '#store/memory/tables.ts';
import { zoneOf } from '#members/zone.ts';
import type { KnownMembers } from './known-members.ts';
import type { Parts } from './parts.ts';
import { sayChange } from './say-change.ts';
import type { Timeline } from './timeline.ts';
import type { Watchers } from './watchers.ts';

export interface ObserveOptions {
  readonly tables: MemoryTables;
  readonly parts: Pick<Parts, 'stream' | 'measuring' | 'clock'>;
  readonly members: KnownMembers;
  readonly timeline: Timeline;
  readonly watchers: Watchers;
  readonly published: () => void;
}

/** What follows from every committed change: the stream, the timeline, the panel. Answers how much due work was done. */
export const observe = ({ tables, parts, members, timeline, watchers, published }: ObserveOptions): (() => number) => {
  let worked = 0;
  const zone = (memberId: string): string => {
    const row = members.row(memberId);
    return row === undefined ? 'UTC' : zoneOf(row).zone;
  };
  tables.onChange((changes) => {
    for (const change of changes) {
      const { table, key, before, after } = change;
      members.observe(change);
      parts.measuring.push(change);
      if (table === 'members' && key.sk === 'MEMBER' && after !== undefined) {
        const at = parts.clock.now().toISOString();
        parts.stream.push({ at, pk: key.pk, ...(before !== undefined && { before }), after });
      }
      if (table === 'members' && key.sk.startsWith('DUE#') && before !== undefined) worked += 1;
      if (table === 'programme' && key.sk === 'LIVE') published();
      const saying = sayChange(change, zone);
      if (saying !== undefined) timeline.add(saying);
    }
    watchers.changed();
  });
  timeline.onEntry(watchers.entry);
  return () => worked;
};
