import { objectsIn, type Resource } from '../infra/synth.ts';
import type { Ask } from './asks.ts';
import { ACCOUNT, REGION } from './template.ts';

type Stage = readonly Resource[];
const via = (service: string) => ({ 'kms:ViaService': `${service}.${REGION}.amazonaws.com` });
const withArn = (stage: Stage, type: string, found: (resource: Resource) => boolean): Resource | undefined =>
  stage.find((resource) => resource.Type === type && found(resource));
const endOf = (arn: unknown): string => String(arn).split(/[:/]/).at(-1) ?? '';
const keyOf = (stage: Stage, named: string): string => {
  const all = stage
    .filter(({ id, Type }) => (Type === 'AWS::S3::Bucket' ? id.toLowerCase() : id) === named)
    .flatMap(({ Properties }) => objectsIn(Properties));
  const key = all.map(
    ({ KmsMasterKeyId, KMSMasterKeyId, KMSMasterKeyID, KmsKeyId }) =>
      KmsMasterKeyId ?? KMSMasterKeyId ?? KMSMasterKeyID ?? KmsKeyId,
  );
  return key.find((one) => typeof one === 'string') ?? '';
};

/**
 * What a service asks of KMS for whoever calls it: SQS of a producer (developer guide, "Configure KMS permissions for
 * producers"), SNS of a publisher (developer guide, "Key management"), DynamoDB ("DynamoDB encryption at rest: authorizing use of a customer managed key", whose least is the whole
 * list for who writes), Secrets Manager ("Secret encryption and decryption").
 */
export const keyAsks = (stage: Stage, { action, resource }: Ask): readonly Ask[] => {
  const asks = (actions: readonly string[], id: string, context?: Ask['context']): readonly Ask[] =>
    actions.map((one) => ({ action: `kms:${one}`, resource: keyOf(stage, id), ...(context && { context }) }));
  if (action === 'sqs:SendMessage') return asks(['GenerateDataKey', 'Decrypt'], endOf(resource));
  if (action === 'sns:Publish') return asks(['GenerateDataKey', 'Decrypt'], endOf(resource));
  if (action === 'sqs:ReceiveMessage') return asks(['Decrypt'], endOf(resource));
  if (action === 'secretsmanager:GetSecretValue')
    return asks(['Decrypt'], endOf(resource).replace(/-AbCdEf$/, ''), {
      ...via('secretsmanager'),
      'kms:EncryptionContext:SecretARN': resource,
    });
  if (/^s3:(Get|Put)Object$/.test(action)) {
    const bucket = resource.replace('arn:aws:s3:::', '').split('/')[0] ?? '';
    // A batch of several megabytes may go up in parts ("Protecting data with SSE-KMS": multipart uploads decrypt too).
    const uses = action === 's3:PutObject' ? ['GenerateDataKey', 'Decrypt'] : ['Decrypt'];
    return keyOf(stage, bucket) === '' ? [] : asks(uses, bucket, via('s3'));
  }
  if (!action.startsWith('dynamodb:') || action === 'dynamodb:ListStreams') return [];
  const table = /table\/(\w+)/.exec(resource)?.[1] ?? '';
  const writes = /(Put|Update|Delete|BatchWrite|ConditionCheck)/.test(action);
  const written = writes ? ['Encrypt', 'GenerateDataKey', 'ReEncryptFrom', 'ReEncryptTo'] : [];
  return asks(['Decrypt', 'DescribeKey', ...written], table, via('dynamodb'));
};

/** A bucket is looked into before it is written to (Lambda developer guide, "Configuring destinations for failed invocations"). */
const dead = (place: unknown): readonly Ask[] => {
  if (typeof place !== 'string') return [];
  if (!place.startsWith('arn:aws:s3:::')) return [{ action: 'sqs:SendMessage', resource: place }];
  return [
    { action: 's3:PutObject', resource: `${place}/a-batch` },
    { action: 's3:ListBucket', resource: place },
  ];
};

/** Lambda's pollers use the role of the function (developer guide: "Using Lambda with Amazon SQS", "… with DynamoDB", permissions). */
const polled = ({ Properties }: Resource): readonly Ask[] => {
  const source = String(Properties['EventSourceArn']);
  const failed = objectsIn(Properties['DestinationConfig']).map(({ Destination }) => Destination);
  const given = failed.flatMap(dead);
  if (source.includes(':sqs:'))
    return ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'].map((one) => ({
      action: `sqs:${one}`,
      resource: source,
    }));
  const read = ['DescribeStream', 'GetRecords', 'GetShardIterator'].map((one) => ({
    action: `dynamodb:${one}`,
    resource: source,
  }));
  return [...read, { action: 'dynamodb:ListStreams', resource: '*' }, ...given];
};

/** What AWS does with the role of a function besides its own calls: logs, traces, polls, and what it puts aside. */
export const onBehalf = (stage: Stage, fn: Resource): readonly Ask[] => {
  const isOf = ({ Properties }: Resource): boolean => String(Properties['FunctionName']) === fn.id;
  const log = endOf((fn.Properties['LoggingConfig'] as { readonly LogGroup: string }).LogGroup);
  const stream = String(
    withArn(stage, 'AWS::Logs::LogGroup', ({ id }) => id === log) &&
      `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:${log}:log-stream:one`,
  );
  const aside = stage.filter(({ Type }) => Type === 'AWS::Lambda::EventInvokeConfig').filter(isOf);
  return [
    ...['CreateLogStream', 'PutLogEvents'].map((one) => ({ action: `logs:${one}`, resource: stream })),
    ...['PutTraceSegments', 'PutTelemetryRecords'].map((one) => ({ action: `xray:${one}`, resource: '*' })),
    ...stage
      .filter(({ Type }) => Type === 'AWS::Lambda::EventSourceMapping')
      .filter(isOf)
      .flatMap(polled),
    ...aside
      .flatMap(({ Properties }) => objectsIn(Properties['DestinationConfig']))
      .flatMap(({ Destination }) => dead(Destination)),
  ];
};

/** What the state machine asks for: its tasks (`run.asl.json`), its log of errors and its traces (Step Functions developer guide). */
export const asksOfMachine = (stage: Stage, { Properties }: Resource): readonly Ask[] => {
  const tasks = Object.entries(Properties['DefinitionSubstitutions'] as Readonly<Record<string, string>>).map(
    ([name, value]) =>
      name.endsWith('QueueUrl')
        ? { action: 'sqs:SendMessage', resource: `arn:aws:sqs:${REGION}:${ACCOUNT}:${endOf(value)}` }
        : { action: 'lambda:InvokeFunction', resource: value },
  );
  const anywhere = [
    ...['PutTraceSegments', 'PutTelemetryRecords', 'GetSamplingRules', 'GetSamplingTargets'].map(
      (one) => `xray:${one}`,
    ),
    ...['CreateLogDelivery', 'GetLogDelivery', 'UpdateLogDelivery', 'DeleteLogDelivery', 'ListLogDeliveries'].map(
      (one) => `logs:${one}`,
    ),
    ...['PutResourcePolicy', 'DescribeResourcePolicies', 'DescribeLogGroups'].map((one) => `logs:${one}`),
  ].map((action) => ({ action, resource: '*' }));
  return [...tasks, ...anywhere].flatMap((ask) => [ask, ...keyAsks(stage, ask)]);
};
