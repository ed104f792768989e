import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Budgets } from '#answers/model.ts';
import { keys } from '#store/keys.ts';
import { at, held, type Dynamo } from '#store/table.ts';

/** A budget is of a day; who asks why has some more. */
const KEPT_SECONDS = 7 * 86_400;

export const dynamoBudgets = (dynamo: Dynamo, now: () => Date): Budgets => ({
  async take(name, amount, bound) {
    const update = new UpdateCommand({
      ...at(dynamo, keys.budget(name)),
      UpdateExpression: 'SET #ttl = :ttl ADD taken :amount',
      ConditionExpression: ':amount <= :bound AND (attribute_not_exists(taken) OR taken <= :room)',
      ExpressionAttributeNames: { '#ttl': 'ttl' },
      ExpressionAttributeValues: {
        ':amount': amount,
        ':bound': bound,
        ':room': bound - amount,
        ':ttl': Math.floor(now().getTime() / 1000) + KEPT_SECONDS,
      },
    });
    return '$metadata' in (await held(() => dynamo.client.send(update)));
  },
  async giveBack(name, amount) {
    await dynamo.client.send(
      new UpdateCommand({
        ...at(dynamo, keys.budget(name)),
        UpdateExpression: 'ADD taken :amount',
        ConditionExpression: 'attribute_exists(taken)',
        ExpressionAttributeValues: { ':amount': -amount },
      }),
    );
  },
});
