import type { Stops } from '#consent/stops.ts';
import { keys } from '#store/keys.ts';
import { pages } from '#store/query.ts';
import { SHARDS, shardOf } from '#store/shard.ts';
import type { Dynamo } from '#store/table.ts';

const partition = (shard: number): string => `stopped#${shard}`;
/** Where the index keeps an address; only a row that is stopped has this attribute. */
export const stopShard = (address: string): string => partition(shardOf(address));

const PREFIX = keys.consent('').pk.length;

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
});
