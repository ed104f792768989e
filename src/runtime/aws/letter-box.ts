import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { LetterBox } from '#messages/letter-box.ts';

export const sqsLetterBox = (client: SQSClient, QueueUrl: string): LetterBox => ({
  put: async (MessageBody) => {
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody }));
  },
});
