import { SendMessageBatchCommand, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { eachAlone } from '#words/each-alone.ts';

const BATCH = 10;

/** Puts texts into a queue, ten in a request. What was taken in part is an error; those that were taken come twice then. */
export const sendAll = async (client: SQSClient, url: string, bodies: readonly string[]): Promise<void> => {
  const [first] = bodies;
  if (first !== undefined && bodies.length === 1) {
    await client.send(new SendMessageCommand({ QueueUrl: url, MessageBody: first }));
    return;
  }
  const batches = Array.from({ length: Math.ceil(bodies.length / BATCH) }, (_, i) =>
    bodies.slice(i * BATCH, (i + 1) * BATCH),
  );
  await eachAlone(batches, async (batch) => {
    const Entries = batch.map((MessageBody, at) => ({ Id: String(at), MessageBody }));
    const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries }));
    if (Failed.length > 0)
      throw new Error(`the queue refused ${Failed.length} of ${Entries.length} messages: ${Failed[0]?.Code ?? ''}`);
  });
};
