import type { Metric, MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Stage } from '../stage.ts';
import type { ServiceFunction } from './service-function.ts';

/** Counts the lines of a function's log that say this message. Several functions may count into one metric. */
export const countLines = (
  scope: Construct,
  id: string,
  { stage, fn, message, metric }: { stage: Stage; fn: ServiceFunction; message: string; metric: string },
): ((options: MetricOptions) => Metric) => {
  const filter = new MetricFilter(scope, id, {
    logGroup: fn.fn.logGroup,
    filterPattern: FilterPattern.stringValue('$.message', '=', message),
    metricNamespace: `Regulars/${stage.name}`,
    metricName: metric,
  });
  return (options) => filter.metric({ statistic: 'Sum', ...options });
};
