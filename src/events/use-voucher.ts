import * as z from 'zod';
import { effectOf } from '#events/effect.ts';
import type { Members } from '#members/member-row.ts';
import type { Use, Voucher } from '#members/voucher.ts';
import { findVoucher, type Found } from '#members/find-voucher.ts';
import type { Programmes } from '#programme/programme.ts';
import type { MemberEvent } from '#words/event.ts';

const Shop = z.string().trim().min(1).max(80);

/** The body of `POST /vouchers/{code}/use`. */
export const UseRequest = z.strictObject({
  store: Shop.describe('In which shop'),
  clerk: Shop.optional().describe('Who hands it over, as the shop calls them'),
});

interface VoucherPorts {
  readonly members: Pick<Members, 'findVoucher' | 'commit'>;
  readonly programmes: Pick<Programmes, 'live'>;
  readonly now: () => Date;
}

const handedOver = ({ memberId, redemptionId, rewardId, title }: Voucher, { at, store, clerk }: Use): MemberEvent => ({
  id: `voucher:${redemptionId}`,
  type: 'reward.redeemed',
  source: 'regulars',
  time: at,
  memberId,
  data: { rewardId, title, redemptionId, store, ...(clerk === undefined ? {} : { clerk }) },
});

/**
 * Takes a voucher at a counter: it and the fact that the reward was handed over are one transaction, so that of any number of
 * counters at once one takes it, and the others learn which.
 */
export const useVoucher = async (ports: VoucherPorts, typed: string, by: Omit<Use, 'at'>): Promise<Found> => {
  const found = await findVoucher(ports, typed);
  if (typeof found === 'string') return found;
  const { voucher, worth } = found;
  if (voucher.used?.request === by.request) return { voucher, worth: 'good' };
  if (worth !== 'good') return found;
  const use = { at: ports.now().toISOString(), ...by };
  const event = handedOver(voucher, use);
  const effect = effectOf(event, await ports.programmes.live());
  const done = await ports.members.commit(event, { ...effect, takes: { redemptionId: voucher.redemptionId, use } });
  if (done === 'accepted') return { voucher: { ...voucher, used: use }, worth: 'good' };
  return findVoucher(ports, typed);
};
