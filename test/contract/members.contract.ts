import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addressOf, anEffect, anEvent, aQuestion, aRun, enrolled, fresh, NOW, register } from './rows.ts';
import { useStore, type Setting } from './setting.ts';
import { listedUnder } from '../support/due-work.ts';

const later = (seconds: number) => new Date(Date.parse(NOW) + seconds * 1000).toISOString();

export const membersContract = (name: string, setting: Setting): void => {
  describe(`members in ${name}`, () => {
    const store = useStore(setting);

    it('counts an event once when it is delivered a hundred times at once', async () => {
      const memberId = fresh('member');
      const event = anEvent(memberId);
      const results = await Promise.all(
        Array.from({ length: 100 }, () => store.members.commit(event, anEffect({ earned: 5 }))),
      );
      expect(results.filter((result) => result === 'accepted')).toHaveLength(1);
      expect(await store.members.get(memberId)).toMatchObject({ seq: 1, counters: { earned: 5 } });
    });

    it('takes the same id from two sources as two events, whatever the names are made of', async () => {
      const memberId = fresh('member');
      const id = fresh('id');
      const commit = (source: string, eventId: string) =>
        store.members.commit(anEvent(memberId, { source, id: eventId }), anEffect({ earned: 1 }));
      expect(await commit(id, 'b#c')).toBe('accepted');
      expect(await commit(`${id}#b`, 'c')).toBe('accepted');
      expect(await commit(`${id}%23b`, 'c')).toBe('accepted');
      expect(await commit(id, 'b#c')).toBe('duplicate');
    });

    it('tells the same id with another content from a repeat, where both said theirs', async () => {
      const [memberId, other] = [fresh('member'), fresh('member')];
      const event = anEvent(memberId, { id: fresh('id') });
      const commit = (content?: string, of = memberId) =>
        store.members.commit({ ...event, memberId: of }, anEffect({ earned: 1 }), content);
      expect(await commit('+46701740605')).toBe('accepted');
      expect([await commit('+46701740605'), await commit()]).toEqual(['duplicate', 'duplicate']);
      expect([await commit('another'), await commit('another', other)]).toEqual(['conflict', 'conflict']);
      expect(await store.members.get(other)).toBeUndefined();
      const early = { ...event, id: fresh('id') };
      await store.members.commit(early, anEffect());
      expect(await store.members.commit(early, anEffect(), 'said')).toBe('duplicate');
    });

    it('loses none of twenty events of one member that race', async () => {
      const memberId = fresh('member');
      await Promise.all(
        Array.from({ length: 20 }, (_, i) =>
          store.members.commit(
            anEvent(memberId, { time: later(i) }),
            anEffect({ earned: 1, [`lot:${i % 2}`]: 2 }, { lastActiveAt: register(i, later(i)) }),
          ),
        ),
      );
      expect(await store.members.get(memberId)).toMatchObject({
        seq: 20,
        counters: { earned: 20, 'lot:0': 20, 'lot:1': 20 },
        registers: { lastActiveAt: register(19, later(19)) },
      });
    });

    it('ends in the same row for any order of the same events, equal instants included', async () => {
      const effects = [
        anEffect({ earned: 5 }, { phone: register('+46701', later(1)), tier: register('gold', later(2)) }),
        anEffect({ earned: 7, spent: 1 }, { tier: register('silver', later(2)), city: register(null, later(0)) }),
        anEffect({}, { phone: register('+46702', later(3)), city: register({ b: 1, a: [2] }, later(0)) }),
        anEffect({ spent: 0 }, { tier: register('bronze', later(1)), city: register({ a: [2], b: 1 }, later(0)) }),
        anEffect({ earned: -2 }, { phone: register('+46703', later(2)) }),
      ];
      const rows = new Set<string>();
      const sorted = (record: object) => Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
      await fc.assert(
        fc.asyncProperty(
          fc.shuffledSubarray(effects, { minLength: effects.length, maxLength: effects.length }),
          async (order) => {
            const memberId = fresh('member');
            for (const effect of order) await store.members.commit(anEvent(memberId), effect);
            const row = await store.members.get(memberId);
            rows.add(JSON.stringify([row?.seq, sorted(row?.counters ?? {}), sorted(row?.registers ?? {})]));
            expect(row?.registers['phone']).toEqual(register('+46702', later(3)));
            expect(row?.registers['tier']).toEqual(register('silver', later(2)));
          },
        ),
        { numRuns: setting.runs },
      );
      expect(rows.size).toBe(1);
    });

    it.each([
      ['gold', 'silver'],
      ['silver', 'gold'],
    ])('keeps the larger of two values of the same instant: %s, then %s', async (first, second) => {
      const memberId = fresh('member');
      for (const tier of [first, second, first])
        await store.members.commit(anEvent(memberId), anEffect({ n: 1 }, { tier: register(tier) }));
      const row = await store.members.get(memberId);
      expect([row?.seq, row?.counters, row?.registers]).toEqual([3, { n: 3 }, { tier: register('silver') }]);
    });

    it('keeps the earliest of a register that is called first, in any order, and loses no other fact of the event', async () => {
      const facts = [3, 1, 4, 1, 5].map((at, i) =>
        anEffect({ n: 1 }, { 'first:visit': register(`${i}`, later(at)), lastVisit: register(`${i}`, later(at)) }),
      );
      await fc.assert(
        fc.asyncProperty(fc.shuffledSubarray(facts, { minLength: facts.length }), async (order) => {
          const memberId = fresh('member');
          for (const effect of order) await store.members.commit(anEvent(memberId), effect);
          expect(await store.members.get(memberId)).toMatchObject({
            counters: { n: 5 },
            registers: { 'first:visit': register('3', later(1)), lastVisit: register('4', later(5)) },
          });
        }),
        { numRuns: setting.runs },
      );
    });

    it('keeps the newest of facts of any year, and the earliest of what is called first', async () => {
      const years = ['0001-01-01T00:00:00.000Z', '1969-12-31T23:59:59.999Z', NOW, '9999-12-31T23:59:59.999Z'];
      for (const order of [years, years.toReversed()]) {
        const memberId = fresh('member');
        for (const time of order) {
          const set = {
            city: register(time, time),
            'first:visit': register('', time),
            phone: register(`+${time}`, time),
          };
          expect(await store.members.commit(anEvent(memberId, { time }), anEffect({ n: 1 }, set))).toBe('accepted');
        }
        const [first = '', last = ''] = [years[0], years.at(-1)];
        expect(await store.members.get(memberId)).toMatchObject({
          counters: { n: 4 },
          registers: {
            city: register(last, last),
            'first:visit': register('', first),
            phone: register(`+${last}`, last),
          },
          last: { time: order.at(-1) },
        });
      }
    });

    it('writes the registers that are newer and drops the others of the same event', async () => {
      const memberId = fresh('member');
      await store.members.commit(anEvent(memberId), anEffect({}, { tier: register('gold', later(5)) }));
      const mixed = anEffect({ earned: 1 }, { tier: register('silver', later(4)), city: register('Lund', later(4)) });
      expect(await store.members.commit(anEvent(memberId, { id: 'mixed', source: memberId }), mixed)).toBe('accepted');
      expect(await store.members.get(memberId)).toMatchObject({
        seq: 2,
        counters: { earned: 1 },
        registers: { tier: register('gold', later(5)), city: register('Lund', later(4)) },
        last: { id: 'mixed' },
      });
    });

    it('gives back exactly what was committed, whatever callers put into data', async () => {
      const deep = Array.from({ length: 60 }).reduce<unknown>((inner) => ({ inner }), 'core');
      const event = anEvent(fresh('member'), {
        history: true,
        data: {
          huge: 1e300,
          tiny: 5e-324,
          deep,
          empty: {},
          blank: '',
          none: null,
          emoji: '☕️',
          list: [1, 'two', null],
        },
      });
      const effect = anEffect({ earned: 3 }, { object: register({ b: 1, a: [{}] }), nothing: register(null) });
      await store.members.commit(event, effect);
      expect(await store.members.get(event.memberId)).toEqual({
        alias: expect.stringMatching(/^[\w-]{12}$/),
        memberId: event.memberId,
        seq: 1,
        counters: effect.add,
        registers: effect.set,
        last: event,
      });
    });

    it('knows nothing of a member without events', async () => {
      expect(await store.members.get(fresh('member'))).toBeUndefined();
    });

    it('finds a household by its phone, and follows the phone when it changes', async () => {
      const [home, mobile] = [fresh('+46'), fresh('+46')];
      const [anna, bo] = [await enrolled(store, home), await enrolled(store, home)];
      const ids = async (phone: string) => (await store.members.findByPhone(phone)).map((row) => row.memberId).sort();
      expect(await ids(home)).toEqual([anna, bo].sort());
      const byHash = await store.members.findByAddress(addressOf(home));
      expect(byHash.map((row) => row.memberId).sort()).toEqual([anna, bo].sort());
      expect(await store.members.findByAddress(home)).toEqual([]);
      await store.members.commit(anEvent(anna), anEffect({}, { phone: register(mobile, later(9)) }));
      await store.members.commit(anEvent(anna), anEffect({}, { phone: register(fresh('+46'), later(8)) }));
      expect([await ids(home), await ids(mobile)]).toEqual([[bo], [anna]]);
      await store.members.commit(anEvent(anna), anEffect({}, { phone: register(null, later(10)) }));
      expect(await ids(mobile)).toEqual([]);
    });

    it('takes no event of a member who was erased, and does not count it later', async () => {
      const memberId = await enrolled(store, fresh('+46'));
      const before = anEvent(memberId);
      await store.members.commit(before, anEffect({ earned: 1 }));
      await store.members.bury(memberId, NOW);
      await store.members.erase(memberId);
      expect(await store.members.isErased(memberId)).toBe(true);
      expect(await store.members.isErased(fresh('member'))).toBe(false);
      for (const event of [before, anEvent(memberId), anEvent(memberId, { type: 'member.enrolled' })])
        expect(await store.members.commit(event, anEffect({ earned: 5 }))).toBe('erased');
      expect(await store.members.get(memberId)).toBeUndefined();
    });

    it('brings nobody back who is erased while events come in', async () => {
      for (let round = 0; round < Math.min(setting.runs, 10); round += 1) {
        const memberId = await enrolled(store);
        const events = Array.from({ length: 12 }, (_, i) =>
          store.members.commit(
            anEvent(memberId, i % 3 === 0 ? { type: 'member.enrolled' } : {}),
            anEffect({ earned: 1 }, i % 3 === 0 ? { phone: register(fresh('+46'), later(i)) } : {}),
          ),
        );
        await store.members.bury(memberId, NOW);
        await store.members.erase(memberId);
        await Promise.all(events);
        // An event that was faster than the tombstone is gone with the row, or goes with the second sweep.
        await store.members.erase(memberId);
        expect(await store.members.get(memberId)).toBeUndefined();
        expect(await store.members.addresses(memberId)).toEqual([]);
        expect(await store.members.commit(anEvent(memberId), anEffect({ earned: 1 }))).toBe('erased');
      }
    });

    it('remembers the hash of every address a member had', async () => {
      const [first, second, mail] = [fresh('+46'), fresh('+46'), fresh('Alma@Example.com')];
      const memberId = await enrolled(store, first);
      await store.members.commit(
        anEvent(memberId),
        anEffect({}, { phone: register(second, later(1)), email: register(mail, later(1)) }),
      );
      expect([...(await store.members.addresses(memberId))].sort()).toEqual(
        [addressOf(first), addressOf(second), addressOf(mail.toLowerCase())].sort(),
      );
    });

    it('keeps an erasure under way, so that one that died half-way is found again', async () => {
      const memberId = await enrolled(store);
      const dueAt = '1998-01-01T09:00:00.000Z';
      const work = { kind: 'erase', memberId, dueAt, erasedAt: NOW, addresses: ['hash'] } as const;
      await store.due.put(work);
      await store.members.erase(memberId);
      const due = await listedUnder(store.due, '1998-01-01');
      expect(due).toEqual([expect.objectContaining(work)]);
      await store.due.done(work);
    });

    it('shows every row of a member by its name, as it was kept', async () => {
      const memberId = await enrolled(store, fresh('+46'));
      const run = aRun(memberId);
      const due = { kind: 'expiry', memberId, dueAt: '1997-01-01T09:00:00.000Z' } as const;
      await store.runs.start(run, undefined);
      await store.runs.ask(aQuestion(memberId, run.runId));
      await store.due.put(due);
      const { MEMBER, ...rest } = await store.members.everything(memberId);
      expect(MEMBER).toEqual(await store.members.get(memberId));
      const question = { [`QUESTION#${run.runId}`]: aQuestion(memberId, run.runId) };
      expect(rest).toMatchObject({ 'RUN#welcome': run, 'DUE#expiry': due, ...question });
      expect(Object.keys(rest)).toContainEqual(expect.stringMatching(/^ADDRESS#/));
      expect(await store.members.everything(fresh('member'))).toEqual({});
      await store.due.done(due);
    });

    it('erases the row, the runs, the open question and the due work of one member only', async () => {
      const [gone, stays] = [await enrolled(store, fresh('+46')), await enrolled(store)];
      for (const memberId of [gone, stays]) {
        const run = aRun(memberId);
        await store.runs.start(run, undefined);
        await store.runs.ask(aQuestion(memberId, run.runId));
        await store.due.put({ kind: 'expiry', memberId, dueAt: '1999-01-01T09:00:00.000Z' });
      }
      await store.members.erase(gone);
      const left = async (memberId: string) => [
        await store.members.get(memberId),
        await store.runs.get(memberId, 'welcome', 0),
        (await store.runs.questions(memberId))[0],
      ];
      expect(await left(gone)).toEqual([undefined, undefined, undefined]);
      expect((await left(stays)).every((row) => row !== undefined)).toBe(true);
      const due = (await listedUnder(store.due, '1999-01-01')).map((work) => work.memberId);
      expect(due).toEqual([stays]);
      expect(addressOf('+46')).not.toContain('+46');
    });
  });
};
