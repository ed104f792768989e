import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { SealKeys } from '#messages/seals.ts';
import { eraseKeys } from '#store/erase.ts';
import { keys } from '#store/keys.ts';
import { ALL_OLD, held, read, row, type Dynamo, type Item } from '#store/table.ts';

/** The scan deletes a key; this is for when it does not run. */
const KEPT_SECONDS = 86_400;
const KeyItem = z.object({ key: z.string() });
const keyOf = (item: Item): string => KeyItem.parse(item).key;

export const dynamoSealKeys = (dynamo: Dynamo): SealKeys => ({
  async offer(hour, candidate) {
    const ttl = Date.parse(`${hour}:00:00.000Z`) / 1000 + KEPT_SECONDS;
    const put = new PutCommand({
      ...row(dynamo, keys.sealKey(hour), { key: candidate, ttl }),
      ConditionExpression: 'attribute_not_exists(pk)',
      ...ALL_OLD,
    });
    const result = await held(() => dynamo.client.send(put));
    return 'item' in result && result.item ? keyOf(result.item) : candidate;
  },
  async get(hour) {
    const item = await read(dynamo, keys.sealKey(hour));
    return item && keyOf(item);
  },
  remove: (hours) => eraseKeys(dynamo, hours.map(keys.sealKey)),
});
