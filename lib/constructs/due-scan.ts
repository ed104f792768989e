import { Duration } from 'aws-cdk-lib';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { DeadLetters } from './dead-letters.ts';
import type { Platform } from './platform.ts';
import { ServiceFunction } from './service-function.ts';

/** Finds what falls due, by index and never by a scan of the table. Each rule says in its event which scan it wants. */
export class DueScan extends Construct {
  readonly scan: ServiceFunction;

  constructor(scope: Construct, id: string, platform: Platform) {
    super(scope, id);
    const { bus, data, outbox, runs } = platform;
    const dead = new DeadLetters(this, 'Unscanned', platform);
    this.scan = new ServiceFunction(this, 'Scan', {
      platform,
      file: 'journeys/scan-due.ts',
      timeout: Duration.minutes(10),
      dead,
    });
    data.secrets.grantRead(this.scan, 'address', 'fields');
    outbox.grantSend(this.scan);
    runs.grantStart(this.scan);
    runs.grantStop(this.scan);
    bus.grantPutEventsTo(this.scan);
    this.every('hourly', Schedule.cron({ minute: '5' }), dead);
    this.every('daily', Schedule.cron({ minute: '35', hour: '2' }), dead);
    this.watchFailed(platform);
  }

  private watchFailed({ stage, alarms }: Platform): void {
    const failed = new MetricFilter(this, 'Failed', {
      logGroup: this.scan.fn.logGroup,
      filterPattern: FilterPattern.stringValue('$.message', '=', 'scan.done'),
      metricNamespace: `Regulars/${stage.name}`,
      metricName: 'DueFailed',
      metricValue: '$.failed',
    });
    alarms.watch(this, 'FailedStays', {
      metric: failed.metric({ period: Duration.hours(1), statistic: 'Maximum' }),
      above: 0,
      means:
        'Something that fell due could not be done: `due.failed` in the log of scan-due says what, and the runbook how to go on.',
    });
  }

  private every(name: 'hourly' | 'daily', schedule: Schedule, dead: DeadLetters): void {
    new Rule(this, name, {
      schedule,
      description: `Regulars: the ${name} scan for what is due`,
      targets: [
        new LambdaFunction(this.scan.fn, {
          event: RuleTargetInput.fromObject({ scan: name }),
          deadLetterQueue: dead.queue,
          retryAttempts: 4,
          maxEventAge: Duration.hours(1),
        }),
      ],
    });
  }
}
