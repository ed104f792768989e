import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Subscription, Subscriptions } from '#messages/subscription.ts';
import { keys } from '#store/keys.ts';
import { list } from '#store/query.ts';
import { rowSchema } from '#store/row-schema.ts';
import { at, held, row, type Dynamo, type Item } from '#store/table.ts';

const Secret = z.object({ endpoint: z.string(), p256dh: z.string(), auth: z.string() });
const SubscriptionItem = rowSchema<Omit<Subscription, keyof z.infer<typeof Secret>> & { readonly sealed: string }>()(
  z.object({ memberId: z.string(), id: z.string(), at: z.string(), sealed: z.string() }),
);

/** Whoever has the three parts writes to this browser: they are encrypted as phone numbers are. */
export const dynamoSubscriptions = (dynamo: Dynamo): Subscriptions => {
  const fromItem = async (item: Item): Promise<Subscription> => {
    const { sealed, ...rest } = SubscriptionItem.parse(item);
    return { ...rest, ...Secret.parse(JSON.parse((await dynamo.fields()).show(sealed))) };
  };
  return {
    async put({ endpoint, p256dh, auth, ...rest }) {
      const sealed = (await dynamo.fields()).hide(JSON.stringify({ endpoint, p256dh, auth }));
      const put = row(dynamo, keys.subscription(rest.memberId, rest.id), { ...rest, sealed });
      const condition = { ConditionExpression: 'attribute_not_exists(pk)' };
      return !('item' in (await held(() => dynamo.client.send(new PutCommand({ ...put, ...condition })))));
    },
    list: async (memberId) => Promise.all((await list(dynamo, keys.subscriptions(memberId))).map(fromItem)),
    async remove(memberId, id) {
      await dynamo.client.send(new DeleteCommand(at(dynamo, keys.subscription(memberId, id))));
    },
  };
};
