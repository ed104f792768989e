import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Run } from '#runs/run.ts';
import { keys } from '#store/keys.ts';
import { runToItem } from '#store/runs/run-item.ts';
import { at, held, type Dynamo } from '#store/table.ts';

/**
 * Over the revision before, if it is active still. An update and not a put: a goal that was reached since the run was read
 * stays in the row.
 */
export const saveRun = async (dynamo: Dynamo, run: Run): Promise<boolean> => {
  const { goalAt, ...item } = runToItem(run, await dynamo.fields());
  const all = Object.entries(item);
  const values = all.filter(([, value]) => value !== undefined);
  const sets = [
    ...values.map(([name]) => `#${name} = :${name}`),
    ...(goalAt === undefined ? [] : ['goalAt = if_not_exists(goalAt, :goalAt)']),
  ];
  const gone = all.flatMap(([name, value]) => (value === undefined ? [`#${name}`] : []));
  const update = new UpdateCommand({
    ...at(dynamo, keys.run(run.memberId, run.journey, run.slot)),
    UpdateExpression: `SET ${sets.join(', ')}${gone.length === 0 ? '' : ` REMOVE ${gone.join(', ')}`}`,
    ConditionExpression: '#status = :is AND #runId = :runId AND #rev = :before',
    ExpressionAttributeNames: Object.fromEntries(all.map(([name]) => [`#${name}`, name])),
    ExpressionAttributeValues: {
      ...Object.fromEntries(values.map(([name, value]) => [`:${name}`, value])),
      ...(goalAt === undefined ? {} : { ':goalAt': goalAt }),
      ':is': 'active',
      ':before': run.rev - 1,
    },
  });
  return !('item' in (await held(() => dynamo.client.send(update))));
};
