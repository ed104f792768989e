import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { ApiKey, ApiKeys } from '#access/api-key.ts';
import { SCOPES } from '#access/scope.ts';
import { keys } from '#store/keys.ts';
import { list } from '#store/query.ts';
import { rowSchema } from '#store/row-schema.ts';
import { at, held, row, type Dynamo } from '#store/table.ts';

const KeyItem = rowSchema<ApiKey>()(
  z.object({
    name: z.string(),
    // A scope that this version does not know opens nothing.
    scopes: z.array(z.string()).transform((all) => SCOPES.filter((scope) => all.includes(scope))),
    createdAt: z.string(),
    rotatedAt: z.string().optional(),
    salt: z.string().optional(),
    previous: z.array(z.object({ salt: z.string(), until: z.string() })).optional(),
    revokedAt: z.string().optional(),
  }),
);

export const dynamoApiKeys = (dynamo: Dynamo): ApiKeys => ({
  list: async () => (await list(dynamo, keys.apiKeys())).map((item) => KeyItem.parse(item)),
  async add(key) {
    const put = new PutCommand({
      ...row(dynamo, keys.apiKey(key.name), { ...key }),
      ConditionExpression: 'attribute_not_exists(pk)',
    });
    return '$metadata' in (await held(() => dynamo.client.send(put)));
  },
  async replace(seen, next) {
    const put = new PutCommand({
      ...row(dynamo, keys.apiKey(seen.name), { ...next }),
      ConditionExpression: 'salt = :salt',
      ExpressionAttributeValues: { ':salt': seen.salt },
    });
    return '$metadata' in (await held(() => dynamo.client.send(put)));
  },
  async revoke(name, when) {
    const update = new UpdateCommand({
      ...at(dynamo, keys.apiKey(name)),
      UpdateExpression: 'SET revokedAt = :at REMOVE salt, #previous',
      ConditionExpression: 'attribute_exists(salt)',
      ExpressionAttributeNames: { '#previous': 'previous' },
      ExpressionAttributeValues: { ':at': when },
    });
    await held(() => dynamo.client.send(update));
  },
});
