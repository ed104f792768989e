import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { ANSWER_SECONDS, foundTaken, TURN_SECONDS, type Attempt, type Requests } from '#events/requests.ts';
import { keys, type TakenRequest } from '#store/keys.ts';
import { rowSchema } from '#store/row-schema.ts';
import { ALL_OLD, at, held, row, type Dynamo } from '#store/table.ts';

const RequestItem = rowSchema<TakenRequest>()(
  z.object({ digest: z.string(), taker: z.string(), endsAt: z.number(), answer: z.string().optional() }),
);

export const dynamoRequests = (dynamo: Dynamo): Requests => {
  const item = ({ id, digest, taker }: Attempt, endsAt: number, answer?: string) =>
    row(dynamo, keys.request(id), {
      ...{ digest, taker, endsAt, ttl: Math.ceil(endsAt / 1000) },
      ...(answer === undefined ? {} : { answer }),
    });
  return {
    async take(attempt, now) {
      const put = new PutCommand({
        ...item(attempt, now.getTime() + TURN_SECONDS * 1000),
        ConditionExpression: 'attribute_not_exists(pk) OR endsAt <= :now',
        ExpressionAttributeValues: { ':now': now.getTime() },
        ...ALL_OLD,
      });
      const result = await held(() => dynamo.client.send(put));
      if (!('item' in result)) return { kind: 'first' };
      return result.item === undefined ? { kind: 'busy' } : foundTaken(RequestItem.parse(result.item), attempt);
    },
    async answered(attempt, answer, now) {
      const put = new PutCommand({
        ...item(attempt, now.getTime() + ANSWER_SECONDS * 1000, answer),
        ConditionExpression: 'attribute_not_exists(pk) OR taker = :taker',
        ExpressionAttributeValues: { ':taker': attempt.taker },
      });
      await held(() => dynamo.client.send(put));
    },
    async release({ id, taker }) {
      const remove = new DeleteCommand({
        ...at(dynamo, keys.request(id)),
        ConditionExpression: 'taker = :taker AND attribute_not_exists(answer)',
        ExpressionAttributeValues: { ':taker': taker },
      });
      await held(() => dynamo.client.send(remove));
    },
  };
};
