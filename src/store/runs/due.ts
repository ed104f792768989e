import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { dueAgain, type Due, type DueWork } from '#runs/due.ts';
import { daysBefore } from '#store/runs/days.ts';
import { dueDay, dueFromItem, dueToItem, GIVEN_UP } from '#store/runs/due-item.ts';
import { keys } from '#store/keys.ts';
import { list, pages } from '#store/query.ts';
import { shardOf, SHARDS } from '#store/shard.ts';
import { at, held, row, transact, type Dynamo } from '#store/table.ts';

const PAGE = 100;

/** The rows of one partition of the index, up to an instant where one is given. */
async function* listed(dynamo: Dynamo, partition: string, until?: string): AsyncGenerator<readonly DueWork[]> {
  const query = {
    TableName: dynamo.tables.members,
    IndexName: 'byDue',
    KeyConditionExpression: until === undefined ? 'dueDay = :day' : 'dueDay = :day AND dueAt <= :now',
    ExpressionAttributeValues: { ':day': partition, ...(until === undefined ? {} : { ':now': until }) },
    Limit: PAGE,
  };
  const fields = await dynamo.fields();
  for await (const items of pages(dynamo, query)) yield items.map((item) => dueFromItem(item, fields));
}

export const dynamoDue = (dynamo: Dynamo): Due => ({
  async put(work) {
    const put = row(dynamo, keys.due(work), dueToItem(work, await dynamo.fields()));
    const earlier = {
      ConditionExpression: 'attribute_not_exists(pk) OR dueAt > :dueAt OR givenUp = :true',
      ExpressionAttributeValues: { ':dueAt': work.dueAt, ':true': true },
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
      for (let shard = 0; shard < SHARDS; shard += 1) yield* listed(dynamo, dueDay(daysBefore(now, back), shard), now);
  },
  async *givenUp() {
    for (let shard = 0; shard < SHARDS; shard += 1) yield* listed(dynamo, dueDay(GIVEN_UP, shard));
  },
  async tried(work, tries, givenUp) {
    const update = new UpdateCommand({
      ...at(dynamo, keys.due(work)),
      UpdateExpression: givenUp ? 'SET tries = :tries, givenUp = :true, dueDay = :givenUp' : 'SET tries = :tries',
      ConditionExpression: 'dueAt = :dueAt',
      ExpressionAttributeValues: {
        ':tries': tries,
        ':dueAt': work.dueAt,
        ...(givenUp && { ':true': true, ':givenUp': dueDay(GIVEN_UP, shardOf(work.memberId)) }),
      },
    });
    await held(() => dynamo.client.send(update));
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
                ...row(dynamo, keys.due(work), dueToItem(dueAgain(work, next), await dynamo.fields())),
                ...asSeen,
              },
            },
    });
  },
});
