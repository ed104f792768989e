import {
  CloudWatchClient,
  DisableAlarmActionsCommand,
  EnableAlarmActionsCommand,
  SetAlarmStateCommand,
} from '@aws-sdk/client-cloudwatch';
import { DisableRuleCommand, EnableRuleCommand } from '@aws-sdk/client-eventbridge';
import {
  GetFunctionConfigurationCommand,
  ListEventSourceMappingsCommand,
  UpdateEventSourceMappingCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import { DeleteSecretCommand, RestoreSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { ListSubscriptionsByTopicCommand, SubscribeCommand, UnsubscribeCommand } from '@aws-sdk/client-sns';
import {
  CreateQueueCommand,
  DeleteQueueCommand,
  GetQueueAttributesCommand,
  SendMessageCommand,
  type QueueAttributeName,
} from '@aws-sdk/client-sqs';
import { drain } from './queues.ts';
import { resourcesOf } from './stack-resources.ts';
import type { World } from './world.ts';

/** What somebody breaks by hand, how it is undone, and what must be said of it. */
export interface Harm {
  readonly said: RegExp;
  readonly harm: () => Promise<unknown>;
  readonly undo: () => Promise<unknown>;
}

const ofAlarms = async ({ around }: World): Promise<readonly Harm[]> => {
  const { endpoint, region, credentials } = around;
  const cloudwatch = new CloudWatchClient({ endpoint, region, credentials });
  const [raised = '', mute = ''] = await resourcesOf(around, 'AWS::CloudWatch::Alarm');
  const raise = (StateValue: 'ALARM' | 'OK') =>
    cloudwatch.send(new SetAlarmStateCommand({ AlarmName: raised, StateValue, StateReason: 'rehearsal' }));
  return [
    { said: new RegExp(`^${raised}: `), harm: () => raise('ALARM'), undo: () => raise('OK') },
    {
      said: /^1 alarms tell nobody/,
      harm: () => cloudwatch.send(new DisableAlarmActionsCommand({ AlarmNames: [mute] })),
      undo: () => cloudwatch.send(new EnableAlarmActionsCommand({ AlarmNames: [mute] })),
    },
  ];
};

const ofWork = async ({ around, aws, queues }: World): Promise<readonly Harm[]> => {
  const rule = (await resourcesOf(around, 'AWS::Events::Rule')).find((id) => /hourly/i.test(id)) ?? '';
  const { EventSourceMappings: [mapping] = [] } = await aws.lambda.send(new ListEventSourceMappingsCommand({}));
  const turn = (Enabled: boolean) =>
    aws.lambda.send(new UpdateEventSourceMappingCommand({ UUID: mapping?.UUID, Enabled }));
  const dead = Object.entries(queues).find(([name]) => /unreconciled/i.test(name))?.[1] ?? '';
  return [
    {
      said: /^(?!.*hourly).* is switched off$/i,
      harm: () => turn(false),
      undo: () => turn(true),
    },
    {
      said: new RegExp(`${rule} is switched off`),
      harm: () => aws.bridge.send(new DisableRuleCommand({ Name: rule })),
      undo: () => aws.bridge.send(new EnableRuleCommand({ Name: rule })),
    },
    {
      said: /^1 in \S+/,
      harm: () => aws.sqs.send(new SendMessageCommand({ QueueUrl: dead, MessageBody: '{}' })),
      undo: () => drain(aws.sqs, dead),
    },
  ];
};

/** What a queue has that is not its own name, count or age. */
const SET: readonly QueueAttributeName[] = [
  ...(['KmsMasterKeyId', 'KmsDataKeyReusePeriodSeconds'] as const),
  ...(['MessageRetentionPeriod', 'VisibilityTimeout', 'Policy'] as const),
];

/** Where the scan's failures would end; nothing fails while it is gone. */
const ofQueues = async ({ aws, queues }: World): Promise<readonly Harm[]> => {
  const QueueUrl = Object.entries(queues).find(([name]) => /unscanned/i.test(name))?.[1] ?? '';
  const { Attributes } = await aws.sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...SET] }));
  const QueueName = QueueUrl.split('/').at(-1);
  return [
    {
      said: /^it was deleted by hand$/,
      harm: () => aws.sqs.send(new DeleteQueueCommand({ QueueUrl })),
      undo: () => aws.sqs.send(new CreateQueueCommand({ QueueName, Attributes })),
    },
  ];
};

const ofTopics = async ({ aws, deployed }: World): Promise<readonly Harm[]> => {
  const TopicArn = deployed.EmailTopicArn;
  const { Subscriptions: [one] = [] } = await aws.sns.send(new ListSubscriptionsByTopicCommand({ TopicArn }));
  return [
    {
      said: /no topic hands inbound\/receive-email\.ts anything/,
      harm: () => aws.sns.send(new UnsubscribeCommand({ SubscriptionArn: one?.SubscriptionArn })),
      undo: () => aws.sns.send(new SubscribeCommand({ TopicArn, Protocol: 'lambda', Endpoint: one?.Endpoint })),
    },
  ];
};

/** The function that serves the API's description: nothing else hangs on it. */
const ofFunctions = async ({ around, aws }: World): Promise<readonly Harm[]> => {
  const all = await resourcesOf(around, 'AWS::Lambda::Function');
  const named = (part: RegExp): string => all.find((name) => part.test(name)) ?? '';
  const [docs, sends] = [named(/ConsoleDocs/), named(/ChannelsSend/)];
  const { Environment } = await aws.lambda.send(new GetFunctionConfigurationCommand({ FunctionName: sends }));
  const run = (Runtime: 'nodejs22.x' | 'nodejs24.x') =>
    aws.lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName: docs, Runtime }));
  const tell = (Variables: Record<string, string>) =>
    aws.lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName: sends, Environment: { Variables } }));
  const variables = Environment?.Variables ?? {};
  return [
    { said: /nodejs22\.x/, harm: () => run('nodejs22.x'), undo: () => run('nodejs24.x') },
    {
      said: /v20\.0 ended on 2026-09-24/,
      harm: () => tell({ ...variables, META_API_VERSION: 'v20.0' }),
      undo: () => tell(variables),
    },
  ];
};

const ofSecrets = ({ around, deployed }: World): readonly Harm[] => {
  const { endpoint, region, credentials } = around;
  const secrets = new SecretsManagerClient({ endpoint, region, credentials });
  // Nothing here is sent to a webhook.
  const SecretId = deployed.WebhooksSecretArn;
  return [
    {
      said: /it is being deleted/,
      harm: () => secrets.send(new DeleteSecretCommand({ SecretId, RecoveryWindowInDays: 7 })),
      undo: () => secrets.send(new RestoreSecretCommand({ SecretId })),
    },
  ];
};

/** What an emulator lets somebody break. */
export const harmsOf = async (world: World): Promise<readonly Harm[]> => [
  ...(await ofWork(world)),
  ...(await ofQueues(world)),
  ...(await ofTopics(world)),
  ...(await ofAlarms(world)),
  ...(await ofFunctions(world)),
  ...ofSecrets(world),
];
