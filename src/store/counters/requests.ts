import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Requests } from '#events/requests.ts';
import { keys } from '#store/keys.ts';
import { held, row, type Dynamo } from '#store/table.ts';

/** Twice the tolerance of a signature's timestamp either way. */
const KEPT_SECONDS = 1_200;

export const dynamoRequests = (dynamo: Dynamo, now: () => Date): Requests => ({
  first: async (id) => {
    const ttl = Math.floor(now().getTime() / 1000) + KEPT_SECONDS;
    const put = new PutCommand({
      ...row(dynamo, keys.request(id), { at: now().toISOString(), ttl }),
      ConditionExpression: 'attribute_not_exists(pk)',
    });
    const result = await held(() => dynamo.client.send(put));
    return '$metadata' in result;
  },
});
