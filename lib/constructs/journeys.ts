import { Duration } from 'aws-cdk-lib';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { DeadLetters } from './dead-letters.ts';
import { DueScan } from './due-scan.ts';
import type { Platform } from './platform.ts';
import { ServiceFunction } from './service-function.ts';

/** What should happen, and when: the stream starts runs, the machine carries those that wait, rules find what is due. */
export class Journeys extends Construct {
  readonly publish: ServiceFunction;
  readonly advance: ServiceFunction;
  readonly machine: StateMachine;
  readonly due: DueScan;

  constructor(scope: Construct, id: string, platform: Platform) {
    super(scope, id);
    this.publish = this.publishing(platform);
    this.advance = this.streamed(platform);
    this.machine = this.running(platform);
    this.due = new DueScan(this, 'Due', platform);
  }

  private publishing(platform: Platform): ServiceFunction {
    const file = 'journeys/publish-programme.ts';
    const publish = new ServiceFunction(this, 'Publish', { platform, file, timeout: Duration.seconds(29) });
    platform.data.programme.grantReadWrite(publish);
    platform.data.counters.grantReadWrite(publish);
    platform.data.secrets.grantRead(publish, 'api');
    platform.api.signed(HttpMethod.PUT, '/programme', publish);
    return publish;
  }

  private streamed(platform: Platform): ServiceFunction {
    const { data, outbox, runs, bus, key, alarms } = platform;
    const file = 'journeys/advance-journey.ts';
    const advance = new ServiceFunction(this, 'Advance', { platform, file, timeout: Duration.minutes(1) });
    for (const table of [data.members, data.consent, data.counters]) table.grantReadWrite(advance);
    data.programme.grantRead(advance);
    data.secrets.grantRead(advance, 'address', 'fields');
    outbox.grantSend(advance);
    runs.grantStart(advance);
    bus.grantPutEventsTo(advance);
    advance.fn.addEventSource(
      new DynamoEventSource(data.members.table, {
        // From the oldest record: a committed event always gets out, also one from before the first deployment ended.
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 100,
        parallelizationFactor: 10,
        bisectBatchOnError: true,
        reportBatchItemFailures: true,
        retryAttempts: 10,
        // Within the 22 hours after which an erasure is swept for the last time.
        maxRecordAge: Duration.hours(21),
        onFailure: new DeadLetters(this, 'Unadvanced', { key, alarms }),
        filters: [
          {
            pattern: JSON.stringify({ eventName: ['INSERT', 'MODIFY'], dynamodb: { Keys: { sk: { S: ['MEMBER'] } } } }),
          },
        ],
      }),
    );
    alarms.watch(this, 'StreamLate', {
      metric: advance.fn.metric('IteratorAge', { period: Duration.minutes(1), statistic: 'Maximum' }),
      above: Duration.minutes(5).toMilliseconds(),
      periods: 3,
      means: 'Journeys lag behind the members stream by more than 5 minutes.',
    });
    return advance;
  }

  private running(platform: Platform): StateMachine {
    const { data, outbox, runs } = platform;
    const timeout = Duration.seconds(30);
    const advance = new ServiceFunction(this, 'AdvanceRun', { platform, file: 'journeys/advance-run.ts', timeout });
    const ask = new ServiceFunction(this, 'OpenQuestion', { platform, file: 'journeys/open-question.ts', timeout });
    for (const task of [advance, ask]) {
      for (const table of [data.members, data.counters]) table.grantReadWrite(task);
      outbox.grantSend(task);
    }
    data.programme.grantRead(advance);
    data.secrets.grantRead(advance, 'fields');
    return runs.define({ advance, ask, outbox });
  }
}
