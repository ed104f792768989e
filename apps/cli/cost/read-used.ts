import {
  GetMetricDataCommand,
  type CloudWatchClient,
  type MetricDataQuery,
  type MetricDataResult,
} from '@aws-sdk/client-cloudwatch';
import { pages, reading, type Reading } from '../doctor/reading.ts';
import type { Question } from './metered.ts';

/** So much of an item on a day, by country where it is counted so. */
export interface Used {
  readonly question: Question;
  readonly country?: string;
  readonly day: string;
  readonly amount: number;
}

const DAY_S = 86_400;
/** A request takes five hundred ("GetMetricData", API reference). */
const AT_ONCE = 500;

const queryOf = ({ asks }: Question, at: number): MetricDataQuery => {
  const Id = `q${at}`;
  if ('search' in asks)
    return {
      Id,
      Expression: asks.search,
      ...(asks.country !== undefined && { Label: `\${PROP('Dim.${asks.country}')}` }),
    };
  const Dimensions = Object.entries(asks.dimensions).map(([Name, Value]) => ({ Name, Value }));
  const Metric = { Namespace: asks.namespace, MetricName: asks.metric, Dimensions };
  return { Id, MetricStat: { Metric, Period: DAY_S, Stat: 'Sum' } };
};

const usedOf = (
  questions: readonly Question[],
  { Id = '', Label, Timestamps = [], Values = [] }: MetricDataResult,
): readonly Used[] => {
  const question = questions[Number(Id.slice(1))];
  if (question === undefined) return [];
  const byCountry = 'search' in question.asks && question.asks.country !== undefined;
  return Values.map((value, at) => ({
    question,
    ...(byCountry && { country: Label ?? '?' }),
    day: Timestamps[at]?.toISOString().slice(0, 10) ?? '',
    amount: value * question.scale,
  }));
};

/** Metered usage of the days from the first to the last, both included. */
export const readUsed = (
  cloudwatch: CloudWatchClient,
  questions: readonly Question[],
  { from, to }: { readonly from: Date; readonly to: Date },
): Promise<Reading<readonly Used[]>> =>
  reading('cloudwatch:GetMetricData', async () => {
    const queries = questions.map(queryOf);
    const used: Used[] = [];
    for (let at = 0; at < queries.length; at += AT_ONCE) {
      const MetricDataQueries = queries.slice(at, at + AT_ONCE);
      const results = await pages(
        (NextToken) =>
          cloudwatch.send(new GetMetricDataCommand({ StartTime: from, EndTime: to, MetricDataQueries, NextToken })),
        ({ MetricDataResults: items, NextToken: next }) => ({ items, next }),
      );
      used.push(...results.flatMap((one) => usedOf(questions, one)));
    }
    return used;
  });
