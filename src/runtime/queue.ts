import middy from '@middy/core';
import type {
  Context,
  DynamoDBBatchResponse,
  DynamoDBRecord,
  DynamoDBStreamEvent,
  SNSEvent,
  SQSBatchResponse,
  SQSEvent,
} from 'aws-lambda';
import type * as z from 'zod';
import { eachAlone } from '#words/each-alone.ts';
import { logger } from '#runtime/logger.ts';

/** What a parser says of a text quotes it, and a log quotes the parser. */
const read = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    throw new Error('expected JSON');
  }
};

/**
 * An SQS queue: every record stands alone, so one bad record never sinks its batch. `left` tells how many milliseconds there
 * are until the function is stopped.
 */
export const worker = <S extends z.ZodType>(
  schema: S,
  run: (input: z.infer<S>, left: () => number) => Promise<void>,
) =>
  middy<SQSEvent, SQSBatchResponse>().handler(async (event, { getRemainingTimeInMillis }: Partial<Context>) => {
    const left = getRemainingTimeInMillis ?? (() => Infinity);
    const results = await Promise.allSettled(
      event.Records.map(async (record) => run(schema.parse(read(record.body)), left)),
    );
    const batchItemFailures = event.Records.flatMap((record, at) => {
      const result = results[at];
      if (result?.status !== 'rejected') return [];
      logger.error('record.failed', { queueMessageId: record.messageId, error: result.reason as Error });
      return [{ itemIdentifier: record.messageId }];
    });
    return { batchItemFailures };
  });

/**
 * A table's stream: the records of one item in order, items side by side. The batch goes on from the first record that
 * failed; what was done after it is done again, which its ids make harmless.
 */
export const streamWorker = (run: (record: DynamoDBRecord) => Promise<void>) =>
  middy<DynamoDBStreamEvent, DynamoDBBatchResponse>().handler(async (event) => {
    const byItem = Map.groupBy(event.Records, (record) => JSON.stringify(record.dynamodb?.Keys));
    const failed = await Promise.all(
      [...byItem.values()].map(async (records) => {
        for (const record of records) {
          try {
            await run(record);
          } catch (error) {
            logger.error('record.failed', { eventId: record.eventID, error: error as Error });
            return record;
          }
        }
        return undefined;
      }),
    );
    const first = event.Records.find((record) => failed.includes(record));
    const itemIdentifier = first?.dynamodb?.SequenceNumber;
    return { batchItemFailures: itemIdentifier === undefined ? [] : [{ itemIdentifier }] };
  });

/** An SNS topic. A throw makes Lambda try the record again, and then puts it in the dead-letter queue. */
export const topicWorker = (run: (message: string, at: string) => Promise<void>) =>
  middy<SNSEvent>().handler(async (event) => {
    await eachAlone(event.Records, ({ Sns }) => run(Sns.Message, new Date(Sns.Timestamp).toISOString()));
  });
