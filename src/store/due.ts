import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Due } from '#journeys/due.ts';
import { daysBefore } from '#store/days.ts';
import { dueDay, dueFromItem, dueToItem, SHARDS } from '#store/due-item.ts';
import { keys } from '#store/keys.ts';
import { pages } from '#store/query.ts';
import { at, held, row, type Dynamo } from '#store/table.ts';

const PAGE = 100;

export const dynamoDue = (dynamo: Dynamo): Due => ({
  async put(work) {
    await dynamo.client.send(new PutCommand(row(dynamo, keys.due(work), dueToItem(work))));
  },
  /** Reads the index partitions of these days; members who have nothing due cost nothing. */
  async *list(now, daysBack) {
    for (let back = daysBack; back >= 0; back -= 1)
      for (let shard = 0; shard < SHARDS; shard += 1) {
        const query = {
          TableName: dynamo.tables.members,
          IndexName: 'byDue',
          KeyConditionExpression: 'dueDay = :day AND dueAt <= :now',
          ExpressionAttributeValues: { ':day': dueDay(daysBefore(now, back), shard), ':now': now },
          Limit: PAGE,
        };
        for await (const items of pages(dynamo, query)) yield items.map(dueFromItem);
      }
  },
  async done(work) {
    const remove = new DeleteCommand({
      ...at(dynamo, keys.due(work)),
      ConditionExpression: 'dueAt = :dueAt',
      ExpressionAttributeValues: { ':dueAt': work.dueAt },
    });
    await held(() => dynamo.client.send(remove));
  },
});
