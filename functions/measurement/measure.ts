import middy from '@middy/core';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { measure } from '#measurement/measure.ts';
import { archive, changesOf, figures, memberReader, messages, metrics, programmes } from '#runtime/deps.ts';
import { need } from '#runtime/need.ts';

const edges = need({ archive, changesOf, figures, members: memberReader, messages, metrics, programmes });

/** What Lambda says besides where a window is told it; the end of a window brings no record. */
interface Windowed extends DynamoDBStreamEvent {
  readonly shardId?: string;
}

/** The streams of Members, Messages and Consent, a shard at a time: what changed as facts. A throw has all of it come again. */
export const handler = middy<Windowed>().handler(async ({ shardId = 'one', Records }) => {
  const [record] = Records;
  if (record === undefined) return { batchItemFailures: [] };
  const ports = await edges();
  const { table, changes } = await ports.changesOf(Records);
  ports.metrics(await measure(ports, `${table}.${shardId}`, changes));
  return { batchItemFailures: [] };
});
