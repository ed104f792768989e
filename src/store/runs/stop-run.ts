import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Run } from '#runs/run.ts';
import { keys } from '#store/keys.ts';
import { runFromItem } from '#store/runs/run-item.ts';
import { at, held, type Dynamo } from '#store/table.ts';

export type Named = Pick<Run, 'memberId' | 'journey' | 'slot' | 'runId'>;

const stopping = (dynamo: Dynamo, { memberId, journey, slot, runId }: Named, why: string) =>
  ({
    ...at(dynamo, keys.run(memberId, journey, slot)),
    UpdateExpression: 'SET #status = :stopped, ended = :why REMOVE #group',
    ConditionExpression: '#status = :active AND runId = :runId',
    ExpressionAttributeNames: { '#status': 'status', '#group': 'group' },
    ExpressionAttributeValues: { ':stopped': 'stopped', ':why': why, ':active': 'active', ':runId': runId },
  }) as const;

/** Marks this very run stopped if it is active still; then it is in no group any more. */
export const stopRun = async (dynamo: Dynamo, run: Named, why: string): Promise<boolean> => {
  const update = new UpdateCommand(stopping(dynamo, run, why));
  return !('item' in (await held(() => dynamo.client.send(update))));
};

/** The same, with what was stopped. */
export const stoppedRun = async (dynamo: Dynamo, run: Named, why: string): Promise<readonly Run[]> => {
  const update = new UpdateCommand({ ...stopping(dynamo, run, why), ReturnValues: 'ALL_NEW' });
  const result = await held(() => dynamo.client.send(update));
  return 'Attributes' in result && result.Attributes ? [runFromItem(result.Attributes, await dynamo.fields())] : [];
};
