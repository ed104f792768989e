import { Duration } from 'aws-cdk-lib';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { FilterPattern } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { grantLists } from '../providers/messaging.ts';
import { DeadLetters } from './dead-letters.ts';
import type { Platform } from './platform.ts';
import { ServiceFunction } from './service-function.ts';

/** Once a day our opt-outs and the providers' own lists are made to say the same, and what differed is counted. */
export class Reconcile extends Construct {
  readonly optOuts: ServiceFunction;

  constructor(scope: Construct, id: string, platform: Platform) {
    super(scope, id);
    const { data } = platform;
    const dead = new DeadLetters(this, 'Unreconciled', platform);
    this.optOuts = new ServiceFunction(this, 'OptOuts', {
      platform,
      file: 'permission/reconcile-opt-outs.ts',
      // A page of a hundred numbers may take a second; what is left after this is taken up by the retry.
      timeout: Duration.minutes(15),
      dead,
    });
    data.secrets.grantRead(this.optOuts, 'address', 'fields');
    grantLists(platform.messaging, this.optOuts, 'list', 'add', 'remove');
    this.daily(dead);
    this.watchDrift(platform);
  }

  private daily(dead: DeadLetters): void {
    new Rule(this, 'Daily', {
      schedule: Schedule.cron({ minute: '30', hour: '3' }),
      description: 'Regulars: opt-outs here and at the providers',
      targets: [
        new LambdaFunction(this.optOuts.fn, {
          event: RuleTargetInput.fromObject({ reconcile: 'opt-outs' }),
          deadLetterQueue: dead.queue,
          retryAttempts: 4,
          maxEventAge: Duration.hours(1),
        }),
      ],
    });
  }

  private watchDrift({ stage, alarms }: Platform): void {
    const drift = alarms.read(this, 'Drift', {
      logGroup: this.optOuts.fn.logGroup,
      filterPattern: FilterPattern.stringValue('$.message', '=', 'reconcile.done'),
      metricNamespace: `Regulars/${stage.name}`,
      metricName: 'OptOutDrift',
      metricValue: '$.drift',
    });
    alarms.watch(this, 'DriftStays', {
      metric: drift.metric({ period: Duration.days(1), statistic: 'Maximum' }),
      above: 0,
      periods: 2,
      means: 'Opt-outs here and at the provider differed two days in a row: one of the ways between them is broken.',
    });
  }
}
