import { setTimeout as sleep } from 'node:timers/promises';
import { GetMetricDataCommand, type CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { reading, type Reading } from '../reading.ts';
import type { StageFacts } from '../stage-facts.ts';
import type { Arrival } from './test-events.ts';

/** Since a moment, by CloudWatch, which counts each minute and says it some minutes later. */
export interface Counted {
  readonly came: number;
  readonly failed: number;
}

interface Counter {
  readonly Namespace: string;
  readonly came: string;
  readonly failed: string;
  readonly dimension: readonly [name: string, value: string];
}

const last = (arn: string): string => arn.split(':').at(-1) ?? arn;

const counterOf = (arrival: Arrival, facts: StageFacts): Counter => {
  if ('topic' in arrival)
    return {
      Namespace: 'AWS/SNS',
      came: 'NumberOfMessagesPublished',
      failed: 'NumberOfNotificationsFailed',
      dimension: ['TopicName', last(arrival.topic)],
    };
  return {
    Namespace: 'AWS/Lambda',
    came: 'Invocations',
    failed: 'Errors',
    dimension: ['FunctionName', last(facts.arnOf(arrival.file) ?? '')],
  };
};

const count = async (
  cloudwatch: CloudWatchClient,
  { Namespace, came, failed, dimension: [Name, Value] }: Counter,
  since: Date,
  now: Date,
): Promise<Counted> => {
  const { MetricDataResults = [] } = await cloudwatch.send(
    new GetMetricDataCommand({
      StartTime: new Date(60_000 * Math.floor(since.getTime() / 60_000)),
      EndTime: now,
      MetricDataQueries: [
        ['came', came],
        ['failed', failed],
      ].map(([Id, MetricName]) => ({
        Id,
        MetricStat: { Metric: { Namespace, MetricName, Dimensions: [{ Name, Value }] }, Period: 60, Stat: 'Sum' },
      })),
    }),
  );
  const sum = (id: string): number =>
    MetricDataResults.filter(({ Id }) => Id === id)
      .flatMap(({ Values = [] }) => Values)
      .reduce((all, one) => all + one, 0);
  return { came: sum('came'), failed: sum('failed') };
};

/** Asks again until something came or failed, or the time is over. Traffic of others in the same minute counts too. */
export const awaitArrival = (
  cloudwatch: CloudWatchClient,
  arrival: Arrival,
  facts: StageFacts,
  { since, forMs, everyMs }: { readonly since: Date; readonly forMs: number; readonly everyMs: number },
): Promise<Reading<Counted>> =>
  reading('cloudwatch:GetMetricData', async () => {
    const end = performance.now() + forMs;
    for (;;) {
      const counted = await count(cloudwatch, counterOf(arrival, facts), since, new Date());
      if (counted.came > 0 || counted.failed > 0 || performance.now() >= end) return counted;
      await sleep(everyMs);
    }
  });
