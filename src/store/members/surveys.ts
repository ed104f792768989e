import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { countsOf, type Mark, type ResponsePage, type Surveys, type Tally } from '#surveys/surveys.ts';
import { groupOf, partition, surveyGroup } from '#store/members/groups.ts';
import { attributeOf, responseFromItem } from '#store/members/survey-item.ts';
import { keys, TALLIES } from '#store/keys.ts';
import { shardOf } from '#store/shard.ts';
import { at, read, transact, type Dynamo, type TransactItem } from '#store/table.ts';

/** Each is read by itself, since the index has only its keys. */
const PAGE = 50;

const KeysItem = z.object({ pk: z.string(), sk: z.string(), memberId: z.string(), runId: z.string() });

const responded = (dynamo: Dynamo, mark: Mark): TransactItem => {
  const { survey, memberId, runId, journey } = mark;
  const [name, value] = attributeOf(mark);
  return {
    Update: {
      ...at(dynamo, keys.response(memberId, survey, runId)),
      UpdateExpression:
        'SET survey = :survey, memberId = :memberId, runId = :runId, journey = :journey, #group = :group, #mark = :mark',
      ConditionExpression: 'attribute_not_exists(#mark)',
      ExpressionAttributeNames: { '#group': 'group', '#mark': name },
      ExpressionAttributeValues: {
        ':survey': survey,
        ':memberId': memberId,
        ':runId': runId,
        ':journey': journey,
        ':group': groupOf(surveyGroup(survey), memberId),
        ':mark': value,
      },
    },
  };
};

/** An addition: nobody who adds at the same time makes it fail, only another transaction on the same shard, which is tried again. */
const counted = (dynamo: Dynamo, mark: Mark): TransactItem => {
  const names = countsOf(mark);
  return {
    Update: {
      ...at(dynamo, keys.surveyTally(mark.survey, shardOf(mark.memberId, TALLIES))),
      UpdateExpression: `ADD ${names.map((_, i) => `#n${i} :one`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(names.map((name, i) => [`#n${i}`, name])),
      ExpressionAttributeValues: { ':one': 1 },
    },
  };
};

/** What a row counts: every number of it. */
const tallyOf = (item: Readonly<Record<string, unknown>>): Tally =>
  Object.fromEntries(Object.entries(item).filter((pair): pair is [string, number] => typeof pair[1] === 'number'));

const added = (tallies: readonly Tally[]): Tally => {
  const sum: Record<string, number> = {};
  for (const tally of tallies) for (const [name, count] of Object.entries(tally)) sum[name] = (sum[name] ?? 0) + count;
  return sum;
};

/** Where a page ends: the partition, and the response after which the next one begins. */
const placeOf = (after: string): { readonly shard: number; readonly runId: string; readonly memberId: string } => {
  const [, shard, runId = '', memberId = ''] = /^(\d+) (\S*) (.*)$/s.exec(after) ?? [];
  return { shard: Number(shard ?? 0), runId, memberId };
};

const pageOf = async (dynamo: Dynamo, survey: string, after = '0  '): Promise<ResponsePage> => {
  const { shard, runId, memberId } = placeOf(after);
  const group = partition(surveyGroup(survey), shard);
  const { pk, sk } = keys.response(memberId, survey, runId);
  const { Items = [], LastEvaluatedKey } = await dynamo.client.send(
    new QueryCommand({
      TableName: dynamo.tables.members,
      IndexName: 'byGroup',
      KeyConditionExpression: '#group = :group',
      ExpressionAttributeNames: { '#group': 'group' },
      ExpressionAttributeValues: { ':group': group },
      Limit: PAGE,
      ...(runId === '' ? {} : { ExclusiveStartKey: { group, pk, sk } }),
    }),
  );
  const found = Items.map((item) => KeysItem.parse(item));
  const rows = await Promise.all(found.map((one) => read(dynamo, keys.response(one.memberId, survey, one.runId))));
  const responses = rows.flatMap((row) => (row === undefined ? [] : [responseFromItem(row)]));
  const last = found.at(-1);
  if (LastEvaluatedKey !== undefined && last !== undefined)
    return { responses, after: `${shard} ${last.runId} ${last.memberId}` };
  return shard + 1 < surveyGroup(survey).shards ? { responses, after: `${shard + 1}  ` } : { responses };
};

export const dynamoSurveys = (dynamo: Dynamo): Surveys => ({
  async keep(mark) {
    return (await transact(dynamo, { response: responded(dynamo, mark), tally: counted(dynamo, mark) })) === undefined;
  },
  page: (survey, after) => pageOf(dynamo, survey, after),
  async tally(survey) {
    const shards = Array.from({ length: TALLIES }, (_, shard) => read(dynamo, keys.surveyTally(survey, shard)));
    return added((await Promise.all(shards)).map((item) => tallyOf(item ?? {})));
  },
});
