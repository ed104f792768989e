import type { Metric, MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Platform } from './platform.ts';
import type { ServiceFunction } from './service-function.ts';

/** Counts the lines of a function's log that say this message. Several functions may count into one metric. */
export const countLines = (
  scope: Construct,
  id: string,
  { platform, fn, message, metric }: { platform: Platform; fn: ServiceFunction; message: string; metric: string },
): ((options: MetricOptions) => Metric) => {
  const filter = platform.alarms.read(scope, id, {
    logGroup: fn.fn.logGroup,
    filterPattern: FilterPattern.stringValue('$.message', '=', message),
    metricNamespace: `Regulars/${platform.stage.name}`,
    metricName: metric,
  });
  return (options) => filter.metric({ statistic: 'Sum', ...options });
};
