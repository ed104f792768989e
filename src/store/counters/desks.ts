import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Desk, Desks } from '#messages/desk.ts';
import { keys } from '#store/keys.ts';
import { rowSchema } from '#store/row-schema.ts';
import { ALL_OLD, at, held, read, row, type Dynamo, type Item } from '#store/table.ts';

const Lines = z.object({ urgent: z.number(), marketing: z.number() });
const DeskItem = rowSchema<Desk>()(
  z.object({
    name: z.string(),
    rev: z.number(),
    drawn: Lines,
    called: Lines,
    since: z.number(),
    slow: z.number(),
    tries: z.number(),
    refused: z.number(),
    eased: z.number(),
    stuck: z.number().default(0),
    day: z.object({ since: z.number(), called: z.number() }),
  }),
);
const deskOf = (item: Item | undefined): Desk | undefined => item && DeskItem.parse(item);

const NAMES = { '#rev': 'rev', '#drawn': 'drawn' };

/** Drawing is one addition, so that many who wait at once do not get in each other's way. */
export const dynamoDesks = (dynamo: Dynamo): Desks => ({
  get: async (name) => deskOf(await read(dynamo, keys.desk(name))),
  async put(next, before) {
    const condition =
      before === undefined
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : {
            ConditionExpression: '#rev = :rev AND #drawn.marketing = :drawn',
            ExpressionAttributeNames: NAMES,
            ExpressionAttributeValues: { ':rev': before.rev, ':drawn': before.drawn.marketing },
          };
    const put = new PutCommand({ ...row(dynamo, keys.desk(next.name), { ...next }), ...condition, ...ALL_OLD });
    const result = await held(() => dynamo.client.send(put));
    return 'item' in result ? { kept: false, desk: deskOf(result.item) } : { kept: true, desk: next };
  },
  async draw({ name, rev }, parts, called) {
    const update = new UpdateCommand({
      ...at(dynamo, keys.desk(name)),
      UpdateExpression: 'SET #drawn.marketing = #drawn.marketing + :parts',
      ConditionExpression: '#rev = :rev AND #drawn.marketing > :called',
      ExpressionAttributeNames: NAMES,
      ExpressionAttributeValues: { ':parts': parts, ':rev': rev, ':called': called },
      ReturnValues: 'ALL_NEW',
      ...ALL_OLD,
    });
    const result = await held(() => dynamo.client.send(update));
    return 'item' in result
      ? { kept: false, desk: deskOf(result.item) }
      : { kept: true, desk: deskOf(result.Attributes) };
  },
});
