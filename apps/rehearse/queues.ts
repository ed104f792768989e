import { ListStackResourcesCommand, type CloudFormationClient } from '@aws-sdk/client-cloudformation';
import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';

const PENDING = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] as const;

/** Messages waiting in a queue or being worked on. */
export const depth = async (sqs: SQSClient, QueueUrl: string): Promise<number> => {
  const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...PENDING] }));
  return PENDING.reduce((sum, name) => sum + Number(Attributes?.[name] ?? 0), 0);
};

/** Takes everything out of a queue. */
export const drain = async (sqs: SQSClient, QueueUrl: string): Promise<readonly string[]> => {
  const bodies: string[] = [];
  for (;;) {
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
    if (Messages.length === 0) return bodies;
    for (const { Body = '', ReceiptHandle } of Messages) {
      bodies.push(Body);
      await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    }
  }
};

/** The queues of a stack by their place in it, such as `InboundReplyDead`. */
export const queuesOf = async (
  cloudformation: CloudFormationClient,
  StackName: string,
): Promise<Readonly<Record<string, string>>> => {
  const queues: Record<string, string> = {};
  let NextToken: string | undefined;
  do {
    const page = await cloudformation.send(new ListStackResourcesCommand({ StackName, NextToken }));
    for (const { ResourceType, LogicalResourceId = '', PhysicalResourceId = '' } of page.StackResourceSummaries ?? [])
      if (ResourceType === 'AWS::SQS::Queue')
        queues[LogicalResourceId.replace(/Queue[0-9A-F]{8}$/, '')] = PhysicalResourceId;
    NextToken = page.NextToken;
  } while (NextToken !== undefined);
  return queues;
};
