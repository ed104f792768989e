import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric as CloudWatchMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import type { Metric } from '#runtime/aws/metrics.ts';
import { MEASURED_TABLES } from '#store/row-changes.ts';
import { CHANNELS, type Channel } from '#words/channel.ts';
import type { Platform } from './platform.ts';
import { ServiceFunction } from './service-function.ts';

/** What changed as facts: three streams, a shard at a time, into the archive and the figures. */
export class Measurement extends Construct {
  readonly measure: ServiceFunction;

  constructor(scope: Construct, id: string, platform: Platform) {
    super(scope, id);
    const { data, alarms } = platform;
    const file = 'measurement/measure.ts';
    this.measure = new ServiceFunction(this, 'Measure', { platform, file, timeout: Duration.minutes(1) });
    data.secrets.grantRead(this.measure, 'fields');
    data.archive.grantPut(this.measure);
    const { fn } = this.measure;
    // CDK grants it on the stream, where no request names one (Lambda developer guide, "Using Lambda with DynamoDB").
    fn.addToRolePolicy(new PolicyStatement({ actions: ['dynamodb:ListStreams'], resources: ['*'] }));
    for (const [table, places] of MEASURED_TABLES)
      fn.addEventSource(
        new DynamoEventSource(data[table].table, {
          startingPosition: StartingPosition.TRIM_HORIZON,
          batchSize: 1_000,
          maxBatchingWindow: Duration.minutes(1),
          // The event says its shard only in a window.
          tumblingWindow: Duration.minutes(1),
          // Nothing is given up or halved: what is behind waits, for as long as the stream keeps it, and the alarm says so.
          retryAttempts: -1,
          filters: places.map(({ sk }) => ({
            pattern: JSON.stringify({ dynamodb: { Keys: { sk: { S: [{ prefix: sk }] } } } }),
          })),
        }),
      );
    alarms.watch(this, 'StreamLate', {
      metric: fn.metric('IteratorAge', { period: Duration.minutes(5), statistic: 'Maximum' }),
      above: Duration.hours(1).toMilliseconds(),
      periods: 3,
      means: 'What is measured lags behind by more than an hour; after 24 hours facts are lost.',
    });
    this.watchMembers(platform);
  }

  /** What hurts customers, by the hour: that many end what we say, complain, or are not reached. */
  private watchMembers({ alarms, stage }: Platform): void {
    const metric = (metricName: Metric, channel?: Channel): CloudWatchMetric =>
      new CloudWatchMetric({
        ...{ namespace: `Regulars/${stage.name}`, metricName, statistic: 'Sum', period: Duration.hours(1) },
        ...(channel && { dimensionsMap: { channel } }),
      });
    /** Percent of enough messages to say something. */
    const share = (part: Metric, of: Metric, channel?: Channel): MathExpression =>
      new MathExpression({
        expression: 'IF(whole >= 200, 100 * part / whole, 0)',
        usingMetrics: { part: metric(part, channel), whole: metric(of, channel) },
        period: Duration.hours(1),
      });
    alarms.watch(this, 'OptOuts', {
      metric: share('OptOuts', 'Delivered'),
      above: 2,
      means: 'More than 2 in 100 of those who were reached within an hour ended what we say: something annoys them.',
    });
    alarms.watch(this, 'Complaints', {
      metric: share('Complaints', 'Delivered'),
      // Where Gmail and Yahoo begin to refuse a sender (their requirements of bulk senders, 2024).
      above: 0.3,
      means: 'More than 3 in 1,000 of those who were reached within an hour complained.',
    });
    for (const channel of WATCHED)
      alarms.watch(this, `Fails-${channel}`, {
        metric: share('Failed', 'Sent', channel),
        above: 20,
        periods: 2,
        means: `More than a fifth of what was sent by ${CHANNELS[channel].name} did not arrive, for two hours.`,
      });
  }
}

/** Channels whose messages can fail on their way by themselves. */
const WATCHED = ['sms', 'rcs', 'whatsapp', 'email'] as const satisfies readonly Channel[];
