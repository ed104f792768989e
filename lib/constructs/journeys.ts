import { Duration } from 'aws-cdk-lib';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { DueScan } from './due-scan.ts';
import { GivenUp } from './given-up.ts';
import type { Platform } from './platform.ts';
import { ServiceFunction } from './service-function.ts';
import { Webhooks } from './webhooks.ts';

/** What should happen, and when: the stream starts runs, the machine carries those that wait, rules find what is due. */
export class Journeys extends Construct {
  readonly publish: ServiceFunction;
  readonly manage: ServiceFunction;
  readonly advance: ServiceFunction;
  readonly machine: StateMachine;
  readonly due: DueScan;
  readonly start: ServiceFunction;
  readonly webhooks: Webhooks;

  constructor(scope: Construct, id: string, platform: Platform) {
    super(scope, id);
    this.publish = this.publishing(platform);
    this.manage = this.managing(platform);
    this.advance = this.streamed(platform);
    this.machine = this.running(platform);
    this.due = new DueScan(this, 'Due', platform);
    this.start = this.starting(platform);
    this.webhooks = new Webhooks(this, 'Webhooks', platform);
  }

  private publishing(platform: Platform): ServiceFunction {
    const file = 'publishing/publish-programme.ts';
    const publish = new ServiceFunction(this, 'Publish', { platform, file, timeout: Duration.seconds(29) });
    platform.data.secrets.grantRead(publish, 'api', 'keys');
    platform.api.signed(HttpMethod.PUT, '/programme', publish);
    return publish;
  }

  private starting(platform: Platform): ServiceFunction {
    const { api, data } = platform;
    const file = 'journeys/start-journey.ts';
    const start = new ServiceFunction(this, 'Start', { platform, file, timeout: Duration.seconds(20) });
    data.secrets.grantRead(start, 'api', 'keys', 'address', 'fields');
    api.signed(HttpMethod.POST, '/members/{id}/journeys/{journey}', start);
    return start;
  }

  /** Versions, and the switch of a journey: it also stops the runs that the index by group shows. */
  private managing(platform: Platform): ServiceFunction {
    const { api, data, runs } = platform;
    const file = 'publishing/manage-programme.ts';
    const manage = new ServiceFunction(this, 'Manage', { platform, file, timeout: Duration.seconds(29) });
    data.secrets.grantRead(manage, 'api', 'keys');
    runs.grantStop(manage);
    for (const path of ['/programme/versions', '/programme/versions/{version}', '/journeys/{journey}/runs'])
      api.signed(HttpMethod.GET, path, manage);
    for (const path of ['/programme/rollback', '/journeys/{journey}/off', '/journeys/{journey}/on'])
      api.signed(HttpMethod.POST, path, manage);
    return manage;
  }

  private streamed(platform: Platform): ServiceFunction {
    const { data, outbox, runs, bus, alarms } = platform;
    const file = 'journeys/advance-journey.ts';
    const advance = new ServiceFunction(this, 'Advance', { platform, file, timeout: Duration.minutes(1) });
    data.secrets.grantRead(advance, 'address', 'fields');
    outbox.grantSend(advance);
    runs.grantStart(advance);
    // Exits and goals end runs, and events wake those that listen.
    runs.grantStop(advance);
    runs.grantWake(advance);
    bus.grantPutEventsTo(advance);
    // CDK grants it on the stream, where no request names one (Lambda developer guide, "Using Lambda with DynamoDB").
    advance.fn.addToRolePolicy(new PolicyStatement({ actions: ['dynamodb:ListStreams'], resources: ['*'] }));
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
        onFailure: this.givenUp(platform),
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

  /** Its queue has the id that it had when it was told where in the stream to look. */
  private givenUp(platform: Platform): GivenUp {
    const { letters, stage, key } = platform;
    const told = letters.unsealed(this, 'Unadvanced', platform);
    const givenUp = new GivenUp(this, 'GivenUp', { stage, key, tells: told.queue });
    givenUp.grantTake(letters.sealer('SealRecord', 'journeys/seal-record.ts', platform, [told]));
    return givenUp;
  }

  private running(platform: Platform): StateMachine {
    const { bus, data, outbox, runs } = platform;
    const timeout = Duration.seconds(30);
    const advance = new ServiceFunction(this, 'AdvanceRun', { platform, file: 'journeys/advance-run.ts', timeout });
    // Its id is that of 0.1.0, whose executions call it still.
    const wait = new ServiceFunction(this, 'OpenQuestion', { platform, file: 'journeys/await-outcome.ts', timeout });
    for (const task of [advance, wait]) outbox.grantSend(task);
    runs.grantFinish(wait);
    data.secrets.grantRead(advance, 'address', 'fields');
    bus.grantPutEventsTo(advance);
    return runs.define({ advance, wait, outbox });
  }
}
