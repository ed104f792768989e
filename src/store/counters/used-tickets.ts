import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { UsedTickets } from '#preferences/used-tickets.ts';
import { keys } from '#store/keys.ts';
import { held, read, row, type Dynamo } from '#store/table.ts';

const DAY_SECONDS = 86_400;

export const dynamoUsedTickets = (dynamo: Dynamo, now: () => Date): UsedTickets => ({
  use: async ({ id, expiresAt }) => {
    const ttl = Math.floor(Date.parse(expiresAt) / 1000) + DAY_SECONDS;
    const put = new PutCommand({
      ...row(dynamo, keys.usedTicket(id), { at: now().toISOString(), ttl }),
      ConditionExpression: 'attribute_not_exists(pk)',
    });
    return '$metadata' in (await held(() => dynamo.client.send(put)));
  },
  isUsed: async (id) => (await read(dynamo, keys.usedTicket(id))) !== undefined,
});
