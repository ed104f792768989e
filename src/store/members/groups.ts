import { pages } from '#store/query.ts';
import { SHARDS, shardOf } from '#store/shard.ts';
import type { Dynamo, Item } from '#store/table.ts';

/** Groups of members' rows, by name: runs that are under way in a journey, members of a segment. */
export const journeyGroup = (journey: string): string => `J#${journey}`;
export const segmentGroup = (segment: string): string => `S#${segment}`;

const PAGE = 100;
const partition = (name: string, shard: number): string => `${name}#${shard}`;

/** Where the index `byGroup` keeps a row of this member; a row without the attribute `group` is not in the index. */
export const groupOf = (name: string, memberId: string): string => partition(name, shardOf(memberId));

/**
 * The rows of a group in pages, as the index has them: keys and the attributes that `data-stack.ts` names. It lags a little
 * behind the table. Rows of one member share both keys of the index, which a global index allows: none hides another.
 */
export async function* listGroup(dynamo: Dynamo, name: string, page = PAGE): AsyncGenerator<readonly Item[]> {
  for (let shard = 0; shard < SHARDS; shard += 1)
    yield* pages(dynamo, {
      TableName: dynamo.tables.members,
      IndexName: 'byGroup',
      KeyConditionExpression: '#group = :group',
      ExpressionAttributeNames: { '#group': 'group' },
      ExpressionAttributeValues: { ':group': partition(name, shard) },
      Limit: page,
    });
}
