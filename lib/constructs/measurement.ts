import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import { MEASURED_TABLES } from '#store/row-changes.ts';
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
  }
}
