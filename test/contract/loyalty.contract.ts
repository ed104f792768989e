import { describe, expect, it } from '@jest/globals';
import { effectOf } from '#events/effect.ts';
import type { Effect } from '#members/member-row.ts';
import type { LedgerRow } from '#members/move.ts';
import { anEffect, anEvent, enrolled, fresh, NOW } from './rows.ts';
import { useStore, type Setting } from './setting.ts';

const later = (seconds: number) => new Date(Date.parse(NOW) + seconds * 1000).toISOString();
const anEntry = (at: string, points: number): LedgerRow => ({
  at,
  type: 'points.earned',
  source: 'till',
  id: fresh('entry'),
  moves: [{ rule: 'buy', points, expiresOn: '2027-11-30' }],
});
const withEntries = (...entries: readonly LedgerRow[]): Effect => ({ ...anEffect({ earned: 1 }), entries });

export const loyaltyContract = (name: string, setting: Setting): void => {
  describe(`loyalty in ${name}`, () => {
    const store = useStore(setting);
    const points = async (memberId: string) =>
      (await store.members.ledger(memberId)).flatMap(({ moves }) => moves.map((move) => move.points ?? 0));

    it('writes the ledger with its event, once however often it is delivered, and lists it oldest first', async () => {
      const memberId = await enrolled(store);
      const [first, second, both] = [anEntry(later(1), 5), anEntry(later(2), -3), anEvent(memberId)];
      await store.members.commit(anEvent(memberId), withEntries(second));
      await Promise.all(
        Array.from({ length: 5 }, () => store.members.commit(both, withEntries(first, anEntry(later(3), 2)))),
      );
      const rows = await store.members.ledger(memberId);
      expect(rows.map(({ at }) => at)).toEqual([later(1), later(2), later(3)]);
      expect(rows.slice(0, 2)).toEqual([first, second]);
      expect(await points(memberId)).toEqual([5, -3, 2]);
      expect(await store.members.ledger(fresh('member'))).toEqual([]);
    });

    it('keeps two events of one instant apart', async () => {
      const memberId = await enrolled(store);
      for (const amount of [5, 5]) await store.members.commit(anEvent(memberId), withEntries(anEntry(NOW, amount)));
      expect(await points(memberId)).toEqual([5, 5]);
    });

    it('shows the ledger among all rows of a member, and erases it with them', async () => {
      const memberId = await enrolled(store);
      const entry = anEntry(NOW, 5);
      await store.members.commit(anEvent(memberId), withEntries(entry));
      const all = Object.entries(await store.members.everything(memberId));
      expect(all.filter(([sk]) => sk.startsWith('LEDGER#'))).toEqual([[expect.stringContaining(NOW), entry]]);
      await store.members.erase(memberId);
      expect(await store.members.ledger(memberId)).toEqual([]);
    });

    it('does nothing once the row is another version than the one that was looked at', async () => {
      const memberId = await enrolled(store);
      const { seq = 0 } = (await store.members.get(memberId)) ?? {};
      const asSeen = (add: Effect['add']): Effect => ({ ...withEntries(anEntry(NOW, 1)), add, only: { seq } });
      const results = await Promise.all(
        [1, 2, 4].map((n) => store.members.commit(anEvent(memberId), asSeen({ [`n${n}`]: n }))),
      );
      expect(results.toSorted()).toEqual(['accepted', 'stale', 'stale']);
      expect(await points(memberId)).toEqual([1]);
      expect((await store.members.get(memberId))?.seq).toBe(seq + 1);
      expect(await store.members.commit(anEvent(fresh('member')), asSeen({}))).toBe('stale');
    });

    it('does nothing unless a counter stands where it is taken to, and says duplicate of what was done', async () => {
      const memberId = await enrolled(store);
      const nth = (count: number): Effect => ({ ...anEffect({ asked: 1 }), only: { counters: { asked: count } } });
      const first = anEvent(memberId);
      expect(await store.members.commit(first, nth(0))).toBe('accepted');
      expect(await store.members.commit(anEvent(memberId), nth(0))).toBe('stale');
      expect(await store.members.commit(first, nth(0))).toBe('duplicate');
      expect(await store.members.commit(anEvent(memberId), nth(1))).toBe('accepted');
      expect((await store.members.get(memberId))?.counters).toMatchObject({ asked: 2 });
      const newcomer = fresh('member');
      expect(await store.members.commit(anEvent(newcomer), nth(1))).toBe('stale');
      expect(await store.members.commit(anEvent(newcomer), nth(0))).toBe('accepted');
    });

    it('drops counters that became sums', async () => {
      const memberId = await enrolled(store);
      await store.members.commit(
        anEvent(memberId),
        anEffect({ 'spent:2024-01-01': 5, 'spent:2024-01-02': 7, earned: 3 }),
      );
      const { seq } = (await store.members.get(memberId)) ?? { seq: 0 };
      const fold: Effect = {
        ...anEffect({ 'fold:spent': 12 }),
        drop: ['spent:2024-01-01', 'spent:2024-01-02', 'lot:none'],
        only: { seq },
      };
      expect(await store.members.commit(anEvent(memberId), fold)).toBe('accepted');
      expect((await store.members.get(memberId))?.counters).toEqual({ earned: 3, 'fold:spent': 12 });
      await store.members.commit(anEvent(memberId), anEffect({ 'spent:2024-01-01': 1 }));
      expect((await store.members.get(memberId))?.counters).toMatchObject({ 'spent:2024-01-01': 1 });
    });

    it('puts registers back as they were or takes them away, whatever is newer, for one version of the row', async () => {
      const memberId = await enrolled(store);
      const [early, late] = ['2026-01-01T00:00:00.000Z', '2026-06-01T00:00:00.000Z'];
      const bought = { value: null, at: late };
      await store.members.commit(anEvent(memberId), anEffect({}, { lastPurchase: bought, 'first:purchase': bought }));
      const { seq } = (await store.members.get(memberId)) ?? { seq: 0 };
      const back: Effect = {
        ...anEffect(),
        only: { seq },
        restore: { lastPurchase: { value: null, at: early }, 'first:purchase': null },
      };
      expect(await store.members.commit(anEvent(memberId), back)).toBe('accepted');
      const registers = (await store.members.get(memberId))?.registers ?? {};
      expect(registers['lastPurchase']).toEqual({ value: null, at: early });
      expect(registers['first:purchase']).toBeUndefined();
      expect(await store.members.commit(anEvent(memberId), back)).toBe('stale');
    });

    it('takes a piece back, which the next one gets, and keeps the words of a fact in its line', async () => {
      const [reward, memberId] = [fresh('reward'), await enrolled(store)];
      const take: Effect = { ...anEffect(), stock: { reward, of: 1 } };
      expect(await store.members.commit(anEvent(memberId), take)).toBe('accepted');
      expect(await store.members.commit(anEvent(memberId), take)).toBe('sold-out');
      const said = { ...anEntry(NOW, 5), data: { redemptionId: 'r1' } };
      const back = { ...withEntries(said), restock: reward };
      expect(await store.members.commit(anEvent(memberId), back)).toBe('accepted');
      expect((await store.members.ledger(memberId)).at(-1)).toEqual(said);
      expect(await store.members.commit(anEvent(memberId), take)).toBe('accepted');
      expect(await store.members.commit(anEvent(memberId), take)).toBe('sold-out');
    });

    it('gives the last piece to one of many who race for it, and nothing to the others', async () => {
      const reward = fresh('reward');
      const members = await Promise.all(Array.from({ length: 6 }, () => enrolled(store)));
      const take = (memberId: string) =>
        store.members.commit(anEvent(memberId), { ...withEntries(anEntry(NOW, -5)), stock: { reward, of: 2 } });
      const results = await Promise.all(members.map(take));
      expect(results.toSorted()).toEqual(['accepted', 'accepted', ...Array.from({ length: 4 }, () => 'sold-out')]);
      for (const [i, memberId] of members.entries())
        expect(await points(memberId)).toEqual(results[i] === 'accepted' ? [-5] : []);
      // More of them came in: the number in the programme is that of all there ever were.
      const [last = ''] = members;
      expect(await store.members.commit(anEvent(last), { ...anEffect(), stock: { reward, of: 3 } })).toBe('accepted');
      expect(
        await store.members.commit(anEvent(last), { ...anEffect(), stock: { reward: fresh('none'), of: 0 } }),
      ).toBe('sold-out');
    });

    it('takes one piece for an event that is delivered twice', async () => {
      const [reward, memberId] = [fresh('reward'), await enrolled(store)];
      const event = anEvent(memberId);
      const effect: Effect = { ...anEffect(), stock: { reward, of: 2 } };
      expect(await store.members.commit(event, effect)).toBe('accepted');
      expect(await store.members.commit(event, effect)).toBe('duplicate');
      expect(await store.members.commit(anEvent(memberId), effect)).toBe('accepted');
      expect(await store.members.commit(anEvent(memberId), effect)).toBe('sold-out');
      expect(await store.members.commit(event, effect)).toBe('duplicate');
    });

    it('gives each member a code of their own, the same one however often, by which they are found until they are erased', async () => {
      const members = [await enrolled(store), await enrolled(store)];
      const codes: string[] = [];
      for (const memberId of members) {
        for (const time of [later(5), later(1), later(9)])
          expect(await store.members.commit(anEvent(memberId, { time }), { ...anEffect(), code: true })).toBe(
            'accepted',
          );
        const code = (await store.members.get(memberId))?.registers['referralCode']?.value;
        codes.push(String(code));
        expect(code).toMatch(/^[2-9B-DF-HJKMNP-TV-Z]{8}$/);
        expect(await store.members.findByCode(String(code))).toBe(memberId);
      }
      expect(new Set(codes).size).toBe(2);
      const [gone = '', stays = ''] = members;
      await store.members.bury(gone, NOW);
      await store.members.erase(gone);
      expect(await store.members.findByCode(codes[0] ?? '')).toBeUndefined();
      expect(await store.members.findByCode(codes[1] ?? '')).toBe(stays);
    });

    it('makes a member of whom the first thing heard is that they joined, with code and ledger at once', async () => {
      const memberId = fresh('member');
      const event = anEvent(memberId, { type: 'member.enrolled', data: {} });
      const effect: Effect = {
        ...effectOf(event, { settings: { tiers: [] } } as never),
        code: true,
        entries: [anEntry(NOW, 9)],
      };
      expect(await store.members.commit(event, effect)).toBe('accepted');
      expect(await points(memberId)).toEqual([9]);
      expect((await store.members.get(memberId))?.registers['referralCode']).toBeDefined();
    });
  });
};
