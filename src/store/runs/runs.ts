import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Run, Runs } from '#runs/run.ts';
import { journeyGroup, listGroup, pageOfGroup } from '#store/members/groups.ts';
import { keys } from '#store/keys.ts';
import { list } from '#store/query.ts';
import { dynamoQuestions } from '#store/runs/questions.ts';
import { activeFromItem, runFromItem, runToItem } from '#store/runs/run-item.ts';
import { saveRun } from '#store/runs/save-run.ts';
import { verdictFromItem } from '#store/runs/verdict-item.ts';
import { at, held, read, type Dynamo, ALL_OLD, row } from '#store/table.ts';

type Named = Pick<Run, 'memberId' | 'journey' | 'slot' | 'runId'>;

const stopping = (dynamo: Dynamo, { memberId, journey, slot, runId }: Named, why: string) =>
  ({
    ...at(dynamo, keys.run(memberId, journey, slot)),
    UpdateExpression: 'SET #status = :stopped, ended = :why REMOVE #group',
    ConditionExpression: '#status = :active AND runId = :runId',
    ExpressionAttributeNames: { '#status': 'status', '#group': 'group' },
    ExpressionAttributeValues: { ':stopped': 'stopped', ':why': why, ':active': 'active', ':runId': runId },
  }) as const;

/** Marks this very run stopped if it is active still; then it is in no group any more. */
const stopRun = async (dynamo: Dynamo, run: Named, why: string): Promise<boolean> => {
  const update = new UpdateCommand(stopping(dynamo, run, why));
  return !('item' in (await held(() => dynamo.client.send(update))));
};

/** The same, with what was stopped. */
const stoppedRun = async (dynamo: Dynamo, run: Named, why: string): Promise<readonly Run[]> => {
  const update = new UpdateCommand({ ...stopping(dynamo, run, why), ReturnValues: 'ALL_NEW' });
  const result = await held(() => dynamo.client.send(update));
  return 'Attributes' in result && result.Attributes ? [runFromItem(result.Attributes, await dynamo.fields())] : [];
};

/** One conditional write: over nothing, or over another run that ended and did not start too recently. */
const startRun = async (
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

export const dynamoRuns = (dynamo: Dynamo): Runs => {
  const listed: Runs['list'] = async (memberId) => {
    const fields = await dynamo.fields();
    return (await list(dynamo, keys.runs(memberId))).map((item) => runFromItem(item, fields));
  };

  return {
    ...dynamoQuestions(dynamo),
    start: (run, since) => startRun(dynamo, run, since),
    async get(memberId, journey, slot) {
      const item = await read(dynamo, keys.run(memberId, journey, slot));
      return item && runFromItem(item, await dynamo.fields());
    },
    list: listed,
    async activePage(journey, after, limit) {
      const { items, next } = await pageOfGroup(dynamo, journeyGroup(journey), after, limit);
      return { runs: items.map(activeFromItem), ...(next !== undefined && { next }) };
    },
    async *active(journey) {
      for await (const items of listGroup(dynamo, journeyGroup(journey))) yield items.map(activeFromItem);
    },
    save: (run) => saveRun(dynamo, run),
    stop: (run, why) => stopRun(dynamo, run, why),
    async stopAll(memberId, why, journeys) {
      const meant = (await listed(memberId)).filter(
        ({ status, journey }) => status === 'active' && (journeys?.includes(journey) ?? true),
      );
      return (await Promise.all(meant.map((run) => stoppedRun(dynamo, run, why)))).flat();
    },
    async judge(verdict) {
      const key = keys.verdict(verdict.memberId, verdict.journey);
      await dynamo.client.send(new PutCommand(row(dynamo, key, { ...verdict })));
    },
    verdicts: async (memberId) => (await list(dynamo, keys.verdicts(memberId))).map(verdictFromItem),
    async reached({ memberId, journey, slot, runId }, when, bought) {
      const update = new UpdateCommand({
        ...at(dynamo, keys.run(memberId, journey, slot)),
        UpdateExpression: bought === undefined ? 'SET goalAt = :at' : 'SET goalAt = :at, bought = :bought',
        ConditionExpression: 'runId = :runId AND attribute_not_exists(goalAt)',
        ExpressionAttributeValues: { ':at': when, ':runId': runId, ...(bought && { ':bought': bought }) },
      });
      return !('item' in (await held(() => dynamo.client.send(update))));
    },
  };
};
