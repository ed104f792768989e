import { DescribeAlarmsCommand, GetMetricDataCommand, type MetricAlarm } from '@aws-sdk/client-cloudwatch';
import { DescribeRuleCommand } from '@aws-sdk/client-eventbridge';
import {
  GetFunctionConfigurationCommand,
  ListEventSourceMappingsCommand,
  type EventSourceMappingConfiguration,
} from '@aws-sdk/client-lambda';
import { DescribeSecretCommand } from '@aws-sdk/client-secrets-manager';
import { DescribeStateMachineCommand } from '@aws-sdk/client-sfn';
import { ListSubscriptionsByTopicCommand } from '@aws-sdk/client-sns';
import { GetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import type { AwsClients } from '../clients.ts';
import { pages, reading, untold, type Reading } from '../reading.ts';
import type { Readings, ReadingsOf, StackReading } from '../readings.ts';
import { idsOf } from './read-stacks.ts';

const each = async <T>(
  ids: readonly string[],
  action: string,
  ask: (id: string) => Promise<T>,
): Promise<ReadingsOf<T>> =>
  new Map(await Promise.all(ids.map(async (id) => [id, await reading(action, () => ask(id))] as const)));

export const readFunctions = (
  { lambda }: AwsClients,
  stacks: ReadingsOf<StackReading>,
): Promise<Readings['functions']> =>
  each(idsOf(stacks, 'AWS::Lambda::Function'), 'lambda:GetFunctionConfiguration', (FunctionName) =>
    lambda.send(new GetFunctionConfigurationCommand({ FunctionName })),
  );

export const readTopics = ({ sns }: AwsClients, stacks: ReadingsOf<StackReading>): Promise<Readings['topics']> =>
  each(idsOf(stacks, 'AWS::SNS::Topic'), 'sns:ListSubscriptionsByTopic', (TopicArn) =>
    pages(
      (NextToken) => sns.send(new ListSubscriptionsByTopicCommand({ TopicArn, NextToken })),
      ({ Subscriptions: items, NextToken: next }) => ({ items, next }),
    ),
  );

const readMappings = (
  { lambda }: AwsClients,
  functions: Readings['functions'],
): Promise<Reading<readonly EventSourceMappingConfiguration[]>> =>
  reading('lambda:ListEventSourceMappings', async () => {
    const all = await Promise.all(
      [...functions.keys()].map((FunctionName) =>
        pages(
          (Marker) => lambda.send(new ListEventSourceMappingsCommand({ FunctionName, Marker })),
          ({ EventSourceMappings: items, NextMarker: next }) => ({ items, next }),
        ),
      ),
    );
    return all.flat();
  });

/** DescribeAlarms takes at most a hundred names. */
const readAlarms = ({ cloudwatch }: AwsClients, names: readonly string[]): Promise<Reading<readonly MetricAlarm[]>> =>
  reading('cloudwatch:DescribeAlarms', async () => {
    const hundreds = Array.from({ length: Math.ceil(names.length / 100) }, (_, at) =>
      names.slice(100 * at, 100 * at + 100),
    );
    const told = await Promise.all(
      hundreds.map((AlarmNames) => cloudwatch.send(new DescribeAlarmsCommand({ AlarmNames, MaxRecords: 100 }))),
    );
    return told.flatMap(({ MetricAlarms = [] }) => MetricAlarms);
  });

const HOUR_S = 3_600;

/** Lambda's own metric, by the name of the function ("Types of metrics for Lambda functions"). */
const readScans = (
  { cloudwatch }: AwsClients,
  FunctionName: string | undefined,
  now: Date,
): Promise<Reading<number>> => {
  if (FunctionName === undefined) return Promise.resolve(untold('the function of the scan is not known'));
  const Metric = {
    Namespace: 'AWS/Lambda',
    MetricName: 'Invocations',
    Dimensions: [{ Name: 'FunctionName', Value: FunctionName }],
  };
  return reading('cloudwatch:GetMetricData', async () => {
    const { MetricDataResults = [] } = await cloudwatch.send(
      new GetMetricDataCommand({
        StartTime: new Date(now.getTime() - 3 * HOUR_S * 1_000),
        EndTime: now,
        MetricDataQueries: [{ Id: 'scans', MetricStat: { Metric, Period: HOUR_S, Stat: 'Sum' } }],
      }),
    );
    return MetricDataResults.flatMap(({ Values = [] }) => Values).reduce((sum, value) => sum + value, 0);
  });
};

/** A rule of a bus of one's own is named by both, bus|rule (CloudFormation reference, `AWS::Events::Rule`), or by itself alone. */
const readRule = async ({ events }: AwsClients, buses: readonly string[], id: string): Promise<string> => {
  const [Name = id, named] = id.split('|').toReversed();
  const on = async (EventBusName?: string) =>
    (await events.send(new DescribeRuleCommand({ Name, EventBusName }))).State ?? '';
  if (named !== undefined) return on(named);
  const [own] = buses;
  return on().catch((error: unknown) => {
    if (own === undefined || !(error instanceof Error) || error.name !== 'ResourceNotFoundException') throw error;
    return on(own);
  });
};

const SCAN = 'journeys/scan-due.ts';

type Work = Pick<Readings, 'mappings' | 'machines' | 'rules' | 'queues' | 'alarms' | 'secrets' | 'scans'>;

/** What carries the work of a stage, as it stands now. */
export const readWork = async (
  aws: AwsClients,
  { stacks, functions, now }: Pick<Readings, 'stacks' | 'functions' | 'now'>,
): Promise<Work> => {
  const scan = [...functions].find(([, told]) => told.ok && told.value.Description === SCAN)?.[0];
  const ids = (type: string) => idsOf(stacks, type);
  const [mappings, machines, rules, queues, alarms, secrets, scans] = await Promise.all([
    readMappings(aws, functions),
    each(ids('AWS::StepFunctions::StateMachine'), 'states:DescribeStateMachine', async (stateMachineArn) => {
      const { status = '' } = await aws.sfn.send(new DescribeStateMachineCommand({ stateMachineArn }));
      return status;
    }),
    each(ids('AWS::Events::Rule'), 'events:DescribeRule', (id) => readRule(aws, ids('AWS::Events::EventBus'), id)),
    each(ids('AWS::SQS::Queue'), 'sqs:GetQueueAttributes', async (QueueUrl) => {
      const asked = { QueueUrl, AttributeNames: ['All' as const] };
      return (await aws.sqs.send(new GetQueueAttributesCommand(asked))).Attributes ?? {};
    }),
    readAlarms(aws, ids('AWS::CloudWatch::Alarm')),
    each(ids('AWS::SecretsManager::Secret'), 'secretsmanager:DescribeSecret', (SecretId) =>
      aws.secrets.send(new DescribeSecretCommand({ SecretId })),
    ),
    readScans(aws, scan, now),
  ]);
  return { mappings, machines, rules, queues, alarms, secrets, scans };
};
