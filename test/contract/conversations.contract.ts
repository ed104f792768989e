import { describe, expect, it } from '@jest/globals';
import { listedOf, placeOf, type Entry, type Thread } from '#conversations/thread.ts';
import { fresh } from './rows.ts';
import { useStore, type Setting } from './setting.ts';

const at = (minute: number): string => `2026-11-21T12:${String(minute).padStart(2, '0')}:00.000Z`;
const aThread = (rest: Partial<Thread> = {}): Thread => ({
  memberId: fresh('member'),
  rev: 1,
  state: 'open',
  openedAt: at(0),
  lastAt: at(0),
  turns: 1,
  team: 'care',
  tags: [],
  targets: { 'first-answer': at(30) },
  missed: [],
  heard: { sms: { from: '+46701740605', at: at(0) } },
  ...rest,
});
const anEntry = ({ memberId }: Thread, rest: Partial<Entry> = {}): Entry => ({
  memberId,
  id: fresh('entry'),
  at: at(0),
  kind: 'heard',
  facts: [{ type: 'conversation.opened', detail: { team: 'care', deep: [{ a: 1 }] } }],
  ...rest,
});

export const conversationsContract = (name: string, setting: Setting): void => {
  describe(`conversations in ${name}`, () => {
    const store = useStore(setting);
    const keep = (seen: Thread | undefined, thread: Thread, entry = anEntry(thread)) =>
      store.conversations.keep(seen, thread, entry);
    const listing = async (of: Thread) => {
      const { listing: where } = placeOf(of);
      const { threads } = await store.conversations.list(where, 100);
      return threads.filter(({ memberId }) => memberId === of.memberId);
    };

    it('are kept whole with their entries, and listed without where the person is reached', async () => {
      const thread = aThread({
        assignee: fresh('ben'),
        heldUntil: at(9),
        waitingSince: at(1),
        answered: { by: 'ben', at: at(2), turn: 2 },
        firstAnswer: { seconds: 60, openSeconds: 0 },
        resolution: { seconds: 90, openSeconds: 30 },
        missed: ['first-answer'],
        tags: ['late'],
      });
      const entry = anEntry(thread, { by: 'ben', text: 'Called back' });
      expect(await keep(undefined, thread, entry)).toBe('kept');
      expect(await store.conversations.get(thread.memberId)).toEqual(thread);
      expect(await store.conversations.entry(thread.memberId, entry.id)).toEqual(entry);
      expect(await store.conversations.entries(thread.memberId)).toEqual([entry]);
      expect(await listing(thread)).toEqual([listedOf(thread)]);
    });

    it('change for one of ten who saw the same', async () => {
      const seen = aThread();
      await keep(undefined, seen);
      const changes = Array.from({ length: 10 }, () => keep(seen, { ...seen, rev: 2 }));
      const kept = (await Promise.all(changes)).filter((result) => result === 'kept');
      expect(kept).toHaveLength(1);
      expect(await store.conversations.entries(seen.memberId)).toHaveLength(2);
    });

    it('begin for one of ten', async () => {
      const thread = aThread();
      const begun = await Promise.all(Array.from({ length: 10 }, () => keep(undefined, thread)));
      expect(begun.filter((result) => result === 'kept')).toHaveLength(1);
    });

    it('take an entry once, whatever the thread is by then', async () => {
      const thread = aThread();
      const entry = anEntry(thread);
      await keep(undefined, thread, entry);
      expect(await keep(thread, { ...thread, rev: 2 }, { ...entry, at: at(7) })).toBe('stale');
      expect(await store.conversations.get(thread.memberId)).toEqual(thread);
    });

    it('stand in one list at a time', async () => {
      const seen = aThread();
      const waiting = { ...seen, rev: 2, state: 'waiting', lastAt: at(3) } as const;
      await keep(undefined, seen);
      await keep(seen, waiting);
      expect(await listing(seen)).toEqual([]);
      expect(await listing(waiting)).toEqual([listedOf(waiting)]);
    });

    it('are listed by how long they wait, page by page', async () => {
      const assignee = fresh('ben');
      const all = [3, 1, 2].map((minute) => aThread({ assignee, waitingSince: at(minute) }));
      for (const thread of all) await keep(undefined, thread);
      const first = await store.conversations.list(`mine#${assignee}`, 2);
      const second = await store.conversations.list(`mine#${assignee}`, 2, first.next);
      expect([...first.threads, ...second.threads].map(({ waitingSince }) => waitingSince)).toEqual([
        at(1),
        at(2),
        at(3),
      ]);
      expect(second.next).toBeUndefined();
    });

    it('are listed from the newest once they are resolved', async () => {
      const all = [5, 7, 6].map((minute) => aThread({ state: 'resolved', lastAt: `2999-01-01T00:0${minute}:00.000Z` }));
      for (const thread of all) await keep(undefined, thread);
      const { threads } = await store.conversations.list('resolved', 3);
      expect(threads.map(({ lastAt }) => lastAt.slice(14, 16))).toEqual(['07', '06', '05']);
      for (const { memberId } of all) await store.conversations.erase(memberId);
    });

    it("become a member's, once, and leave nothing of the stranger but what was said", async () => {
      const stranger = aThread({ memberId: `unknown:${fresh('hash')}` });
      const thread = { ...stranger, memberId: fresh('member') };
      await keep(undefined, stranger);
      expect(await store.conversations.join({ ...stranger, rev: 9 }, undefined, thread)).toBe('stale');
      expect(await store.conversations.join(stranger, undefined, thread)).toBe('kept');
      expect(await store.conversations.join(stranger, thread, { ...thread, rev: 2 })).toBe('stale');
      expect(await store.conversations.get(stranger.memberId)).toBeUndefined();
      expect(await listing(stranger)).toEqual([]);
      expect(await listing(thread)).toEqual([listedOf(thread)]);
      expect(await store.conversations.entries(stranger.memberId)).toHaveLength(1);
    });

    it('know who is there, until that is over', async () => {
      const { memberId } = aThread();
      const [ben, ada] = [
        { by: 'Ben', doing: 'typing', until: at(5) } as const,
        { by: 'Ada', doing: 'viewing', until: at(2) } as const,
      ];
      await store.conversations.attend(memberId, { ...ben, until: at(1) });
      await store.conversations.attend(memberId, ben);
      await store.conversations.attend(memberId, ada);
      expect(await store.conversations.present(memberId, at(1))).toEqual([ada, ben]);
      expect(await store.conversations.present(memberId, at(2))).toEqual([ben]);
    });

    it('leave nothing when they are erased, and can be erased again', async () => {
      const thread = aThread();
      const entry = anEntry(thread);
      await keep(undefined, thread, entry);
      await store.conversations.attend(thread.memberId, { by: 'Ben', doing: 'viewing', until: at(5) });
      await store.conversations.erase(thread.memberId);
      await store.conversations.erase(thread.memberId);
      expect(await store.conversations.get(thread.memberId)).toBeUndefined();
      expect(await store.conversations.entries(thread.memberId)).toEqual([]);
      expect(await store.conversations.present(thread.memberId, at(0))).toEqual([]);
      expect(await listing(thread)).toEqual([]);
    });
  });
};
