import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Due } from '#runs/due.ts';
import { daysBefore } from '#store/runs/days.ts';
import { dueDay, dueFromItem, dueToItem } from '#store/runs/due-item.ts';
import { keys } from '#store/keys.ts';
import { list, pages } from '#store/query.ts';
import { SHARDS } from '#store/shard.ts';
import { at, held, row, transact, type Dynamo } from '#store/table.ts';

const PAGE = 100;

export const dynamoDue = (dynamo: Dynamo): Due => ({
  async put(work) {
    const put = row(dynamo, keys.due(work), dueToItem(work, await dynamo.fields()));
    const earlier = {
      ConditionExpression: 'attribute_not_exists(pk) OR dueAt > :dueAt',
      ExpressionAttributeValues: { ':dueAt': work.dueAt },
    };
    await held(() => dynamo.client.send(new PutCommand({ ...put, ...(work.kind === 'expiry' && earlier) })));
  },
  async held(memberId) {
    const fields = await dynamo.fields();
    return (await list(dynamo, keys.heldSends(memberId))).flatMap((item) => {
      const work = dueFromItem(item, fields);
      return work.kind === 'send' ? [work] : [];
    });
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
        for await (const items of pages(dynamo, query))
          yield await Promise.all(items.map(async (item) => dueFromItem(item, await dynamo.fields())));
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
  async settle(work, next, seq) {
    const asSeen = { ConditionExpression: 'dueAt = :seen', ExpressionAttributeValues: { ':seen': work.dueAt } };
    await transact(dynamo, {
      member: {
        ConditionCheck: {
          ...at(dynamo, keys.member(work.memberId)),
          ConditionExpression: 'seq = :seq',
          ExpressionAttributeValues: { ':seq': seq },
        },
      },
      due:
        next === undefined
          ? { Delete: { ...at(dynamo, keys.due(work)), ...asSeen } }
          : {
              Put: {
                ...row(dynamo, keys.due(work), dueToItem({ ...work, dueAt: next }, await dynamo.fields())),
                ...asSeen,
              },
            },
    });
  },
});
