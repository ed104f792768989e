import type { Made } from './recorder.ts';
import { ACCOUNT, REGION } from './template.ts';
import { serviceOf } from '../support/aws-models/refusals.ts';

/** What is asked of IAM: an action on a resource, with what the request says besides. */
export interface Ask {
  readonly action: string;
  readonly resource: string;
  readonly context?: Readonly<Record<string, string>>;
}

const arn = (service: string, rest: string): string => `arn:aws:${service}:${REGION}:${ACCOUNT}:${rest}`;
const text = (value: unknown): string => String(value);
type Input = Made['input'];
/** Of the tables where they are deployed. */
type Names = Readonly<Record<string, string>>;
type Part = Readonly<Record<string, Readonly<{ TableName?: string }>>>;

/** Parts of a transaction need the actions of their own kind (DynamoDB developer guide, "Amazon DynamoDB Transactions: IAM"). */
const IN_TRANSACTION: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
};
const dynamodb = (operation: string, input: Input, names: Names): readonly Ask[] => {
  const onTable = (one: string, table: string, index?: unknown): Ask => ({
    action: `dynamodb:${one}`,
    resource: arn('dynamodb', `table/${names[table] ?? table}${index === undefined ? '' : `/index/${text(index)}`}`),
  });
  if (operation === 'TransactWriteItems')
    return (input['TransactItems'] as readonly Part[]).flatMap((item) =>
      Object.entries(item).map(([kind, { TableName = '' }]) => onTable(IN_TRANSACTION[kind] ?? kind, TableName)),
    );
  if (operation === 'BatchWriteItem' || operation === 'BatchGetItem')
    return Object.keys(input['RequestItems'] as object).map((table) => onTable(operation, table));
  return [onTable(operation, text(input['TableName']), input['IndexName'])];
};

/** Senders as the Service Authorization Reference names them ("AWS End User Messaging SMS and Voice V2"). */
const SENDERS = [
  ['pool-', 'pool'],
  ['rcs-', 'rcs-agent'],
  ['phone-', 'phone-number'],
] as const;
const sender = (id: string): string => {
  const kind = SENDERS.find(([prefix]) => id.startsWith(prefix))?.[1];
  return id.startsWith('arn:') ? id : arn('sms-voice', `${kind ?? ''}/${id}`);
};

const states = (operation: string, input: Input, machine: string): string => {
  if (operation === 'StopExecution') return text(input['executionArn']);
  return operation === 'StartExecution' ? text(input['stateMachineArn']) : machine;
};
const ses = (input: Input): readonly string[] => {
  if (!('FromEmailAddress' in input)) return ['*'];
  const domain = /@([^>]+)>?$/.exec(text(input['FromEmailAddress']))?.[1] ?? '';
  return [`identity/${domain}`, `configuration-set/${text(input['ConfigurationSetName'])}`].map((rest) =>
    arn('ses', rest),
  );
};

/** A copy reads its source as whoever copies (S3 API reference, "CopyObject", permissions). */
const s3 = (operation: string, input: Input): readonly Ask[] => {
  const on = (action: string, path: unknown): Ask => ({
    action: `s3:${action}`,
    resource: `arn:aws:s3:::${text(path)}`,
  });
  const bucket = text(input['Bucket']);
  switch (operation) {
    case 'CopyObject':
      return [on('GetObject', input['CopySource']), on('PutObject', `${bucket}/${text(input['Key'])}`)];
    case 'ListObjectsV2':
      return [on('ListBucket', bucket)];
    case 'DeleteObjects': {
      const { Objects } = input['Delete'] as { readonly Objects: readonly { readonly Key: string }[] };
      return Objects.map(({ Key }) => on('DeleteObject', `${bucket}/${Key}`));
    }
    default:
      return [on(operation, `${bucket}/${text(input['Key'])}`)];
  }
};

/** Where a stage keeps what a request calls by another name: tables, and the machine whose tasks wait. */
export interface Places {
  readonly tables: Names;
  readonly machine: string;
}

/** What a request asks for, by the Service Authorization Reference of its service. */
export const asksOf = ({ operation, input }: Made, { tables, machine }: Places): readonly Ask[] => {
  const service = serviceOf(operation);
  switch (service) {
    case 'dynamodb':
      return dynamodb(operation, input, tables);
    case 'sns':
      return [{ action: 'sns:Publish', resource: text(input['TopicArn']) }];
    case 'sqs':
      return [{ action: 'sqs:SendMessage', resource: arn('sqs', text(input['QueueUrl']).split('/').at(-1) ?? '') }];
    case 'events': {
      const buses = (input['Entries'] as readonly { readonly EventBusName: string }[]).map(
        ({ EventBusName }) => EventBusName,
      );
      return buses.map((bus) => ({ action: 'events:PutEvents', resource: arn('events', `event-bus/${bus}`) }));
    }
    case 'stepfunctions':
      return [{ action: `states:${operation}`, resource: states(operation, input, machine) }];
    case 'secretsmanager':
      return [{ action: 'secretsmanager:GetSecretValue', resource: text(input['SecretId']) }];
    case 'pinpoint-sms-voice-v2': {
      const { OriginationIdentity: from, OptOutListName: list } = input;
      const resource = from === undefined ? arn('sms-voice', `opt-out-list/${text(list)}`) : sender(text(from));
      return [{ action: `sms-voice:${operation}`, resource }];
    }
    case 'socialmessaging': {
      const number = text(input['originationPhoneNumberId']).replace('phone-number-id-', '');
      // What is fetched is put into a bucket as whoever fetches it (user guide, "Get a media file": the caller needs s3:PutObject).
      const put = input['destinationS3File'] as { readonly bucketName: string; readonly key: string } | undefined;
      return [
        { action: `social-messaging:${operation}`, resource: arn('social-messaging', `phone-number-id/${number}`) },
        ...(put === undefined
          ? []
          : [{ action: 's3:PutObject', resource: `arn:aws:s3:::${put.bucketName}/${put.key}77.jpeg` }]),
      ];
    }
    case 's3':
      return s3(operation, input);
    case 'sesv2':
      return ses(input).map((resource) => ({ action: `ses:${operation}`, resource }));
    default:
      throw new Error(`nobody knows who allows ${service}`);
  }
};
