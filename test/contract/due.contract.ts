import { describe, expect, it } from '@jest/globals';
import { AGAIN, type DueWork } from '#runs/due.ts';
import { dueBy, givenUpIn, listedUnder } from '../support/due-work.ts';
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
    const listed = (now: string, daysBack = 7) => dueBy(store.due, now, daysBack);
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

    it('lists each day by itself, and says when the first of a listing fell due', async () => {
      const memberId = fresh('member');
      const works = ['09', '08'].map((hour) => send(memberId, `2032-03-07T${hour}:00:00.000Z`));
      await put(...works, send(memberId, '2032-03-08T07:00:00.000Z'));
      const until = '2032-03-08T23:00:00.000Z';
      expect(await listedUnder(store.due, '2032-03-07', until)).toEqual([works[1], works[0]]);
      const firsts = async (day: string, by: string) => {
        const all = [0, 1, 2, 3].map((shard) => store.due.first({ day, shard }, by));
        return (await Promise.all(all)).filter((first) => first !== undefined);
      };
      expect(await firsts('2032-03-07', until)).toEqual(['2032-03-07T08:00:00.000Z']);
      expect(await firsts('2032-03-08', until)).toEqual(['2032-03-08T07:00:00.000Z']);
      expect(await firsts('2032-03-07', '2032-03-07T07:59:59.999Z')).toEqual([]);
      expect(await firsts('2032-03-06', until)).toEqual([]);
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
      const hours = (await listedUnder(store.due, '2033-03-10')).map((work) => work.dueAt.slice(11, 13));
      expect(hours).toEqual(['08', '09', '10', '11']);
    });

    it('gives a page of a hundred at most, and goes on after it whatever went and came meanwhile', async () => {
      const count = 130;
      const works = Array.from({ length: count }, (_, i) =>
        send('one-member', `2034-03-10T09:00:01.${String(i).padStart(3, '0')}Z`),
      );
      await Promise.all(works.map((work) => store.due.put(work)));
      const until = '2034-03-10T10:00:00.000Z';
      const shards = [0, 1, 2, 3].map((shard) => ({ day: '2034-03-10', shard }));
      const firsts = await Promise.all(shards.map((listing) => store.due.page(listing, until)));
      const at = firsts.findIndex(({ works: found }) => found.length > 0);
      const [listing, first] = [shards[at] ?? { day: '', shard: -1 }, firsts[at]];
      expect(first?.works).toEqual(works.slice(0, 100));
      for (const work of first?.works ?? []) await store.due.done(work);
      const early = send('one-member', '2034-03-10T09:00:00.500Z');
      await put(early);
      const second = await store.due.page(listing, until, first?.after);
      expect(second).toEqual({ works: works.slice(100) });
      expect((await store.due.page(listing, until)).works).toEqual([early, ...works.slice(100)]);
    });

    it('goes on after a page among many that fall due at the same instant, and meets each once', async () => {
      const works = Array.from({ length: 130 }, () => send('another-member', '2034-04-10T09:00:00.000Z'));
      await Promise.all(works.map((work) => store.due.put(work)));
      const found = await listedUnder(store.due, '2034-04-10');
      expect(found).toHaveLength(130);
      expect(found).toEqual(expect.arrayContaining(works));
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
      const givenUp = () => givenUpIn(store.due);

      it('leaves its day, and stays due with its tries, unless it falls due otherwise by now', async () => {
        const work = send(fresh('member'), dueAt);
        await put(work);
        await store.due.tried(work, 3, false);
        await store.due.tried({ ...work, dueAt: '2039-03-10T08:00:00.000Z' }, 4, true);
        expect(await listedUnder(store.due, '2039-03-10')).toEqual([]);
        expect(await listedUnder(store.due, AGAIN)).toEqual([{ ...work, tries: 3 }]);
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
