import { describe, expect, it } from '@jest/globals';
import type { Effect } from '#members/member-row.ts';
import { voucherCode } from '#members/voucher-code.ts';
import { addressOf, anEffect, anEvent, enrolled, fresh, NOW } from './rows.ts';
import { useStore, type Setting } from './setting.ts';

const UNTIL = '2026-12-21T09:00:00.000Z';
const LATER = '2026-11-22T09:00:00.000Z';

export const vouchersContract = (name: string, setting: Setting): void => {
  describe(`vouchers in ${name}`, () => {
    const store = useStore(setting);
    const codeOf = (redemptionId: string) => voucherCode(redemptionId, addressOf);
    const commit = (memberId: string, effect: Partial<Effect>, time = NOW) =>
      store.members.commit(anEvent(memberId, { time }), { ...anEffect(), ...effect });
    const given = async (redemptionId: string, memberId?: string) => {
      const owner = memberId ?? (await enrolled(store));
      const voucher = { redemptionId, rewardId: 'coffee', title: 'Free coffee', until: UNTIL };
      expect(await commit(owner, { voucher })).toBe('accepted');
      return { owner, row: { memberId: owner, ...voucher, issuedAt: NOW } };
    };
    const take = (memberId: string, redemptionId: string, store: string) =>
      commit(memberId, { takes: { redemptionId, use: { at: LATER, store, request: store } } }, LATER);

    it('is found by its code and by no other', async () => {
      const redemptionId = fresh('redemption');
      const { row } = await given(redemptionId);
      expect(await store.members.findVoucher(codeOf(redemptionId))).toEqual(row);
      expect(await store.members.findVoucher(codeOf(fresh('redemption')))).toBeUndefined();
    });

    it('is used once, however many counters take it at once, and says who did', async () => {
      const redemptionId = fresh('redemption');
      const { owner, row } = await given(redemptionId);
      const taken = await Promise.all(Array.from({ length: 20 }, (_, i) => take(owner, redemptionId, `shop ${i}`)));
      expect(taken.filter((one) => one === 'accepted')).toHaveLength(1);
      expect(taken.filter((one) => one === 'spent')).toHaveLength(19);
      const shop = `shop ${taken.indexOf('accepted')}`;
      const used = { at: LATER, store: shop, request: shop };
      expect(await store.members.findVoucher(codeOf(redemptionId))).toEqual({ ...row, used });
      expect((await store.members.get(owner))?.seq).toBe(3);
    });

    it('is worth nothing once it is void, and has no use that was not given', async () => {
      const redemptionId = fresh('redemption');
      const { owner, row } = await given(redemptionId);
      await commit(owner, { voids: redemptionId }, LATER);
      expect(await take(owner, redemptionId, 'shop')).toBe('spent');
      expect(await store.members.findVoucher(codeOf(redemptionId))).toEqual({ ...row, voidAt: LATER });
      expect(await take(owner, fresh('redemption'), 'shop')).toBe('spent');
    });

    it('is void also where that was said before it was given', async () => {
      const [owner, redemptionId] = [await enrolled(store), fresh('redemption')];
      await commit(owner, { voids: redemptionId }, LATER);
      expect(await store.members.findVoucher(codeOf(redemptionId))).toBeUndefined();
      const { row } = await given(redemptionId, owner);
      expect(await store.members.findVoucher(codeOf(redemptionId))).toEqual({ ...row, voidAt: LATER });
      expect(await take(owner, redemptionId, 'shop')).toBe('spent');
    });

    it('is shown among all rows of a member, without its code, and goes with them', async () => {
      const redemptionId = fresh('redemption');
      const { owner, row } = await given(redemptionId);
      const all = await store.members.everything(owner);
      expect(all[`VOUCHER#${redemptionId}`]).toEqual(row);
      expect(JSON.stringify(all)).not.toContain(codeOf(redemptionId));
      await store.members.erase(owner);
      expect(await store.members.findVoucher(codeOf(redemptionId))).toBeUndefined();
      await given(redemptionId);
    });
  });
};
