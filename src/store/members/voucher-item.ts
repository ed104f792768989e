import * as z from 'zod';
import type { MemberEvent } from '#words/event.ts';
import type { Effect } from '#members/member-row.ts';
import type { Use, Voucher } from '#members/voucher.ts';
import { voucherCode, voucherName } from '#members/voucher-code.ts';
import { keys } from '#store/keys.ts';
import { rowSchema } from '#store/row-schema.ts';
import { at, row, type Dynamo, type Item, type TransactItem } from '#store/table.ts';

const VoucherItem = rowSchema<Omit<Voucher, 'memberId' | 'redemptionId'>>()(
  z.object({
    rewardId: z.string(),
    title: z.string(),
    issuedAt: z.string(),
    until: z.string(),
    used: rowSchema<Use>()(
      z.object({ at: z.string(), store: z.string(), clerk: z.string().optional(), request: z.string() }),
    ).optional(),
    voidAt: z.string().optional(),
  }),
);

/** `undefined` for one that was void before it was given. */
export const voucherFromItem = (item: Item): Voucher | undefined => {
  if (item['issuedAt'] === undefined) return undefined;
  const memberId = String(item['pk']).slice(keys.vouchers('').pk.length);
  const redemptionId = String(item['sk']).slice(keys.vouchers('').sk.length);
  return { memberId, redemptionId, ...VoucherItem.parse(item) };
};

/** What an effect writes of vouchers, by name. One that was void before it was given stays so. */
export const voucherParts = (
  dynamo: Dynamo,
  hash: (text: string) => string,
  { memberId, time }: Pick<MemberEvent, 'memberId' | 'time'>,
  { voucher, takes, voids, settles }: Effect,
): Readonly<Record<'voucher' | 'voucherCode' | 'takes' | 'voids', TransactItem | undefined>> => ({
  voucher: voucher && {
    Update: {
      ...at(dynamo, keys.voucher(memberId, voucher.redemptionId)),
      UpdateExpression: 'SET rewardId = :rewardId, title = :title, issuedAt = :at, #until = :until',
      ExpressionAttributeNames: { '#until': 'until' },
      ExpressionAttributeValues: {
        ':rewardId': voucher.rewardId,
        ':title': voucher.title,
        ':at': time,
        ':until': voucher.until,
      },
    },
  },
  voucherCode: voucher && {
    Put: {
      ...row(dynamo, keys.voucherCode(voucherName(voucherCode(voucher.redemptionId, hash), hash)), {
        ...{ memberId, redemptionId: voucher.redemptionId },
      }),
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
  takes: takes && {
    Update: {
      ...at(dynamo, keys.voucher(memberId, takes.redemptionId)),
      UpdateExpression: 'SET used = :use',
      ConditionExpression: 'attribute_exists(issuedAt) AND attribute_not_exists(used) AND attribute_not_exists(voidAt)',
      ExpressionAttributeValues: { ':use': takes.use },
    },
  },
  voids:
    voids === undefined
      ? undefined
      : {
          Update: {
            ...at(dynamo, keys.voucher(memberId, voids)),
            UpdateExpression: 'SET voidAt = if_not_exists(voidAt, :at)',
            ...(settles && { ConditionExpression: 'attribute_not_exists(used)' }),
            ExpressionAttributeValues: { ':at': time },
          },
        },
});
