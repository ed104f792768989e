import type { MemberRow } from '#members/member-row.ts';
import type { Change, MemoryTables } from '#store/memory/tables.ts';

const prefix = 'M#';

/** Who is in the members table, newest last, without reading it. */
export const knownMembers = (tables: MemoryTables) => {
  const ids = new Set<string>();
  for (const [pk, sk] of tables.dump().members ?? []) if (sk === 'MEMBER') ids.add(pk.slice(prefix.length));
  return {
    observe: ({ table, key, after }: Change): void => {
      if (table !== 'members' || key.sk !== 'MEMBER') return;
      if (after === undefined) ids.delete(key.pk.slice(prefix.length));
      else ids.add(key.pk.slice(prefix.length));
    },
    count: (): number => ids.size,
    ids: (): Iterable<string> => ids,
    newest: (limit: number): readonly string[] => [...ids].slice(-limit),
    row: (memberId: string): MemberRow | undefined =>
      tables.get<MemberRow>({ table: 'members', pk: prefix + memberId, sk: 'MEMBER' }),
  };
};
export type KnownMembers = ReturnType<typeof knownMembers>;
