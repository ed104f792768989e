import { paginateQuery, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Key } from '#store/keys.ts';
import type { Dynamo, Item } from '#store/table.ts';

/** What a query finds, as it comes; pages with nothing in them are left out. */
export async function* pages({ client }: Dynamo, query: QueryCommandInput): AsyncGenerator<readonly Item[]> {
  for await (const { Items = [] } of paginateQuery({ client }, query)) if (Items.length > 0) yield Items;
}

/** All that a query finds. */
export const found = async (dynamo: Dynamo, query: QueryCommandInput): Promise<readonly Item[]> => {
  const items: Item[] = [];
  for await (const page of pages(dynamo, query)) items.push(...page);
  return items;
};

/** A partition, or its rows whose sort key starts so. */
const ofPrefix = (pk: string, sk: string) =>
  sk === ''
    ? { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } }
    : {
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
        ExpressionAttributeValues: { ':pk': pk, ':sk': sk },
      };

/** All rows of a partition whose sort key starts with the prefix's, in its order. */
export const list = (dynamo: Dynamo, { table, pk, sk }: Key<unknown>): Promise<readonly Item[]> =>
  found(dynamo, {
    TableName: dynamo.tables[table],
    ...ofPrefix(pk, sk),
    ConsistentRead: true,
  });

/** One query of at most `limit` rows, which go on behind the one whose name after the prefix is `after`. */
export const onePage = async (
  { client, tables }: Dynamo,
  { table, pk, sk }: Key<unknown>,
  limit: number,
  after?: string,
): Promise<{ readonly items: readonly Item[]; readonly next?: string }> => {
  const { Items = [], LastEvaluatedKey } = await client.send(
    new QueryCommand({
      TableName: tables[table],
      ...ofPrefix(pk, sk),
      ConsistentRead: true,
      Limit: limit,
      ...(after === undefined ? {} : { ExclusiveStartKey: { pk, sk: `${sk}${after}` } }),
    }),
  );
  return LastEvaluatedKey === undefined
    ? { items: Items }
    : { items: Items, next: String(LastEvaluatedKey['sk']).slice(sk.length) };
};
