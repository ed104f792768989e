import { describe, expect, it } from '@jest/globals';
import type { DueWork } from '#runs/due.ts';
import { anEffect, anEvent, fresh } from './rows.ts';
import { useStore, type Setting } from './setting.ts';

const expiry = (dueAt: string, memberId = fresh('member')): DueWork => ({ kind: 'expiry', memberId, dueAt });
const send = (memberId: string, dueAt: string, messageId = fresh('message')): DueWork => ({
  kind: 'send',
  memberId,
  dueAt,
  command: {
    kind: 'response',
    messageId,
    memberId,
    to: '+46',
    channel: 'sms',
    reply: 'help',
    cause: 'c',
    facts: { a: [1e300] },
  },
});

export const dueContract = (name: string, setting: Setting): void => {
  describe(`due work in ${name}`, () => {
    const store = useStore(setting);
    const listed = async (now: string, daysBack = 7) => {
      const works: DueWork[] = [];
      for await (const page of store.due.list(now, daysBack)) works.push(...page);
      return works;
    };
    const put = async (...works: DueWork[]) => {
      for (const work of works) await store.due.put(work);
    };

    it('shows what is due by now, earliest day first, and nothing that is not due yet', async () => {
      const [old, today, now, soon] = [
        expiry('2031-03-08T23:59:00.000Z'),
        expiry('2031-03-10T00:00:00.000Z'),
        send(fresh('member'), '2031-03-10T09:00:00.000Z'),
        expiry('2031-03-10T09:00:00.001Z'),
      ];
      await put(soon, now, today, old);
      const works = await listed('2031-03-10T09:00:00.000Z');
      expect(works[0]).toEqual(old);
      expect(works).toHaveLength(3);
      expect(works).toEqual(expect.arrayContaining([old, today, now]));
    });

    it('looks as many days back as it is told', async () => {
      await put(expiry('2032-03-01T09:00:00.000Z'), expiry('2032-03-07T09:00:00.000Z'));
      const days = async (back: number) => (await listed('2032-03-08T08:00:00.000Z', back)).length;
      expect([await days(0), await days(1), await days(6), await days(7)]).toEqual([0, 1, 1, 2]);
    });

    it('shows the messages that wait for one member, whenever they are due, and nothing else of theirs', async () => {
      const memberId = fresh('member');
      const works = [send(memberId, '2041-03-10T09:00:00.000Z'), send(memberId, '2042-01-01T09:00:00.000Z')];
      await put(
        ...works,
        expiry('2041-03-10T09:00:00.000Z', memberId),
        send(fresh('other'), '2041-03-10T09:00:00.000Z'),
      );
      const held = await store.due.held(memberId);
      expect(held).toHaveLength(2);
      expect(held).toEqual(expect.arrayContaining(works));
    });

    it('sorts the works of a member of one day by time', async () => {
      const memberId = fresh('member');
      const works = ['09', '08', '11', '10'].map((hour) => send(memberId, `2033-03-10T${hour}:00:00.000Z`));
      await put(...works);
      const hours = (await listed('2033-03-10T12:00:00.000Z')).map((work) => work.dueAt.slice(11, 13));
      expect(hours).toEqual(['08', '09', '10', '11']);
    });

    it('misses nothing when there is more than a page', async () => {
      const count = 130;
      const works = Array.from({ length: count }, (_, i) =>
        send('one-member', `2034-03-10T09:00:00.${String(i).padStart(3, '0')}Z`),
      );
      await Promise.all(works.map((work) => store.due.put(work)));
      const pages: number[] = [];
      for await (const page of store.due.list('2034-03-10T10:00:00.000Z', 0)) pages.push(page.length);
      expect(pages.length).toBeGreaterThan(1);
      expect(pages.reduce((sum, length) => sum + length, 0)).toBe(count);
    });

    it('keeps the earlier expiry of a member, and the last of what is put for a message', async () => {
      const memberId = fresh('member');
      const [messageId, other] = [fresh('message'), fresh('message')];
      const at = (hour: string) => `2035-03-10T${hour}:00:00.000Z`;
      await put(expiry(at('10'), memberId), expiry(at('09'), memberId), expiry(at('14'), memberId));
      await put(
        send(memberId, at('11'), messageId),
        send(memberId, at('12'), messageId),
        send(memberId, at('13'), other),
      );
      expect((await listed(at('23'), 0)).map((work) => work.dueAt)).toEqual([at('09'), at('12'), at('13')]);
    });

    it("keeps one start of a member for each journey, at the campaign's last time", async () => {
      const memberId = fresh('member');
      const at = (hour: string) => `2038-03-10T${hour}:00:00.000Z`;
      const start = (journey: string, hour: string): DueWork => {
        const cause = `campaign:vip:${hour}`;
        return { kind: 'start', memberId, dueAt: at(hour), journey, cause };
      };
      await put(
        start('early-access', '09'),
        start('early-access', '11'),
        start('new-roast', '10'),
        expiry(at('08'), memberId),
      );
      const works = [expiry(at('08'), memberId), start('new-roast', '10'), start('early-access', '11')];
      expect(await listed(at('23'), 0)).toEqual(works);
      for (const work of works) await store.due.done(work);
      expect(await listed(at('23'), 0)).toEqual([]);
    });

    describe('an expiry that was worked off', () => {
      const [first, next] = ['2036-03-10T09:00:00.000Z', '2036-03-12T09:00:00.000Z'];
      const seen = async () => {
        const work = expiry(first);
        await store.members.commit(anEvent(work.memberId, { id: fresh('event') }), anEffect());
        await put(work);
        return work;
      };

      it('moves on as a whole', async () => {
        const work = await seen();
        await store.due.settle(work, next, 1);
        expect(await listed('2036-03-11T09:00:00.000Z')).toEqual([]);
        expect(await listed(next)).toEqual([{ ...work, dueAt: next }]);
        await store.due.settle({ ...work, dueAt: next }, undefined, 1);
        expect(await listed(next)).toEqual([]);
      });

      it('stays when the member changed meanwhile, so that no new lot is passed over', async () => {
        const work = await seen();
        await store.members.commit(anEvent(work.memberId, { id: fresh('event') }), anEffect());
        await store.due.settle(work, next, 1);
        await store.due.settle(work, undefined, 1);
        expect(await listed(next)).toEqual([work]);
        await store.due.settle(work, undefined, 2);
      });

      it('stays when an earlier one was put meanwhile', async () => {
        const work = await seen();
        const earlier = { ...work, dueAt: '2036-03-09T09:00:00.000Z' };
        await put(earlier);
        await store.due.settle(work, next, 1);
        expect(await listed(next)).toEqual([earlier]);
      });
    });

    describe('what was done in vain', () => {
      const dueAt = '2039-03-10T09:00:00.000Z';
      const givenUp = async () => {
        const works: DueWork[] = [];
        for await (const page of store.due.givenUp()) works.push(...page);
        return works;
      };

      it('stays due with its tries, unless it falls due otherwise by now', async () => {
        const work = send(fresh('member'), dueAt);
        await put(work);
        await store.due.tried(work, 3, false);
        await store.due.tried({ ...work, dueAt: '2039-03-10T08:00:00.000Z' }, 4, true);
        expect(await listed(dueAt)).toEqual([{ ...work, tries: 3 }]);
        await store.due.done(work);
        await store.due.tried(work, 5, true);
        expect([await listed(dueAt), await givenUp()]).toEqual([[], []]);
      });

      it('is nobody’s any more once it is given up, and is there for who asks for it', async () => {
        const [one, other] = [expiry(dueAt), send(fresh('member'), dueAt)];
        await put(one, other);
        for (const work of [one, other]) await store.due.tried(work, 24, true);
        expect(await listed('2039-03-11T09:00:00.000Z')).toEqual([]);
        const found = await givenUp();
        expect(found).toHaveLength(2);
        expect(found).toEqual(expect.arrayContaining([one, other].map((work) => expect.objectContaining(work))));
        for (const work of found) await store.due.done(work);
        expect(await givenUp()).toEqual([]);
      });

      it('is begun anew by a later time that is put or settled', async () => {
        const work = expiry(dueAt);
        await store.members.commit(anEvent(work.memberId, { id: fresh('event') }), anEffect());
        const later = { ...work, dueAt: '2039-03-12T09:00:00.000Z' };
        await put(work);
        await store.due.tried(work, 24, true);
        await put(later);
        expect([await listed(later.dueAt), await givenUp()]).toEqual([[later], []]);
        await store.due.tried(later, 1, false);
        const last = '2039-03-13T09:00:00.000Z';
        await store.due.settle({ ...later, tries: 1 }, last, 1);
        expect(await listed(last)).toEqual([{ ...later, dueAt: last }]);
        await store.due.done({ ...later, dueAt: last });
      });
    });

    it('is done only if it still falls due when it was seen', async () => {
      const memberId = fresh('member');
      const [seen, moved] = [
        expiry('2037-03-10T10:00:00.000Z', memberId),
        expiry('2037-03-10T09:00:00.000Z', memberId),
      ];
      await put(seen, moved);
      await store.due.done(seen);
      expect(await listed('2037-03-10T12:00:00.000Z')).toEqual([moved]);
      await store.due.done(moved);
      await store.due.done(moved);
      expect(await listed('2037-03-10T12:00:00.000Z')).toEqual([]);
    });
  });
};
