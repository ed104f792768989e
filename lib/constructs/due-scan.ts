import { Duration } from 'aws-cdk-lib';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { FilterPattern } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { everyFiveMinutes } from './alarms.ts';
import { DeadLetters, grantPut } from './dead-letters.ts';
import type { Platform } from './platform.ts';
import { portionTimeout } from './portions.ts';
import { ServiceFunction } from './service-function.ts';

/** The metric of how long the oldest of what is due has waited. */
export const DUE_BEHIND = 'DueBehind';
/** Due work is taken within a minute or two; this long behind, workers are too few or what they need is down. */
const BEHIND = Duration.hours(1);

/** Finds what falls due, by index and never by a scan of the table, and does it. Each rule says in its event which scan it wants. */
export class DueScan extends Construct {
  /** Looks, and hands over. */
  readonly scan: ServiceFunction;
  /** Does what was handed over. */
  readonly work: ServiceFunction;

  constructor(scope: Construct, id: string, platform: Platform) {
    super(scope, id);
    const dead = new DeadLetters(this, 'Unscanned', platform);
    this.scan = this.planning(platform, dead);
    this.work = this.working(platform);
    this.every('minutely', Schedule.rate(Duration.minutes(1)), dead);
    this.every('hourly', Schedule.cron({ minute: '5' }), dead);
    this.every('daily', Schedule.cron({ minute: '35', hour: '2' }), dead);
    this.watchFailed(platform);
    this.watchPace(platform);
  }

  private planning(platform: Platform, dead: DeadLetters): ServiceFunction {
    const scan = new ServiceFunction(this, 'Scan', {
      platform,
      file: 'journeys/scan-due.ts',
      timeout: Duration.minutes(10),
      dead,
    });
    platform.data.secrets.grantRead(scan, 'fields');
    grantPut(platform.due.queue, scan);
    return this.heard(scan, platform);
  }

  private working(platform: Platform): ServiceFunction {
    const { bus, data, due, outbox, runs } = platform;
    const work = new ServiceFunction(this, 'Work', { platform, file: 'journeys/do-due.ts', timeout: portionTimeout });
    data.secrets.grantRead(work, 'address', 'fields');
    data.attachments.grantErase(work);
    outbox.grantSend(work);
    grantPut(due.queue, work);
    runs.grantStart(work);
    runs.grantStop(work);
    bus.grantPutEventsTo(work);
    due.feeds(work, 1);
    return this.heard(work, platform);
  }

  /** Its last lines are metrics, also where the stage logs less. */
  private heard(fn: ServiceFunction, { stage }: Platform): ServiceFunction {
    if (stage.logLevel === 'WARN' || stage.logLevel === 'ERROR') fn.fn.addEnvironment('POWERTOOLS_LOG_LEVEL', 'INFO');
    return fn;
  }

  /** A number of the last line that a function logs, as a metric. */
  private told(fn: ServiceFunction, message: string, { stage, alarms }: Platform, metricName: string, of: string) {
    return alarms.read(fn, metricName, {
      logGroup: fn.fn.logGroup,
      filterPattern: FilterPattern.stringValue('$.message', '=', message),
      metricNamespace: `Regulars/${stage.name}`,
      metricName,
      metricValue: `$.${of}`,
    });
  }

  private watchFailed(platform: Platform): void {
    this.told(this.work, 'scan.done', platform, 'DueFailed', 'failed');
    const failed = this.told(this.scan, 'scan.planned', platform, 'DueFailed', 'failed');
    platform.alarms.watch(this, 'FailedStays', {
      metric: failed.metric({ period: Duration.hours(1), statistic: 'Maximum' }),
      above: 0,
      means:
        'Something that fell due could not be done: `due.failed` in the logs of do-due and scan-due says what, and the runbook how to go on.',
    });
  }

  private watchPace(platform: Platform): void {
    const behind = this.told(this.scan, 'scan.planned', platform, DUE_BEHIND, 'behind');
    const metric = (statistic: string): Metric => behind.metric({ ...everyFiveMinutes, statistic });
    platform.alarms.watch(this, 'Behind', {
      metric: metric('Maximum'),
      above: BEHIND.toSeconds(),
      periods: 3,
      means: `What fell due waits for more than ${String(BEHIND.toHours())} hour: the workers of do-due are too few, or stand still.`,
    });
    platform.alarms.miss(this, 'Silent', {
      metric: metric('SampleCount'),
      periods: 3,
      means:
        'The scan for what is due did not run for a quarter of an hour. Nothing is lost: the next one does all of it.',
    });
  }

  private every(name: 'minutely' | 'hourly' | 'daily', schedule: Schedule, dead: DeadLetters): void {
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
