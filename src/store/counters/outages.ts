import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Outage, Outages } from '#messages/outage.ts';
import { keys } from '#store/keys.ts';
import { list } from '#store/query.ts';
import { rowSchema } from '#store/row-schema.ts';
import { at, held, row, type Dynamo } from '#store/table.ts';
import { Channel, MessageClass } from '#words/channel.ts';

/** One that nobody tries any more is no news. */
const KEPT_SECONDS = 14 * 86_400;

const OutageItem = rowSchema<Outage>()(
  z.object({
    provider: z.string(),
    channel: Channel,
    sender: z.string().optional(),
    class: MessageClass.optional(),
    country: z.string().optional(),
    template: z.string().optional(),
    code: z.string(),
    since: z.string(),
    until: z.string(),
    tries: z.number(),
    trying: z.literal(true).optional(),
    later: z.literal(true).optional(),
    sick: z.literal(true).optional(),
  }),
);

/** It is the one that was seen while nobody moved the end of its time. */
const asSeen = ({ until }: Outage) => ({
  ConditionExpression: '#until = :until',
  ExpressionAttributeNames: { '#until': 'until' },
  ExpressionAttributeValues: { ':until': until },
});

export const dynamoOutages = (dynamo: Dynamo): Outages => ({
  list: async () => (await list(dynamo, keys.outages())).map((item) => OutageItem.parse(item)),
  async put(next, before) {
    const item = { ...next, ttl: Math.floor(Date.parse(next.until) / 1000) + KEPT_SECONDS };
    const condition = before === undefined ? { ConditionExpression: 'attribute_not_exists(pk)' } : asSeen(before);
    const put = new PutCommand({ ...row(dynamo, keys.outage(next), item), ...condition });
    return '$metadata' in (await held(() => dynamo.client.send(put)));
  },
  async end(outage) {
    const remove = new DeleteCommand({ ...at(dynamo, keys.outage(outage)), ...asSeen(outage) });
    await held(() => dynamo.client.send(remove));
  },
});
