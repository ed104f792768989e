import { randomUUID } from 'node:crypto';
import {
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  DeleteQueueCommand,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';

/** A queue of this test's own, and how to empty it and to take it away. */
export const createQueue = async (sqs: SQSClient, name: string) => {
  const { QueueUrl = '' } = await sqs.send(
    new CreateQueueCommand({ QueueName: `contract-${name}-${randomUUID().slice(0, 8)}` }),
  );
  return {
    url: QueueUrl,
    take: async (): Promise<readonly string[]> => {
      const bodies: string[] = [];
      for (;;) {
        const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
        if (Messages.length === 0) return bodies;
        const Entries = Messages.map(({ ReceiptHandle }, at) => ({ Id: String(at), ReceiptHandle }));
        await sqs.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }));
        bodies.push(...Messages.map(({ Body = '' }) => Body));
      }
    },
    remove: async (): Promise<void> => {
      await sqs.send(new DeleteQueueCommand({ QueueUrl }));
    },
  };
};
export type TestQueue = Awaited<ReturnType<typeof createQueue>>;
