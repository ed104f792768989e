import type { MemberEvent } from '#words/event.ts';
import type { Effect } from '#members/member-row.ts';
import type { Voucher } from '#members/voucher.ts';
import { voucherCode, voucherName } from '#members/voucher-code.ts';
import { keys } from '#store/keys.ts';
import type { MemoryTables, Write } from '#store/memory/tables.ts';

type Hash = (text: string) => string;

export const codeKey = (code: string, hash: Hash) => keys.voucherCode(voucherName(code, hash));

const wasGiven = (row: Partial<Voucher> | undefined): row is Voucher => row?.issuedAt !== undefined;

/** `undefined` for one that was void before it was given. */
export const voucherIn = (row: Partial<Voucher> | undefined): Voucher | undefined => (wasGiven(row) ? row : undefined);

export const isWorth = (row: Partial<Voucher> | undefined): boolean =>
  wasGiven(row) && row.used === undefined && row.voidAt === undefined;

/** What an effect writes of vouchers. One that was void before it was given stays so. */
export const voucherWrites = (
  tables: MemoryTables,
  hash: Hash,
  { memberId, time }: Pick<MemberEvent, 'memberId' | 'time'>,
  { voucher, takes, voids }: Effect,
): readonly Write[] => {
  const changed = (redemptionId: string, change: (row: Partial<Voucher>) => Partial<Voucher>): Write => {
    const key = keys.voucher(memberId, redemptionId);
    return { key, row: change(tables.get(key) ?? {}) };
  };
  const code = voucher && codeKey(voucherCode(voucher.redemptionId, hash), hash);
  if (code && tables.get(code) !== undefined)
    throw new Error(`the voucher of redemption ${voucher.redemptionId} has the code of another`);
  return [
    ...(voucher && code
      ? [
          changed(voucher.redemptionId, (row) => ({ ...row, memberId, ...voucher, issuedAt: time })),
          { key: code, row: { memberId, redemptionId: voucher.redemptionId } },
        ]
      : []),
    ...(takes ? [changed(takes.redemptionId, (row) => ({ ...row, used: takes.use }))] : []),
    ...(voids === undefined ? [] : [changed(voids, (row) => ({ ...row, voidAt: row.voidAt ?? time }))]),
  ];
};
