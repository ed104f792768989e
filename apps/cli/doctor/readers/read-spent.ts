import { GetMetricDataCommand, type CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { reading } from '../reading.ts';
import type { SmsReadings } from '../readings.ts';

/**
 * Spent since the month began, of the whole account in this region: metrics without a dimension, of which the maximum counts (AWS
 * End User Messaging SMS user guide, "Monitoring with Amazon CloudWatch"). It names none for RCS.
 */
const METRICS = { sms: 'TextMessageMonthlySpend' } as const;
const DAY_S = 86_400;

export const readSpent = (cloudwatch: CloudWatchClient, now: Date): Promise<SmsReadings['spent']> =>
  reading('cloudwatch:GetMetricData', async () => {
    const { MetricDataResults = [] } = await cloudwatch.send(
      new GetMetricDataCommand({
        StartTime: new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1)),
        EndTime: now,
        MetricDataQueries: Object.entries(METRICS).map(([Id, MetricName]) => ({
          Id,
          MetricStat: { Metric: { Namespace: 'AWS/SMSVoice', MetricName }, Period: DAY_S, Stat: 'Maximum' },
        })),
      }),
    );
    const measured = MetricDataResults.filter(({ Values = [] }) => Values.length > 0);
    return Object.fromEntries(measured.map(({ Id = '', Values = [] }) => [Id, Math.max(...Values)] as const));
  });
