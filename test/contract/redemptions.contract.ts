import { describe, expect, it } from '@jest/globals';
import type { Effect } from '#members/member-row.ts';
import type { Settling } from '#members/redemption.ts';
import { anEffect, anEvent, enrolled, fresh, NOW } from './rows.ts';
import { useStore, type Setting } from './setting.ts';

const ANSWER_BY = '2026-11-21T09:00:10.000Z';
const LATER = '2026-11-21T09:00:05.000Z';

export const redemptionsContract = (name: string, setting: Setting): void => {
  describe(`redemptions that another system decides of in ${name}`, () => {
    const store = useStore(setting);
    const commit = (memberId: string, effect: Partial<Effect>, time = NOW) =>
      store.members.commit(anEvent(memberId, { time }), { ...anEffect(), ...effect });
    const held = async () => {
      const [memberId, redemptionId] = [await enrolled(store), fresh('redemption')];
      const holds = { redemptionId, rewardId: 'class', title: 'Class', answerBy: ANSWER_BY, channel: 'sms' } as const;
      expect(await commit(memberId, { holds })).toBe('accepted');
      return { memberId, redemptionId, row: { memberId, ...holds } };
    };
    const settle = (memberId: string, settles: Settling, rest: Partial<Effect> = {}) =>
      commit(memberId, { settles, ...rest }, LATER);

    it('is held, then what it came to, with every state it has been in', async () => {
      const { memberId, redemptionId, row } = await held();
      const first = { state: 'held', at: NOW };
      expect(await store.members.redemption(memberId, redemptionId)).toEqual({
        ...row,
        state: 'held',
        history: [first],
      });
      expect(await settle(memberId, { redemptionId, from: 'held', to: 'refused', reason: 'no seat' })).toBe('accepted');
      const refused = { state: 'refused', at: LATER, reason: 'no seat' };
      const whole = { ...row, state: 'refused', history: [first, refused] };
      expect(await store.members.redemption(memberId, redemptionId)).toEqual(whole);
      expect(await store.members.redemptions(memberId)).toEqual([whole]);
      expect((await store.members.everything(memberId))[`REDEMPTION#${redemptionId}`]).toEqual(whole);
      await store.members.erase(memberId);
      expect(await store.members.redemptions(memberId)).toEqual([]);
    });

    it('takes one of any number of answers at once, and none to what there is not', async () => {
      const { memberId, redemptionId } = await held();
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, i) =>
          settle(memberId, { redemptionId, from: 'held', to: i % 2 === 0 ? 'confirmed' : 'lapsed' }),
        ),
      );
      expect(answers.toSorted()).toEqual(['accepted', ...Array.from({ length: 9 }, () => 'spent')]);
      const { state, history = [] } = (await store.members.redemption(memberId, redemptionId)) ?? {};
      expect(history).toEqual([
        { state: 'held', at: NOW },
        { state, at: LATER },
      ]);
      const other = { redemptionId: fresh('redemption'), from: 'held', to: 'confirmed' } as const;
      expect(await settle(memberId, other)).toBe('spent');
    });

    it('is not taken back once a counter has taken its voucher, and the voucher of what is taken back is void', async () => {
      for (const used of [true, false]) {
        const { memberId, redemptionId } = await held();
        const voucher = { redemptionId, rewardId: 'class', title: 'Class', until: '2026-12-21T09:00:00.000Z' };
        await settle(memberId, { redemptionId, from: 'held', to: 'confirmed' }, { voucher });
        const takes = { redemptionId, use: { at: LATER, store: 'shop', request: 'one' } };
        if (used) expect(await commit(memberId, { takes })).toBe('accepted');
        const back = { redemptionId, from: 'confirmed', to: 'reversed' } as const;
        expect(await settle(memberId, back, { voids: redemptionId })).toBe(used ? 'spent' : 'accepted');
        expect((await store.members.redemption(memberId, redemptionId))?.state).toBe(used ? 'confirmed' : 'reversed');
        expect(await commit(memberId, { takes })).toBe('spent');
      }
    });

    it('keeps one of any number of codes that are opened at once, each as the next of the one before', async () => {
      const memberId = await enrolled(store);
      const code = (rev: number, nonce: string) => ({
        ...({ memberId, purpose: 'redeem', rev, nonce, request: nonce, about: 'class', channel: 'sms' } as const),
        ...{ askedAt: NOW, until: LATER, wrong: ['r1'], opened: [{ request: nonce, at: NOW }] },
      });
      expect(await store.members.oneTimeCode(memberId, 'redeem')).toBeUndefined();
      for (const rev of [1, 2]) {
        const kept = await Promise.all(['a', 'b', 'c'].map((nonce) => store.members.keepOneTimeCode(code(rev, nonce))));
        expect(kept.filter(Boolean)).toHaveLength(1);
        const winner = code(rev, ['a', 'b', 'c'][kept.indexOf(true)] ?? '');
        expect(await store.members.oneTimeCode(memberId, 'redeem')).toEqual(winner);
      }
      expect(Object.keys(await store.members.everything(memberId))).toContain('ONETIME#redeem');
      await store.members.erase(memberId);
      expect(await store.members.oneTimeCode(memberId, 'redeem')).toBeUndefined();
    });
  });
};
