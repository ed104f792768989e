import { DeleteCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { AGAIN, dueAgain, GIVEN_UP, type Due, type Listing } from '#runs/due.ts';
import { dueDay, dueFromItem, dueToItem } from '#store/runs/due-item.ts';
import { keys } from '#store/keys.ts';
import { list } from '#store/query.ts';
import { shardOf } from '#store/shard.ts';
import { at, held, row, transact, type Dynamo } from '#store/table.ts';

const PAGE = 100;

const queryOf = ({ tables }: Dynamo, listing: Listing, until: string) => ({
  TableName: tables.members,
  IndexName: 'byDue',
  KeyConditionExpression: 'dueDay = :day AND dueAt <= :until',
  ExpressionAttributeValues: { ':day': dueDay(listing), ':until': until },
});

/** Where a page ended; the listing is known. */
const Place = z.object({ pk: z.string(), sk: z.string(), dueAt: z.string() });

/** What falls due; `shards` is over how many partitions of the index a day is spread that is written now. */
export const dynamoDue = (dynamo: Dynamo, shards: number): Due => ({
  async put(work) {
    const put = row(dynamo, keys.due(work), dueToItem(work, await dynamo.fields(), shards));
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
  async first(listing, until) {
    const first = new QueryCommand({ ...queryOf(dynamo, listing, until), ProjectionExpression: 'dueAt', Limit: 1 });
    const { Items = [] } = await dynamo.client.send(first);
    return Items.map(({ dueAt }) => z.string().parse(dueAt))[0];
  },
  async page(listing, until, after) {
    const from = after !== undefined && {
      ExclusiveStartKey: { ...Place.parse(JSON.parse(after)), dueDay: dueDay(listing) },
    };
    const query = new QueryCommand({ ...queryOf(dynamo, listing, until), Limit: PAGE, ...from });
    const { Items = [], LastEvaluatedKey: last } = await dynamo.client.send(query);
    const fields = await dynamo.fields();
    const works = Items.map((item) => dueFromItem(item, fields));
    return last === undefined ? { works } : { works, after: JSON.stringify(Place.parse(last)) };
  },
  async tried(work, tries, givenUp) {
    const shard = shardOf(work.memberId, shards);
    const update = new UpdateCommand({
      ...at(dynamo, keys.due(work)),
      UpdateExpression: `SET tries = :tries, dueDay = :listing${givenUp ? ', givenUp = :true' : ''}`,
      ConditionExpression: 'dueAt = :dueAt',
      ExpressionAttributeValues: {
        ':tries': tries,
        ':dueAt': work.dueAt,
        ':listing': dueDay({ day: givenUp ? GIVEN_UP : AGAIN, shard }),
        ...(givenUp && { ':true': true }),
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
                ...row(dynamo, keys.due(work), dueToItem(dueAgain(work, next), await dynamo.fields(), shards)),
                ...asSeen,
              },
            },
    });
  },
});
