import { heedsOf } from '#programme/heeds.ts';
import { mayReplace, type Programme, type Programmes } from '#programme/programme.ts';
import { keys } from '#store/keys.ts';
import { atomic } from '#store/memory/atomic.ts';
import type { MemoryTables } from '#store/memory/tables.ts';
import { mustFit } from '#store/programme/packed-programme.ts';
import { nothingPublished, otherContent, unknownVersion } from '#store/programme/programme-errors.ts';
import { latestFirst } from '#store/programme/version-item.ts';

/** What points to a version, with what runs of every version before it heed. */
const madeLive = (tables: MemoryTables, version: string, at: string, heeds: readonly string[]) => {
  const before = tables.get(keys.live());
  const all = [...new Set([...(before?.heeds ?? []), ...heeds])].sort();
  return { key: keys.live(), row: { version, at, heeds: all, off: before?.off ?? [] } };
};

export const memoryProgrammes = (tables: MemoryTables): Programmes => {
  const read = (name: string) => tables.get(keys.version(name));
  const version = (name: string) => {
    const found = read(name);
    if (found === undefined) throw unknownVersion(name);
    return found.programme;
  };
  const kept = (programme: Programme, at: string) => {
    mustFit(programme);
    const before = read(programme.version);
    if (before && JSON.stringify(before.programme) !== JSON.stringify(programme)) throw otherContent(programme.version);
    return { key: keys.version(programme.version), row: before ?? { at, programme } };
  };
  const live = () => {
    const found = tables.get(keys.live());
    if (found === undefined) throw nothingPublished();
    return found;
  };

  return {
    live: atomic(() => {
      const { version: name, at: since, heeds, off } = live();
      return { ...version(name), since, heeds, off };
    }),
    version: atomic(version),
    publish: atomic((programme, at) => {
      tables.transact([kept(programme, at), madeLive(tables, programme.version, at, heedsOf(programme))]);
    }),
    deploy: atomic((programme, at, replacing) => {
      const { key, row } = kept(programme, at);
      const brought = { key, row: { ...row, deployed: true } } as const;
      const known = tables.get(keys.live());
      const name = known?.version;
      const before = name === undefined ? undefined : { version: name, isDeployed: read(name)?.deployed === true };
      const may = mayReplace(replacing, before, programme.version);
      const since = known?.version === programme.version ? known.at : at;
      tables.transact([brought, ...(may ? [madeLive(tables, programme.version, since, heedsOf(programme))] : [])]);
      return may ? programme.version : (name ?? programme.version);
    }),
    versions: atomic(() => {
      const name = tables.get(keys.live())?.version;
      return tables
        .list(keys.versions())
        .map(({ at, programme: { version } }) => ({ version, at, live: version === name }))
        .sort(latestFirst);
    }),
    rollback: atomic((name, at) => {
      const found = read(name);
      if (found === undefined) return false;
      tables.transact([madeLive(tables, name, at, heedsOf(found.programme))]);
      return true;
    }),
    off: atomic(() => tables.get(keys.live())?.off ?? []),
    turn: atomic((journey, to) => {
      const before = live();
      const others = before.off.filter((name) => name !== journey);
      tables.put(keys.live(), { ...before, off: to === 'off' ? [...others, journey].sort() : others });
    }),
  };
};
