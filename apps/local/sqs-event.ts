import { createHash } from 'node:crypto';
import type { SQSEvent } from 'aws-lambda';
import type { Queued } from './queue.ts';

const arn = (name: string): string => `arn:aws:sqs:us-east-1:000000000000:${name}`;

/** What Lambda's poller hands to the function. */
export const sqsEvent = (name: string, batch: readonly Queued[], now: Date): SQSEvent => ({
  Records: batch.map(({ id, body, sentAt, tries }) => ({
    messageId: id,
    receiptHandle: id,
    body,
    attributes: {
      ApproximateReceiveCount: String(tries + 1),
      SentTimestamp: String(sentAt),
      SenderId: 'local',
      ApproximateFirstReceiveTimestamp: String(now.getTime()),
    },
    messageAttributes: {},
    md5OfBody: createHash('md5').update(body).digest('hex'),
    eventSource: 'aws:sqs',
    eventSourceARN: arn(name),
    awsRegion: 'us-east-1',
  })),
});

/** Ids that a partial batch response reports; one it cannot mean fails the whole batch, as at AWS. */
export const failuresOf = (answer: unknown, ids: readonly string[]): readonly string[] => {
  const { batchItemFailures } = (answer ?? {}) as { batchItemFailures?: { itemIdentifier?: string }[] | null };
  const failed = (batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier ?? '');
  return failed.every((id) => ids.includes(id)) ? failed : ids;
};
