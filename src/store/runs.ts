import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Run, Runs } from '#journeys/run.ts';
import { keys } from '#store/keys.ts';
import { list } from '#store/query.ts';
import { questionFromItem, runFromItem, runToItem } from '#store/run-item.ts';
import { startRun } from '#store/start-run.ts';
import { at, held, read, row, type Dynamo } from '#store/table.ts';

const STATUS = { '#status': 'status' };

const stop = async (dynamo: Dynamo, { memberId, journey, runId }: Run): Promise<Run[]> => {
  const update = new UpdateCommand({
    ...at(dynamo, keys.run(memberId, journey)),
    UpdateExpression: 'SET #status = :stopped',
    ConditionExpression: '#status = :active AND runId = :runId',
    ExpressionAttributeNames: STATUS,
    ExpressionAttributeValues: { ':stopped': 'stopped', ':active': 'active', ':runId': runId },
    ReturnValues: 'ALL_NEW',
  });
  const result = await held(() => dynamo.client.send(update));
  return 'Attributes' in result && result.Attributes ? [runFromItem(result.Attributes, await dynamo.fields())] : [];
};

export const dynamoRuns = (dynamo: Dynamo): Runs => ({
  start: (run, since) => startRun(dynamo, run, since),
  async get(memberId, journey) {
    const item = await read(dynamo, keys.run(memberId, journey));
    return item && runFromItem(item, await dynamo.fields());
  },
  async save(run) {
    const put = new PutCommand({
      ...row(dynamo, keys.run(run.memberId, run.journey), runToItem(run, await dynamo.fields())),
      ConditionExpression: '#status = :active AND runId = :runId AND rev = :before',
      ExpressionAttributeNames: STATUS,
      ExpressionAttributeValues: { ':active': 'active', ':runId': run.runId, ':before': run.rev - 1 },
    });
    return !('item' in (await held(() => dynamo.client.send(put))));
  },
  async stopAll(memberId, journeys) {
    const fields = await dynamo.fields();
    const runs = (await list(dynamo, keys.runs(memberId))).map((item) => runFromItem(item, fields));
    const meant = runs.filter(({ status, journey }) => status === 'active' && (journeys?.includes(journey) ?? true));
    const stopped = await Promise.all(meant.map((run) => stop(dynamo, run)));
    return stopped.flat();
  },
  async ask(question) {
    await dynamo.client.send(new PutCommand(row(dynamo, keys.question(question.memberId), { ...question })));
  },
  async question(memberId) {
    const item = await read(dynamo, keys.question(memberId));
    return item && questionFromItem(item);
  },
  async answered(memberId, runId) {
    const remove = new DeleteCommand({
      ...at(dynamo, keys.question(memberId)),
      ConditionExpression: 'runId = :runId',
      ExpressionAttributeValues: { ':runId': runId },
    });
    await held(() => dynamo.client.send(remove));
  },
});
