import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Card, Cards } from '#messages/card.ts';
import { keys } from '#store/keys.ts';
import { list } from '#store/query.ts';
import { rowSchema } from '#store/row-schema.ts';
import { at, held, read, row, type Dynamo, type Item } from '#store/table.ts';

const Button = z.object({ text: z.string(), postback: z.string(), url: z.string().optional() });
const CardItem = rowSchema<Card>()(
  z.object({
    memberId: z.string(),
    messageId: z.string(),
    at: z.string(),
    expiresAt: z.string(),
    title: z.string().optional(),
    text: z.string(),
    buttons: z.array(Button).transform((buttons) => buttons.map(({ url, ...rest }) => (url ? { ...rest, url } : rest))),
    stopUrl: z.string().optional(),
    seenAt: z.string().optional(),
    readAt: z.string().optional(),
    dismissedAt: z.string().optional(),
  }),
);
const cardFromItem = (item: Item): Card => CardItem.parse(item);

/** Beside the messages of the member, with whom they go. */
export const dynamoCards = (dynamo: Dynamo): Cards => ({
  async put(card) {
    const ttl = Math.ceil(Date.parse(card.expiresAt) / 1_000);
    const put = row(dynamo, keys.card(card.memberId, card.messageId), { ...card, ttl });
    const condition = { ConditionExpression: 'attribute_not_exists(pk)' };
    await held(() => dynamo.client.send(new PutCommand({ ...put, ...condition })));
  },
  list: async (memberId) => (await list(dynamo, keys.cards(memberId))).map(cardFromItem),
  async get(memberId, messageId) {
    const item = await read(dynamo, keys.card(memberId, messageId));
    return item && cardFromItem(item);
  },
  async mark(memberId, messageId, mark, when) {
    const update = {
      ...at(dynamo, keys.card(memberId, messageId)),
      UpdateExpression: 'SET #mark = :at',
      ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(#mark)',
      ExpressionAttributeNames: { '#mark': mark },
      ExpressionAttributeValues: { ':at': when },
    };
    await held(() => dynamo.client.send(new UpdateCommand(update)));
  },
});
