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
import { letters } from '#runtime/deps.ts';
import { isSealed } from '#runtime/letter-seals.ts';
import { logger } from '#runtime/logger.ts';

/** What a parser says of a text quotes it, and a log quotes the parser. */
const read = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    throw new Error('expected JSON');
  }
};

/** What stands around one message of a queue. */
interface Around<T> {
  /** What came with it, itself too, as far as it could be read. */
  readonly batch: readonly T[];
  /** How many milliseconds there are until the function is stopped. */
  readonly left: () => number;
}

/** What is of one key is run in the order in which it came, whatever becomes of what came before. */
const inTurn = <T>(keyOf: (input: T) => string, run: (input: T) => Promise<void>): ((input: T) => Promise<void>) => {
  const last = new Map<string, Promise<void>>();
  return (input) => {
    const key = keyOf(input);
    const mine = (last.get(key) ?? Promise.resolve()).then(() => run(input));
    last.set(
      key,
      mine.catch(() => undefined),
    );
    return mine;
  };
};

/**
 * An SQS queue: every record stands alone, so one bad record never sinks its batch. All of a batch at once, but those of one key
 * (`oneByOne`), which would be in each other's way.
 */
export const worker = <S extends z.ZodType>(
  schema: S,
  run: (input: z.infer<S>, around: Around<z.infer<S>>) => Promise<void>,
  oneByOne?: (input: z.infer<S>) => string,
) =>
  middy<SQSEvent, SQSBatchResponse>().handler(async (event, { getRemainingTimeInMillis }: Partial<Context>) => {
    const left = getRemainingTimeInMillis ?? (() => Infinity);
    const inputs = event.Records.map(
      ({ body }) =>
        new Promise<z.infer<S>>((resolve) => {
          resolve(schema.parse(read(body)));
        }),
    );
    const batch = (await Promise.allSettled(inputs)).flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const one = (input: z.infer<S>): Promise<void> => run(input, { batch, left });
    const each = oneByOne === undefined ? one : inTurn(oneByOne, one);
    const results = await Promise.allSettled(inputs.map(async (input) => each(await input)));
    const batchItemFailures = event.Records.flatMap((record, at) => {
      const result = results[at];
      if (result?.status !== 'rejected') return [];
      logger.error('record.failed', { queueMessageId: record.messageId, error: result.reason as Error });
      return [{ itemIdentifier: record.messageId }];
    });
    return { batchItemFailures };
  });

/** A record that was given up and is handed over again. */
interface SealedRecord {
  readonly sealed: string;
}

/** `undefined`: its member was erased. */
const opened = async (record: DynamoDBRecord | SealedRecord): Promise<DynamoDBRecord | undefined> => {
  if (!('sealed' in record)) return record;
  const text = await (await letters()).open(record.sealed);
  return text === undefined ? undefined : (JSON.parse(text) as DynamoDBRecord);
};

/**
 * A table's stream: the records of one item in order, items side by side. The batch goes on from the first record that
 * failed; what was done after it is done again, which its ids make harmless.
 */
export const streamWorker = (run: (record: DynamoDBRecord) => Promise<void>) =>
  middy<DynamoDBStreamEvent, DynamoDBBatchResponse>().handler(async (event) => {
    const records = (await Promise.all(event.Records.map(opened))).filter((record) => record !== undefined);
    if (records.length < event.Records.length) logger.warn('letter.ended', { source: 'stream' });
    const byItem = Map.groupBy(records, (record) => JSON.stringify(record.dynamodb?.Keys));
    const failed = await Promise.all(
      [...byItem.values()].map(async (ofItem) => {
        for (const record of ofItem) {
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
    const first = records.find((record) => failed.includes(record));
    const itemIdentifier = first?.dynamodb?.SequenceNumber;
    return { batchItemFailures: itemIdentifier === undefined ? [] : [{ itemIdentifier }] };
  });

/** What a notification says; that of a letter which is handed over again is opened. `undefined`: somebody it named was erased. */
const wordsOf = async (text: string): Promise<string | undefined> =>
  isSealed(text) ? (await letters()).open(text) : text;

/** An SNS topic. A throw makes Lambda try the record again, and then puts it among the letters. */
export const topicWorker = (run: (message: string, at: string) => Promise<void>) =>
  middy<SNSEvent>().handler(async (event) => {
    await eachAlone(event.Records, async ({ Sns }) => {
      const words = await wordsOf(Sns.Message);
      if (words === undefined) logger.warn('letter.ended', { notificationId: Sns.MessageId });
      else await run(words, new Date(Sns.Timestamp).toISOString());
    });
  });
