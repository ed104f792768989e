import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Run } from '#runs/run.ts';
import { keys } from '#store/keys.ts';
import { runToItem } from '#store/runs/run-item.ts';
import { ALL_OLD, held, row, type Dynamo } from '#store/table.ts';

/** One conditional write: over nothing, or over another run that ended and did not start too recently. */
export const startRun = async (
  dynamo: Dynamo,
  run: Run,
  since: string | undefined,
): Promise<'started' | 'same' | 'refused'> => {
  const free = ['#status <> :active', 'runId <> :runId', ...(since === undefined ? [] : ['startedAt < :since'])];
  const put = new PutCommand({
    ...row(dynamo, keys.run(run.memberId, run.journey, run.slot), runToItem(run, await dynamo.fields())),
    ConditionExpression: `attribute_not_exists(pk) OR (${free.join(' AND ')})`,
    ...ALL_OLD,
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: { ':active': 'active', ':runId': run.runId, ':since': since },
  });
  const result = await held(() => dynamo.client.send(put));
  if (!('item' in result)) return 'started';
  return result.item?.['runId'] === run.runId ? 'same' : 'refused';
};
