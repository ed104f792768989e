import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { ListSubscriptionsByTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueUrlCommand,
  ListDeadLetterSourceQueuesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { reading } from '../doctor/reading.ts';
import { Refusal } from '../errors.ts';
import type { Letter } from './read-letter.ts';

/** A letter in hand: nobody else gets it for as long. */
export interface Held extends Letter {
  readonly id: string;
  readonly receipt: string;
}
/** Longer than any function of ours may take. */
const HELD_SECONDS = 16 * 60;
const Failures = z.object({ batchItemFailures: z.array(z.unknown()).min(1) });

/** What a redrive asks of AWS, of the account and region that the environment says. */
export const redriveAws = () => {
  const [sqs, sns] = [new SQSClient(), new SNSClient()];
  // Once: whether a call that broke off was done is not known, and the letter stays.
  const lambda = new LambdaClient({ maxAttempts: 1 });
  return {
    urlOf: async (queue: string): Promise<string> => {
      if (/^https?:/.test(queue)) return queue;
      const QueueName = queue.split(':').at(-1);
      const found = await reading('sqs:GetQueueUrl', () => sqs.send(new GetQueueUrlCommand({ QueueName })));
      if (!found.ok) throw new Refusal(`queue ${queue}: ${found.why}`);
      if (found.value.QueueUrl === undefined) throw new Refusal(`queue ${queue}: it is not there`);
      return found.value.QueueUrl;
    },
    /** Up to ten. */
    take: async (QueueUrl: string): Promise<readonly Held[]> => {
      const asked = { QueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: HELD_SECONDS, WaitTimeSeconds: 2 };
      const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ ...asked, MessageAttributeNames: ['All'] }));
      return Messages.map(({ MessageId = '', ReceiptHandle = '', Body = '', MessageAttributes = {} }) => ({
        id: MessageId,
        receipt: ReceiptHandle,
        body: Body,
        attributes: Object.fromEntries(
          Object.entries(MessageAttributes).map(([name, { StringValue = '' }]) => [name, StringValue]),
        ),
      }));
    },
    /** Gives it back at once. */
    release: async (QueueUrl: string, { receipt: ReceiptHandle }: Held): Promise<void> => {
      await sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout: 0 }));
    },
    remove: async (QueueUrl: string, { receipt: ReceiptHandle }: Held): Promise<void> => {
      await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    },
    put: async (QueueUrl: string, MessageBody: string): Promise<void> => {
      await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
    },
    /** Queues whose dead letters lie here. */
    sourcesOf: async (QueueUrl: string): Promise<readonly string[]> => {
      const { queueUrls = [] } = await sqs.send(new ListDeadLetterSourceQueuesCommand({ QueueUrl }));
      return queueUrls;
    },
    /** Functions that a topic hands its messages to, and their subscriptions. */
    subscribersOf: async (TopicArn: string) => {
      const { Subscriptions = [] } = await sns.send(new ListSubscriptionsByTopicCommand({ TopicArn }));
      return Subscriptions.flatMap(({ Protocol, Endpoint, SubscriptionArn }) =>
        Protocol === 'lambda' && Endpoint !== undefined && SubscriptionArn !== undefined
          ? [{ functionArn: Endpoint, subscription: SubscriptionArn }]
          : [],
      );
    },
    /** Throws when the function did, and when it says that it could not do all of it. */
    invoke: async (FunctionName: string, event: unknown): Promise<void> => {
      const { FunctionError, Payload } = await lambda.send(
        new InvokeCommand({ FunctionName, Payload: JSON.stringify(event) }),
      );
      const answer = Payload === undefined ? '' : Buffer.from(Payload).toString('utf8');
      if (FunctionError !== undefined) throw new Error(`${FunctionName}: ${FunctionError}`);
      if (answer !== '' && Failures.safeParse(JSON.parse(answer)).success)
        throw new Error(`${FunctionName}: some records failed`);
    },
  };
};
export type RedriveAws = ReturnType<typeof redriveAws>;
