import type { Change, MemoryTables } from '#store/memory/tables.ts';

const idOf = (pk: string): string => pk.slice('M#'.length);

/** Rows that go because somebody was erased, or because their time was over; no file must keep them either. A thread that leaves a list is in the next. */
const isPersonal = ({ table, key: { pk, sk } }: Change): boolean =>
  table === 'consent' ||
  (table === 'messages' && !pk.startsWith('INBOX#')) ||
  sk === 'MEMBER' ||
  sk === 'LINK' ||
  sk === 'KEY';

/** What was kept besides the tables: the last things that happened, and the facts on the bus. */
interface Kept {
  readonly forget: (memberId: string) => void;
}

/** Erasure where this runner is the cloud: its own notes of a member go with the member, and the files hold none of it. */
export const forgetErased = (tables: MemoryTables, kept: readonly Kept[], scrub: () => void): void => {
  tables.onChange((changes) => {
    const gone = changes.filter(({ before, after }) => before !== undefined && after === undefined);
    const members = gone.filter(({ key }) => key.sk === 'MEMBER' || key.pk.startsWith('M#unknown:'));
    for (const memberId of new Set(members.map(({ key }) => idOf(key.pk))))
      for (const each of kept) each.forget(memberId);
    if (gone.some(isPersonal)) scrub();
  });
};
