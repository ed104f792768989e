import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { SegmentPage, Segments, SegmentSize, Walk } from '#segments/segments.ts';
import { dynamoOutcomes } from '#store/counters/campaigns.ts';
import { rowSchema } from '#store/row-schema.ts';
import { groupOf, partition, segmentGroup } from '#store/members/groups.ts';
import { keys, type Listed } from '#store/keys.ts';
import { held, read, row, type Dynamo, type Item } from '#store/table.ts';

const PAGE = 100;
/** Pages of 1 MB of each partition, some 6,000 members of 160 bytes each: 240,000 of a segment are counted to the last. */
const COUNTED = 10;
const WalkItem = rowSchema<Walk>()(
  z.object({ of: z.array(z.string()), at: z.number(), after: z.string().optional(), count: z.number().optional() }),
);

/** One partition of a segment in the index `byGroup`, whose sort key is the member's `M#<id>`. */
const inShard = ({ tables }: Dynamo, segment: string, shard: number) => ({
  TableName: tables.members,
  IndexName: 'byGroup',
  KeyConditionExpression: '#group = :group',
  ExpressionAttributeNames: { '#group': 'group' },
  ExpressionAttributeValues: { ':group': partition(segmentGroup(segment), shard) },
});

const ListedItem = rowSchema<Listed>()(
  z.object({ memberId: z.string(), segment: z.string(), seq: z.number(), isIn: z.boolean() }),
);
export const listedFromItem = (item: Item): Listed => ListedItem.parse(item);

/** A row that is in no group is in no index, and is kept to be newer than what comes late. */
const keep = async (dynamo: Dynamo, listed: Listed): Promise<void> => {
  const { memberId, segment, seq, isIn } = listed;
  const put = new PutCommand({
    ...row(dynamo, keys.segment(memberId, segment), {
      ...listed,
      ...(isIn ? { group: groupOf(segmentGroup(segment), memberId) } : {}),
    }),
    ConditionExpression: 'attribute_not_exists(pk) OR seq < :seq',
    ExpressionAttributeValues: { ':seq': seq },
  });
  await held(() => dynamo.client.send(put));
};

/** Where a page ends, as the next one is asked for: the partition, and the last member of it that was listed. */
const placeOf = (after = '0 '): readonly [shard: number, pk: string] => {
  const space = after.indexOf(' ');
  return [Number(after.slice(0, space)), after.slice(space + 1)];
};

/** A page of one partition, after the member whose `pk` this is. */
const listOf = async (dynamo: Dynamo, segment: string, shard: number, after = ''): Promise<SegmentPage> => {
  const query = inShard(dynamo, segment, shard);
  const further = {
    KeyConditionExpression: `${query.KeyConditionExpression} AND pk > :pk`,
    ExpressionAttributeValues: { ...query.ExpressionAttributeValues, ':pk': after },
  };
  const answer = await dynamo.client.send(
    new QueryCommand({ ...query, ...(after === '' ? {} : further), Limit: PAGE }),
  );
  const members = (answer.Items ?? []).map(({ memberId }) => z.string().parse(memberId));
  const last: unknown = answer.LastEvaluatedKey?.['pk'];
  return typeof last === 'string' ? { members, after: last } : { members };
};

const pageOf = async (dynamo: Dynamo, segment: string, place: string | undefined): Promise<SegmentPage> => {
  const [shard, pk] = placeOf(place);
  const { members, after } = await listOf(dynamo, segment, shard, pk);
  if (after !== undefined) return { members, after: `${shard} ${after}` };
  return shard + 1 < segmentGroup(segment).shards ? { members, after: `${shard + 1} ` } : { members };
};

/** Counts without reading what the rows hold. */
const countShard = async (dynamo: Dynamo, segment: string, shard: number): Promise<SegmentSize> => {
  let size = 0;
  let start: Record<string, unknown> | undefined;
  for (let page = 0; page < COUNTED; page += 1) {
    const query = { ...inShard(dynamo, segment, shard), Select: 'COUNT' as const };
    const answer = await dynamo.client.send(
      new QueryCommand({ ...query, ...(start === undefined ? {} : { ExclusiveStartKey: start }) }),
    );
    size += answer.Count ?? 0;
    start = answer.LastEvaluatedKey;
    if (start === undefined) return { size };
  }
  return { size, atLeast: true };
};

export const dynamoSegments = (dynamo: Dynamo): Segments => ({
  ...dynamoOutcomes(dynamo),
  join: (memberId, segment, seq) => keep(dynamo, { memberId, segment, seq, isIn: true }),
  leave: (memberId, segment, seq) => keep(dynamo, { memberId, segment, seq, isIn: false }),
  page: (segment, after) => pageOf(dynamo, segment, after),
  list: (segment, list, after) => listOf(dynamo, segment, list, after),
  async size(segment) {
    const shards = Array.from({ length: segmentGroup(segment).shards }, (_, shard) =>
      countShard(dynamo, segment, shard),
    );
    const counted = await Promise.all(shards);
    const size = counted.reduce((sum, one) => sum + one.size, 0);
    return { size, ...(counted.some(({ atLeast }) => atLeast) && { atLeast: true }) };
  },
  async walk(name) {
    const item = await read(dynamo, keys.walk(name));
    return item && WalkItem.parse(item);
  },
  async keepWalk(name, walk) {
    await dynamo.client.send(new PutCommand(row(dynamo, keys.walk(name), { ...walk })));
  },
});
