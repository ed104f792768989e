import * as z from 'zod';
import type { OneTimeCode } from '#members/one-time-code.ts';
import { keys } from '#store/keys.ts';
import { rowSchema } from '#store/row-schema.ts';
import type { Item } from '#store/table.ts';
import { Channel } from '#words/channel.ts';

const OneTimeCodeItem = rowSchema<Omit<OneTimeCode, 'memberId'>>()(
  z.object({
    purpose: z.literal('redeem'),
    rev: z.number(),
    nonce: z.string(),
    request: z.string(),
    about: z.string(),
    channel: Channel,
    askedAt: z.string(),
    until: z.string(),
    wrong: z.array(z.string()),
    usedBy: z.string().optional(),
    opened: z.array(z.object({ request: z.string(), at: z.string() })),
  }),
);

export const oneTimeCodeFromItem = (item: Item): OneTimeCode => ({
  memberId: String(item['pk']).slice(keys.oneTimeCode('', 'redeem').pk.length),
  ...OneTimeCodeItem.parse(item),
});
