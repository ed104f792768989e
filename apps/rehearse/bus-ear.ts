import { randomUUID } from 'node:crypto';
import {
  DeleteRuleCommand,
  PutRuleCommand,
  PutTargetsCommand,
  RemoveTargetsCommand,
  type EventBridgeClient,
} from '@aws-sdk/client-eventbridge';
import { CreateQueueCommand, DeleteQueueCommand, GetQueueAttributesCommand, type SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { drain } from './queues.ts';

const Heard = z.object({
  source: z.string(),
  'detail-type': z.string(),
  detail: z.looseObject({ id: z.string(), memberId: z.string() }),
});
export type Heard = z.infer<typeof Heard>;

/** A subscriber of the bus, such as the loyalty system is: a rule of its own with a queue of its own. */
export const listenOnBus = async (
  { bridge, sqs }: { readonly bridge: EventBridgeClient; readonly sqs: SQSClient },
  EventBusName: string,
  detailType: string,
) => {
  const Name = `rehearsal-${randomUUID().slice(0, 8)}`;
  const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: Name }));
  const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }));
  const EventPattern = JSON.stringify({ source: ['regulars'], 'detail-type': [detailType] });
  await bridge.send(new PutRuleCommand({ Name, EventBusName, EventPattern }));
  const target = { Id: 'ear', Arn: Attributes?.['QueueArn'] };
  await bridge.send(new PutTargetsCommand({ Rule: Name, EventBusName, Targets: [target] }));
  const heard: Heard[] = [];
  return {
    /** Everything heard so far. */
    heard: async (): Promise<readonly Heard[]> => {
      for (const body of await drain(sqs, QueueUrl ?? '')) heard.push(Heard.parse(JSON.parse(body)));
      return heard;
    },
    close: async (): Promise<void> => {
      await bridge.send(new RemoveTargetsCommand({ Rule: Name, EventBusName, Ids: [target.Id] }));
      await bridge.send(new DeleteRuleCommand({ Name, EventBusName }));
      await sqs.send(new DeleteQueueCommand({ QueueUrl }));
    },
  };
};
