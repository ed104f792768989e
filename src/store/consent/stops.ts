import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Stops } from '#consent/stops.ts';
import { keys, type Reached } from '#store/keys.ts';
import { pages } from '#store/query.ts';
import { rowSchema } from '#store/row-schema.ts';
import { SHARDS, shardOf } from '#store/shard.ts';
import { read, row, type Dynamo } from '#store/table.ts';

const partition = (shard: number): string => `stopped#${shard}`;
/** Where the index keeps an address; only a row that is stopped has this attribute. */
export const stopShard = (address: string): string => partition(shardOf(address));

const PREFIX = keys.consent('').pk.length;

const ReachedItem = rowSchema<Reached>()(z.object({ address: z.string().optional() }));

export const dynamoStops = (dynamo: Dynamo): Stops => ({
  async *list() {
    for (let shard = 0; shard < SHARDS; shard += 1) {
      const query = {
        TableName: dynamo.tables.consent,
        IndexName: 'byStopped',
        KeyConditionExpression: 'stopShard = :shard',
        ExpressionAttributeValues: { ':shard': partition(shard) },
      };
      for await (const items of pages(dynamo, query)) yield items.map(({ ['pk']: pk }) => String(pk).slice(PREFIX));
    }
  },
  async reached() {
    const item = await read(dynamo, keys.stopsReached());
    return item && ReachedItem.parse(item).address;
  },
  async keepReached(address) {
    await dynamo.client.send(new PutCommand(row(dynamo, keys.stopsReached(), { address })));
  },
});
