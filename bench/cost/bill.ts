import { unitsOf, type Hop } from '../path/measure.ts';
import { price } from '../../apps/cli/cost/list-prices.ts';
import { assumed, SQS_REQUESTS } from './prices.ts';

export type Bill = Readonly<Record<string, number>>;

/** What a million such hops cost, position by position, with so many records in each request and invocation. */
export const billOf = (hop: Hop, timerUnits: number, batch: number): Bill => {
  const calls = Object.values(hop.calls).flat();
  const functions = Object.values(assumed);
  // Ten sends wait for their provider side by side.
  const gbSeconds = functions.reduce((sum, { ms, gb }) => sum + (ms / 1_000) * gb, 0) / batch;
  const reads = calls.reduce((sum, { readUnits = 0 }) => sum + readUnits, 0);
  return {
    'HTTP API': price.httpRequest / batch,
    'Lambda requests': (functions.length * price.lambdaInvoke) / batch,
    'Lambda time (assumed)': gbSeconds * price.lambdaGbSecond,
    'DynamoDB writes': unitsOf(calls) * price.writeUnit,
    'DynamoDB timer row': timerUnits * price.writeUnit,
    'DynamoDB reads': reads * price.readUnit,
    'Streams read': price.streamRead / batch,
    SQS: (1 + (SQS_REQUESTS - 1) / batch) * price.sqsRequest,
    Logs: (hop.logBytes / 1_000) * price.logGb,
  };
};

export const total = (bill: Bill): number => Object.values(bill).reduce((sum, cost) => sum + cost, 0);
