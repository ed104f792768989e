import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { Stage } from '../stage.ts';
import type { ProductKey } from './product-key.ts';
import { ServiceTopic } from './service-topic.ts';

interface Told {
  readonly metric: IMetric;
  /** First thing the reader of the alarm should know. */
  readonly means: string;
  /** Periods in a row; one when left out. */
  readonly periods?: number;
}

export interface Watch extends Told {
  /** Raised when the metric is above this. */
  readonly above: number;
}

/** Every alarm ends here, and from here in one inbox. */
export class Alarms extends Construct {
  private readonly action: SnsAction;

  constructor(scope: Construct, id: string, stage: Stage, key: ProductKey) {
    super(scope, id);
    const { topic } = new ServiceTopic(this, 'Topic', { key, publisher: 'cloudwatch.amazonaws.com' });
    if (stage.alarmEmail !== undefined) topic.addSubscription(new EmailSubscription(stage.alarmEmail));
    this.action = new SnsAction(topic);
  }

  watch(scope: Construct, id: string, { metric, above, means, periods = 1 }: Watch): void {
    new Alarm(scope, id, {
      metric,
      threshold: above,
      alarmDescription: means,
      evaluationPeriods: periods,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    }).addAlarmAction(this.action);
  }

  /** Raised when something that comes all the time, counted by the metric, does not come. */
  miss(scope: Construct, id: string, { metric, means, periods = 1 }: Told): void {
    new Alarm(scope, id, {
      metric,
      threshold: 1,
      alarmDescription: means,
      evaluationPeriods: periods,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
    }).addAlarmAction(this.action);
  }
}

export const everyFiveMinutes = { period: Duration.minutes(5) };
