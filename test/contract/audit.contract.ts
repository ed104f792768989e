import { describe, expect, it } from '@jest/globals';
import type { AuditEntry } from '#privacy/audit.ts';
import { fresh } from './rows.ts';
import { useStore, type Setting } from './setting.ts';

const anEntry = (rest: Partial<AuditEntry> = {}): AuditEntry => ({
  id: fresh('request'),
  at: '2026-11-21T09:00:00.000Z',
  who: 'signature',
  action: 'member.put',
  status: 200,
  ...rest,
});
const YEAR = 31_536_000;

export const auditContract = (name: string, setting: Setting): void => {
  describe(`audit log in ${name}`, () => {
    const store = useStore(setting);

    it('lists a day in order, and no other day', async () => {
      const entries = ['11', '09', '10'].map((hour) => anEntry({ at: `2001-02-03T${hour}:00:00.000Z` }));
      for (const entry of [...entries, anEntry({ at: '2001-02-04T00:00:00.000Z' })])
        await store.audit.record(entry, YEAR);
      expect(await store.audit.list('2001-02-03')).toEqual({ entries: [entries[1], entries[2], entries[0]] });
      expect(await store.audit.list('2001-02-05')).toEqual({ entries: [] });
    });

    it('reads so many entries of a day at once and no more, and goes on after them', async () => {
      const made = Array.from({ length: 7 }, (_, i) => anEntry({ at: `2001-06-01T09:00:0${i}.000Z` }));
      for (const entry of made) await store.audit.record(entry, YEAR);
      const pages: (readonly AuditEntry[])[] = [];
      let after: string | undefined;
      do {
        const page = await store.audit.list('2001-06-01', after, 3);
        pages.push(page.entries);
        after = page.next;
      } while (after !== undefined);
      expect(pages.map(({ length }) => length)).toEqual([3, 3, 1]);
      expect(pages.flat()).toEqual(made);
    });

    it('finds what was done with a member, by the hash alone', async () => {
      const about = fresh('hash');
      const first = anEntry({ about, at: '2001-03-01T09:00:00.000Z' });
      const second = anEntry({ about, at: '2001-04-01T09:00:00.000Z', action: 'member.erased', status: 204 });
      for (const entry of [second, first, anEntry({ about: fresh('hash') })]) await store.audit.record(entry, YEAR);
      expect(await store.audit.about(about)).toEqual([first, second]);
    });

    it('never replaces an entry', async () => {
      const entry = anEntry({ at: '2001-05-01T09:00:00.000Z' });
      await store.audit.record(entry, YEAR);
      await store.audit.record({ ...entry, who: 'somebody else' }, YEAR);
      expect(await store.audit.list('2001-05-01')).toEqual({ entries: [entry] });
    });
  });
};
