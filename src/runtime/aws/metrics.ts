import type { Dimension, Kind, MeasuredFact } from '#measurement/fact.ts';

/** What hurts customers or costs money, by the names that operators set alarms on. */
type Metric = 'Sent' | 'Delivered' | 'Failed' | 'OptOuts' | 'Complaints' | 'Cost';

/** By what they are kept apart besides: each combination is a metric of its own, and is paid for by the month. */
const APART = ['channel', 'provider'] as const satisfies readonly Dimension[];

const COUNTED: Readonly<Partial<Record<Kind, Metric>>> = {
  'message.sent': 'Sent',
  'message.delivered': 'Delivered',
  'message.failed': 'Failed',
};

const metricOf = ({ kind, why }: MeasuredFact): Metric | undefined =>
  kind === 'message.unsubscribed' ? (why === 'complaint' ? 'Complaints' : 'OptOuts') : COUNTED[kind];

type Totals = Readonly<Partial<Record<Metric, number>>>;

const plus = (totals: Totals, metric: Metric, by: number): Totals => ({
  ...totals,
  [metric]: (totals[metric] ?? 0) + by,
});

const added = (totals: Totals, fact: MeasuredFact): Totals => {
  const metric = metricOf(fact);
  const counted = metric === undefined ? totals : plus(totals, metric, 1);
  const cost = fact.measures?.cost ?? 0;
  // In the currency itself: nobody reads an alarm of millionths.
  return cost === 0 ? counted : plus(counted, 'Cost', cost / 1e6);
};

/**
 * What facts say to CloudWatch, a line of a log for each channel and provider ("Embedded metric format specification", CloudWatch user
 * guide): written with what is counted anyway, so that no metric costs a call.
 */
export const metricsOf = (namespace: string, facts: readonly MeasuredFact[], now: Date): readonly object[] => {
  const groups = Map.groupBy(
    facts.filter(({ kind }) => kind.startsWith('message.')),
    ({ dimensions }) => JSON.stringify(APART.map((name) => dimensions[name] ?? 'none')),
  );
  return [...groups].flatMap(([key, group]) => {
    const totals = group.reduce(added, {});
    if (Object.keys(totals).length === 0) return [];
    const values = JSON.parse(key) as readonly string[];
    const Metrics = Object.keys(totals).map((Name) => ({ Name, Unit: Name === 'Cost' ? 'None' : 'Count' }));
    return [
      {
        _aws: {
          Timestamp: now.getTime(),
          CloudWatchMetrics: [{ Namespace: namespace, Dimensions: [[], ['channel'], [...APART]], Metrics }],
        },
        ...Object.fromEntries(APART.map((name, at) => [name, values[at]])),
        ...totals,
      },
    ];
  });
};
