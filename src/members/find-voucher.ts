import type { Members } from '#members/member-row.ts';
import type { Voucher } from '#members/voucher.ts';
import { readCode } from '#members/voucher-code.ts';

/** What a voucher is worth at an instant. */
export type Worth = 'good' | 'used' | 'void' | 'expired';

const worthOf = ({ used, voidAt, until }: Voucher, now: Date): Worth =>
  used !== undefined ? 'used' : voidAt !== undefined ? 'void' : until <= now.toISOString() ? 'expired' : 'good';

/** `mistyped`: no code of ours has such a check, so nobody was asked. */
export type Found = { readonly voucher: Voucher; readonly worth: Worth } | 'mistyped' | 'unknown';

/** The voucher of a code, as somebody typed or scanned it. */
export const findVoucher = async (
  { members, now }: { readonly members: Pick<Members, 'findVoucher'>; readonly now: () => Date },
  typed: string,
): Promise<Found> => {
  const code = readCode(typed);
  if (code === undefined) return 'mistyped';
  const voucher = await members.findVoucher(code);
  return voucher === undefined ? 'unknown' : { voucher, worth: worthOf(voucher, now()) };
};
