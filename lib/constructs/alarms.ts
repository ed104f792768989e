import { Duration, NestedStack, Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData, type AlarmProps, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { MetricFilter, type MetricFilterProps } from 'aws-cdk-lib/aws-logs';
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

/**
 * Every alarm ends here, and from here in one inbox. Alarms and what they read from logs are a sixth of all there is, and in a
 * stack of their own within that of the flow, because a stack takes 500 resources.
 */
export class Alarms extends Construct {
  private readonly action: SnsAction;
  private readonly nested: NestedStack;

  constructor(scope: Construct, id: string, stage: Stage, key: ProductKey) {
    super(scope, id);
    const { topic } = new ServiceTopic(this, 'Topic', { key, publisher: 'cloudwatch.amazonaws.com' });
    if (stage.alarmEmail !== undefined) topic.addSubscription(new EmailSubscription(stage.alarmEmail));
    this.action = new SnsAction(topic);
    this.nested = new NestedStack(this, 'Watched', { description: 'Regulars: alarms' });
  }

  watch(scope: Construct, id: string, { above, ...told }: Watch): void {
    this.tell(scope, id, told, {
      threshold: above,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }

  /** Raised when something that comes all the time, counted by the metric, does not come. */
  miss(scope: Construct, id: string, told: Told): void {
    this.tell(scope, id, told, {
      threshold: 1,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
    });
  }

  /** What lines of a log say, as a metric. */
  read(scope: Construct, id: string, props: MetricFilterProps): MetricFilter {
    return new MetricFilter(this.nested, this.named(scope, id), props);
  }

  private tell(
    scope: Construct,
    id: string,
    { metric, means, periods = 1 }: Told,
    raised: Pick<AlarmProps, 'threshold' | 'comparisonOperator' | 'treatMissingData'>,
  ): void {
    new Alarm(this.nested, this.named(scope, id), {
      ...raised,
      metric,
      alarmDescription: means,
      evaluationPeriods: periods,
    }).addAlarmAction(this.action);
  }

  /** Named by where what it watches stands. */
  private named({ node }: Construct, id: string): string {
    return `${node.path.slice(Stack.of(this).node.path.length + 1)}/${id}`;
  }
}

export const everyFiveMinutes = { period: Duration.minutes(5) };
