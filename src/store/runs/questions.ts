import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Runs } from '#runs/run.ts';
import { keys } from '#store/keys.ts';
import { newestFirst } from '#store/newest-first.ts';
import { list } from '#store/query.ts';
import { questionFromItem } from '#store/runs/question-item.ts';
import { at, held, row, type Dynamo } from '#store/table.ts';

/** One row for each run that asks; a run has one question at a time. */
export const dynamoQuestions = (dynamo: Dynamo): Pick<Runs, 'ask' | 'questions' | 'answered'> => ({
  async ask(question) {
    const key = keys.question(question.memberId, question.runId);
    await dynamo.client.send(new PutCommand(row(dynamo, key, { ...question })));
  },
  async questions(memberId) {
    return (await list(dynamo, keys.questions(memberId))).map(questionFromItem).sort(newestFirst);
  },
  /** Where a run has no row of its own, its question may be from when a member had one row for all. */
  async answered(memberId, runId, token) {
    const remove = new DeleteCommand({
      ...at(dynamo, keys.question(memberId, runId)),
      ConditionExpression: `attribute_exists(pk)${token === undefined ? '' : ' AND #token = :token'}`,
      ...(token === undefined
        ? {}
        : { ExpressionAttributeNames: { '#token': 'token' }, ExpressionAttributeValues: { ':token': token } }),
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    });
    const result = await held(() => dynamo.client.send(remove));
    if (!('item' in result) || result.item !== undefined) return;
    const old = {
      ...at(dynamo, keys.questions(memberId)),
      ConditionExpression: 'runId = :runId',
      ExpressionAttributeValues: { ':runId': runId },
    };
    await held(() => dynamo.client.send(new DeleteCommand(old)));
  },
});
