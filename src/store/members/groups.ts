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

/**
 * The rows of a group in pages, as the index has them: keys and the attributes that `data-stack.ts` names. It lags a little
 * behind the table. Rows of one member share both keys of the index, which a global index allows: none hides another.
 */
export async function* listGroup(dynamo: Dynamo, group: Group, page = PAGE): AsyncGenerator<readonly Item[]> {
  for (let shard = 0; shard < group.shards; shard += 1)
    yield* pages(dynamo, {
      TableName: dynamo.tables.members,
      IndexName: 'byGroup',
      KeyConditionExpression: '#group = :group',
      ExpressionAttributeNames: { '#group': 'group' },
      ExpressionAttributeValues: { ':group': partition(group, shard) },
      Limit: page,
    });
}
