import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Runs } from '#runs/run.ts';
import { journeyGroup, listGroup } from '#store/members/groups.ts';
import { keys } from '#store/keys.ts';
import { list } from '#store/query.ts';
import { dynamoQuestions } from '#store/runs/questions.ts';
import { activeFromItem, runFromItem } from '#store/runs/run-item.ts';
import { saveRun } from '#store/runs/save-run.ts';
import { startRun } from '#store/runs/start-run.ts';
import { stoppedRun, stopRun } from '#store/runs/stop-run.ts';
import { verdictFromItem } from '#store/runs/verdict-item.ts';
import { at, held, read, row, type Dynamo } from '#store/table.ts';

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
    async reached({ memberId, journey, slot, runId }, when) {
      const update = new UpdateCommand({
        ...at(dynamo, keys.run(memberId, journey, slot)),
        UpdateExpression: 'SET goalAt = :at',
        ConditionExpression: 'runId = :runId AND attribute_not_exists(goalAt)',
        ExpressionAttributeValues: { ':at': when, ':runId': runId },
      });
      return !('item' in (await held(() => dynamo.client.send(update))));
    },
  };
};
