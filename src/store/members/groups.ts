import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { pages } from '#store/query.ts';
import { LISTS } from '#segments/segments.ts';
import { shardOf } from '#store/shard.ts';
import type { Dynamo, Item } from '#store/table.ts';

/** Rows of members that belong together, and over how many partitions of the index they are spread. */
export interface Group {
  readonly name: string;
  readonly shards: number;
}

/**
 * A run is written here when it starts, whenever it goes on and when it ends: 10,000 runs a second of one journey are 30,000 writes.
 * More can be set at any time, and fewer never: rows stay in the partition that they were written to until they are written again.
 */
const OF_RUNS = 64;

/** Runs that are under way in a journey, and members of a segment, who come and go with a few events in a hundred. */
export const journeyGroup = (journey: string): Group => ({ name: `J#${journey}`, shards: OF_RUNS });
/** Responses to a survey: each is put into the index once. */
export const surveyGroup = (survey: string): Group => ({ name: `Q#${survey}`, shards: 4 });
export const segmentGroup = (segment: string): Group => ({ name: `S#${segment}`, shards: LISTS });

const PAGE = 100;
export const partition = ({ name }: Group, shard: number): string => `${name}#${shard}`;

/** Where the index `byGroup` keeps a row of this member; a row without the attribute `group` is not in the index. */
export const groupOf = (group: Group, memberId: string): string => partition(group, shardOf(memberId, group.shards));

const ofPartition = ({ tables }: Dynamo, name: string) => ({
  TableName: tables.members,
  IndexName: 'byGroup',
  KeyConditionExpression: '#group = :group',
  ExpressionAttributeNames: { '#group': 'group' },
  ExpressionAttributeValues: { ':group': name },
});

/** One query of a group, which goes on in the next partition where one is at its end: a place is the partition and a row of it. */
export const pageOfGroup = async (
  dynamo: Dynamo,
  group: Group,
  after = '0',
  limit = PAGE,
): Promise<{ readonly items: readonly Item[]; readonly next?: string }> => {
  const [shard = '0', pk, sk] = after.split(' ');
  const name = partition(group, Number(shard));
  const { Items = [], LastEvaluatedKey: last } = await dynamo.client.send(
    new QueryCommand({
      ...ofPartition(dynamo, name),
      Limit: limit,
      ...(sk !== undefined && { ExclusiveStartKey: { group: name, pk, sk } }),
    }),
  );
  if (last !== undefined) return { items: Items, next: `${shard} ${String(last['pk'])} ${String(last['sk'])}` };
  const following = Number(shard) + 1;
  return { items: Items, ...(following < group.shards && { next: String(following) }) };
};

/**
 * The rows of a group in pages, as the index has them: keys and the attributes that `data-stack.ts` names. It lags a little
 * behind the table. Rows of one member share both keys of the index, which a global index allows: none hides another.
 */
export async function* listGroup(dynamo: Dynamo, group: Group, page = PAGE): AsyncGenerator<readonly Item[]> {
  for (let shard = 0; shard < group.shards; shard += 1)
    yield* pages(dynamo, { ...ofPartition(dynamo, partition(group, shard)), Limit: page });
}
