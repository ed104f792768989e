import { expect, it } from '@jest/globals';
import type { Kind, MeasuredFact } from '#measurement/fact.ts';
import { metricsOf } from '#runtime/aws/metrics.ts';

const NOW = new Date('2026-11-30T12:00:00.000Z');
const fact = (kind: Kind, channel: string, rest: Partial<MeasuredFact> = {}): MeasuredFact => ({
  ...{ id: 'f', kind, at: NOW.toISOString(), on: '2026-11-30', member: 'a1' },
  dimensions: { channel, ...(channel === 'inapp' ? {} : { provider: 'aws' }), country: 'SE' },
  ...rest,
});

it('is a line for each channel and provider, with what alarms look at and nothing that says who', () => {
  const lines = metricsOf(
    'Regulars/shop',
    [
      fact('message.sent', 'sms', { currency: 'EUR', measures: { cost: 81_000 } }),
      fact('message.sent', 'sms', { currency: 'EUR', measures: { cost: 40_000 } }),
      fact('message.delivered', 'sms', { measures: { seconds: 4 } }),
      fact('message.unsubscribed', 'sms', { why: 'stop' }),
      fact('message.unsubscribed', 'sms', { why: 'complaint' }),
      fact('message.read', 'sms'),
      fact('message.sent', 'inapp'),
      fact('purchase.completed', 'sms'),
    ],
    NOW,
  );
  // The shape is that of the specification: metrics are named in `_aws`, values and dimensions stand beside it.
  expect(lines).toEqual([
    {
      _aws: {
        Timestamp: 1_796_040_000_000,
        CloudWatchMetrics: [
          {
            Namespace: 'Regulars/shop',
            Dimensions: [[], ['channel'], ['channel', 'provider']],
            Metrics: [
              { Name: 'Sent', Unit: 'Count' },
              { Name: 'Cost', Unit: 'None' },
              { Name: 'Delivered', Unit: 'Count' },
              { Name: 'OptOuts', Unit: 'Count' },
              { Name: 'Complaints', Unit: 'Count' },
            ],
          },
        ],
      },
      channel: 'sms',
      provider: 'aws',
      Sent: 2,
      Cost: 0.121,
      Delivered: 1,
      OptOuts: 1,
      Complaints: 1,
    },
    expect.objectContaining({ channel: 'inapp', provider: 'none', Sent: 1 }),
  ]);
  expect(JSON.stringify(lines)).not.toContain('a1');
});

it('says nothing where nothing of it happened', () => {
  expect(metricsOf('Regulars/shop', [fact('message.read', 'sms'), fact('run.started', 'sms')], NOW)).toEqual([]);
});
