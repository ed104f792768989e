import type { Programmes } from '#journeys/programme.ts';
import { keys } from '#store/keys.ts';
import { atomic } from '#store/memory/atomic.ts';
import type { MemoryTables } from '#store/memory/tables.ts';
import { nothingPublished, otherContent, unknownVersion } from '#store/programme-errors.ts';

export const memoryProgrammes = (tables: MemoryTables): Programmes => {
  const version = (name: string) => {
    const programme = tables.get(keys.version(name));
    if (programme === undefined) throw unknownVersion(name);
    return programme;
  };

  return {
    live: atomic(() => {
      const live = tables.get(keys.live());
      if (live === undefined) throw nothingPublished();
      return version(live.version);
    }),
    version: atomic(version),
    publish: atomic((programme, at) => {
      const before = tables.get(keys.version(programme.version));
      if (before && JSON.stringify(before) !== JSON.stringify(programme)) throw otherContent(programme.version);
      tables.transact([
        { key: keys.version(programme.version), row: before ?? programme },
        { key: keys.live(), row: { version: programme.version, at } },
      ]);
    }),
  };
};
